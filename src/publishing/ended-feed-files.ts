import { endedCursor } from '../bundle/ended-cursor.ts';
import { type ShelfNews, shelfNews } from '../bundle/shelf-news.ts';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

const NEWEST = 1000;
/** Where the months are. One of which nothing is left to tell has no file. */
export const MONTHS = '/feed/ended/';

/** `/feed/ended.json`: what ended last, and what was said last, oldest first; all of it by month. A shop keeps the `cursor` and takes
 *  next time what is news to it; where its cursor is older than `complete`, it reads the months once more. What holds again and which
 *  units were taken out are lists of their own: whoever reads `items` alone finds nothing there but labels that do not hold. */
export function* endedFeedFiles({ register, status }: SiteSource): Iterable<SiteFile> {
  const { origin } = register.config;
  const news = shelfNews(register.labels.map(({ listed }) => listed), status.signedAt);
  const head = { format: 1, asOf: rfc3339(status.signedAt) };
  const cursor = endedCursor({ asOf: status.signedAt, statements: register.ledger.count });
  const months = [...Map.groupBy(news, ({ since }) => since.slice(0, 7))].sort(([a], [b]) => (a < b ? -1 : 1));
  const address = (month: string | undefined): object => (month === undefined ? {} : { previous: `${origin}${MONTHS}${month}.json` });
  for (const [i, [month, ofMonth]] of months.entries()) yield feed(`${MONTHS}${month}.json`, { ...head, ...address(months[i - 1]?.[0]), ...lists(ofMonth) });

  const { last, complete } = newest(news);
  // The newest month too: what is not among the newest may be of it.
  yield feed('/feed/ended.json', { ...head, cursor, complete, ...address(complete === FROM_THE_START ? undefined : months.at(-1)?.[0]), ...lists(last) });
}

function lists(news: readonly ShelfNews[]): object {
  return {
    items: news.filter(({ kind }) => kind !== 'restored' && kind !== 'units-excluded'),
    restored: news.filter(({ kind }) => kind === 'restored'),
    unitsExcluded: news.filter(({ kind }) => kind === 'units-excluded'),
  };
}

const FROM_THE_START = endedCursor({ asOf: new Date(0), statements: 0 });

/** A recall may be recorded today for a day long past: the last by their date are not the last that were said.
 *  @returns them, and the oldest cursor from which nothing is missing */
function newest(news: readonly ShelfNews[]): { readonly last: readonly ShelfNews[]; readonly complete: string } {
  if (news.length <= NEWEST) return { last: news, complete: FROM_THE_START };
  const byDate = news.slice(-NEWEST);
  const byStatement = [...news].sort((a, b) => a.statement - b.statement).slice(-NEWEST);
  const chosen = new Set([...byDate, ...byStatement]);
  return { last: news.filter((each) => chosen.has(each)), complete: endedCursor({ asOf: new Date(byDate[0]?.since ?? 0), statements: byStatement[0]?.statement ?? 0 }) };
}

const feed = (path: string, document: Parameters<typeof canonicalJson>[0]): SiteFile => ({ path, bytes: utf8(`${canonicalJson(document)}\n`) });
