import { z } from 'zod';
import { type Claim, type GivenFile, type Hole, type NotRead, notRead, plainLine, plainNumber } from './claim.ts';
import { jsonOf } from './json-of.ts';
import { parsePurl, purlOfEcosystem } from './purl.ts';
import type { VersionRange, VersionSet } from './version-set.ts';

const event = z.looseObject({ introduced: z.string().optional(), fixed: z.string().optional(), last_affected: z.string().optional(), limit: z.string().optional() });
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
    return [{ hole, status: 'affected', subject: { kind: 'package', purl: anyVersion }, versions: versionsOf(each), source }];
  });
  return { claims, notes };
}

/** Listed versions and ranges together, as the format demands. Ranges of commits are left out: a bill of materials names versions. */
function versionsOf({ versions, ranges }: { readonly versions: readonly string[]; readonly ranges: readonly { readonly type: string; readonly events: readonly z.output<typeof event>[] }[] }): VersionSet {
  return { kind: 'some', exact: versions, ranges: ranges.filter(({ type }) => type !== 'GIT').flatMap(({ events }) => rangesOf(events)) };
}

function rangesOf(events: readonly z.output<typeof event>[]): readonly VersionRange[] {
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
