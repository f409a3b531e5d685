import { type EndedLabel, endedLabels } from '../bundle/ended-labels.ts';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

const NEWEST = 1000;

/** `/feed/ended.json`: what ended, newest last, and what came before by month. A shop keeps the cursor of the last entry it has seen,
 *  reads on from there, and goes back month by month where it has missed more. */
export function* endedFeedFiles({ register, status }: SiteSource): Iterable<SiteFile> {
  const { origin } = register.config;
  const ended = endedLabels(register.labels.map(({ statement }) => statement), status.signedAt);
  const months = [...Map.groupBy(ended, ({ since }) => since.slice(0, 7))].sort(([a], [b]) => (a < b ? -1 : 1));
  const address = (month: string | undefined): string | undefined => (month === undefined ? undefined : `${origin}/feed/ended/${month}.json`);
  for (const [i, [month, items]] of months.entries()) yield feed(`/feed/ended/${month}.json`, items, address(months[i - 1]?.[0]), status.signedAt);
  const newest = ended.slice(-NEWEST);
  const first = newest[0]?.since.slice(0, 7);
  // The month of the oldest entry may hold more than is shown here.
  const previous = ended.length > newest.length ? first : months.findLast(([month]) => first !== undefined && month < first)?.[0];
  yield feed('/feed/ended.json', newest, address(previous), status.signedAt);
}

function feed(path: string, items: readonly EndedLabel[], previous: string | undefined, asOf: Date): SiteFile {
  const document = { format: 1, asOf: rfc3339(asOf), cursor: items.at(-1)?.cursor ?? '', ...(previous && { previous }), items };
  return { path, bytes: utf8(`${canonicalJson(document)}\n`) };
}
