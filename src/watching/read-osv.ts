import { z } from 'zod';
import { type Claim, type GivenFile, type Hole, type NotRead, notRead, plainLine, plainNumber } from './claim.ts';
import { jsonOf } from './json-of.ts';
import { parsePurl, purlOfEcosystem } from './purl.ts';
import { type CompareVersions, orderOf } from './package-order.ts';
import { unreadableVersions, type VersionRange, type VersionSet } from './version-set.ts';

const event = z.looseObject({ introduced: z.string().optional(), fixed: z.string().optional(), last_affected: z.string().optional(), limit: z.string().optional() });
type Event = z.output<typeof event>;
const record = z.looseObject({
  id: z.string(), modified: z.string(), published: z.string().optional(), withdrawn: z.string().optional(), aliases: z.array(z.string()).default([]), upstream: z.array(z.string()).default([]),
  references: z.array(z.looseObject({ type: z.string(), url: z.string() })).default([]),
  affected: z.array(z.looseObject({
    package: z.looseObject({ ecosystem: z.string(), name: z.string(), purl: z.string().optional() }).optional(),
    ranges: z.array(z.looseObject({ type: z.string(), events: z.array(event) })).default([]),
    versions: z.array(z.string()).default([]),
  })).default([]),
});

/** The claims of one OSV record (Open Source Vulnerability format 1.x): which versions of which packages have the hole. */
export function readOsv({ file, text, sha256 }: GivenFile): { readonly claims: readonly Claim[]; readonly notes: readonly string[] } | NotRead {
  const opened = jsonOf(text, ['osv']);
  if ('fault' in opened) return opened;
  const { json } = opened;
  const read = record.safeParse(json);
  if (!read.success) return notRead(`is an OSV record that cannot be read: ${read.error.issues[0]?.path.join('.') ?? ''}: ${read.error.issues[0]?.message ?? ''}`, 'download it again');
  const { id, aliases, upstream, published, withdrawn, affected, references } = read.data;
  if (withdrawn) return { claims: [], notes: [`${file}: ${id} was withdrawn on ${withdrawn.slice(0, 10)}, and is not looked at`] };
  const names = [...new Set([id, ...aliases, ...upstream].map(plainNumber))];
  const hole: Hole = { id: names.find((name) => name.startsWith('CVE-')) ?? plainNumber(id), names, ...(published && { published: published.slice(0, 10) }) };
  const url = references.find((each) => each.type === 'ADVISORY' && each.url.startsWith('https://'))?.url;
  const source = { file, sha256, id: plainLine(id), ...(url && { url }) };
  const notes: string[] = [];
  const claims = affected.flatMap((each): readonly Claim[] => {
    const purl = each.package && (each.package.purl ? parsePurl(each.package.purl) : purlOfEcosystem(each.package.ecosystem, each.package.name));
    if (!purl) {
      notes.push(`${file}: ${id} speaks of ${each.package ? `${each.package.ecosystem} ${each.package.name}` : 'commits only'}, which no bill of materials can be matched with`);
      return [];
    }
    const { version: _, ...anyVersion } = purl;
    return [{ hole, status: 'affected', subject: { kind: 'package', purl: anyVersion }, versions: versionsOf(each, orderOf(purl.type)), source }];
  });
  return { claims, notes };
}

/** Listed versions and ranges together, as the format demands. A bill of materials names versions: where a record knows only commits,
 *  or nothing, nobody but a person can tell. */
function versionsOf({ versions, ranges }: { readonly versions: readonly string[]; readonly ranges: readonly { readonly type: string; readonly events: readonly Event[] }[] }, compare: CompareVersions): VersionSet {
  const readable = ranges.filter(({ type }) => type !== 'GIT');
  if (versions.length === 0 && readable.length === 0) return unreadableVersions(ranges.length > 0 ? 'commits only' : 'no versions');
  return { kind: 'some', exact: versions, ranges: readable.flatMap(({ events }) => rangesOf(inOrder(events, compare))) };
}

/** What is fixed at a version ends before what begins there; what is last affected there began before. */
const rank = (each: Event): number => (each.fixed !== undefined || each.limit !== undefined ? 0 : each.introduced !== undefined ? 1 : 2);

/** As versions follow each other: the format does not promise that a record lists them so. */
function inOrder(events: readonly Event[], compare: CompareVersions): readonly Event[] {
  const versionOf = (each: Event): string => each.introduced ?? each.fixed ?? each.last_affected ?? each.limit ?? '0';
  const order = (a: string, b: string): number => (a === b ? 0 : a === '0' ? -1 : b === '0' ? 1 : compare(a, b));
  return events.toSorted((a, b) => order(versionOf(a), versionOf(b)) || rank(a) - rank(b));
}

function rangesOf(events: readonly Event[]): readonly VersionRange[] {
  const ranges: VersionRange[] = [];
  let from: string | undefined;
  const open = (): Pick<VersionRange, 'from'> => (from === undefined || from === '0' ? {} : { from: { version: from, inclusive: true } });
  for (const each of events) {
    if (each.introduced !== undefined) from = each.introduced;
    const end = each.fixed !== undefined ? { version: each.fixed, inclusive: false } : each.last_affected !== undefined ? { version: each.last_affected, inclusive: true } : undefined;
    if (!end || from === undefined) continue;
    ranges.push({ ...open(), to: end });
    from = undefined;
  }
  return from === undefined ? ranges : [...ranges, open()];
}
