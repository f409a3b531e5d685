import { z } from 'zod';
import { type Claim, type GivenFile, type Hole, type NotRead, notRead, plainLine, plainNumber } from './claim.ts';
import { csafProducts, productTree } from './csaf-products.ts';
import { jsonOf } from './json-of.ts';
import { unreadableVersions, type VersionSet } from './version-set.ts';

const ids = z.array(z.string()).default([]);
const aimed = { product_ids: ids, group_ids: ids };
const advisory = z.looseObject({
  document: z.looseObject({
    csaf_version: z.string(), category: z.string(), title: z.string(),
    tracking: z.looseObject({ id: z.string(), initial_release_date: z.string(), status: z.string() }),
    references: z.array(z.looseObject({ category: z.string().default('external'), url: z.string() })).default([]),
  }),
  product_tree: productTree.optional(),
  vulnerabilities: z.array(z.looseObject({
    cve: z.string().optional(), ids: z.array(z.looseObject({ text: z.string() })).default([]), release_date: z.string().optional(), discovery_date: z.string().optional(),
    product_status: z.looseObject({ known_affected: ids, first_affected: ids, last_affected: ids, fixed: ids, first_fixed: ids, known_not_affected: ids, under_investigation: ids }).optional(),
    flags: z.array(z.looseObject({ label: z.string(), ...aimed })).default([]),
    threats: z.array(z.looseObject({ category: z.string(), details: z.string(), ...aimed })).default([]),
  })).default([]),
});
type Vulnerability = z.output<typeof advisory>['vulnerabilities'][number];

/** The claims of one CSAF 2.0 advisory, the VEX profile included: product tree, product status, flags. */
export function readCsaf({ file, text, sha256 }: GivenFile): { readonly claims: readonly Claim[]; readonly notes: readonly string[] } | NotRead {
  const opened = jsonOf(text, ['csaf']);
  if ('fault' in opened) return opened;
  const { json } = opened;
  const read = advisory.safeParse(json);
  if (!read.success) return notRead(`is a CSAF advisory that cannot be read: ${read.error.issues[0]?.path.join('.') ?? ''}: ${read.error.issues[0]?.message ?? ''}`, 'ask its publisher for a valid one');
  const { document, product_tree: tree, vulnerabilities } = read.data;
  if (!document.csaf_version.startsWith('2.')) return notRead(`is written in CSAF ${document.csaf_version}, and 2.0 is read`, 'ask its publisher for CSAF 2.0');
  const { tracking, references } = document;
  if (tracking.status === 'draft') return { claims: [], notes: [`${file}: ${tracking.id} is a draft, and is not looked at`] };
  const products = csafProducts(tree ?? productTree.parse({}));
  const groups = new Map((tree?.product_groups ?? []).map(({ group_id: id, product_ids: members }) => [id, members]));
  const url = references.find((each) => each.category === 'self' && each.url.startsWith('https://'))?.url;
  const source = { file, sha256, id: plainLine(tracking.id), ...(url && { url }) };
  const notes: string[] = [];
  const claims = vulnerabilities.flatMap((vulnerability) => {
    const hole = holeOf(vulnerability, tracking);
    const { first_affected: first = [], last_affected: last = [] } = vulnerability.product_status ?? {};
    if (first.length > 0 && last.length === 0) notes.push(`${file}: ${tracking.id} gives ${hole.id} a first affected version and no last one: whether later ones have it, a person must read`);
    return statusesOf(vulnerability).flatMap(([status, productId]) => {
      const listed = products.get(productId);
      const product = listed && status === 'affected' && last.includes(productId) ? { ...listed, versions: upTo(listed.versions) } : listed;
      if (!product) notes.push(`${file}: ${tracking.id} gives ${hole.id} a product "${productId}" that its product tree does not have`);
      const why = status === 'not-affected' ? justification(vulnerability, productId, groups) : undefined;
      return (product?.subjects ?? []).map((subject): Claim => ({ hole, status, subject, versions: product?.versions ?? unreadableVersions(''), source, ...(why && { why }) }));
    });
  });
  return { claims, notes };
}

function holeOf({ cve, ids: others, release_date: released, discovery_date: discovered }: Vulnerability, tracking: { readonly id: string; readonly initial_release_date: string }): Hole {
  const given = [...(cve ? [cve] : []), ...others.map(({ text }) => text)];
  const names = (given.length > 0 ? given : [tracking.id]).map(plainNumber);
  return { id: names[0] ?? '', names, published: (released ?? discovered ?? tracking.initial_release_date).slice(0, 10) };
}

function statusesOf({ product_status: given }: Vulnerability): readonly (readonly [Claim['status'], string])[] {
  if (!given) return [];
  const of = (status: Claim['status'], ...lists: readonly (readonly string[])[]): readonly (readonly [Claim['status'], string])[] => [...new Set(lists.flat())].map((id) => [status, id] as const);
  return [...of('affected', given.known_affected, given.first_affected, given.last_affected), ...of('fixed', given.fixed, given.first_fixed), ...of('not-affected', given.known_not_affected), ...of('under-investigation', given.under_investigation)];
}

/** The last affected version closes a range: which ones before it are safe, the advisory does not say. */
const upTo = (versions: VersionSet): VersionSet =>
  (versions.kind === 'some' ? { ...versions, exact: [], ranges: [...versions.ranges, ...versions.exact.map((version) => ({ to: { version, inclusive: true } }))] } : versions);

/** Why a product is not affected: the flag of the VEX profile, or what the advisory says of its impact. */
function justification({ flags, threats }: Vulnerability, productId: string, groups: ReadonlyMap<string, readonly string[]>): string | undefined {
  const aims = (each: { readonly product_ids: readonly string[]; readonly group_ids: readonly string[] }): boolean =>
    each.product_ids.includes(productId) || each.group_ids.some((group) => groups.get(group)?.includes(productId));
  return flags.find(aims)?.label.replaceAll('_', ' ') ?? threats.find((threat) => threat.category === 'impact' && aims(threat))?.details;
}
