import { z } from 'zod';
import { type GivenFile, type NotRead, notRead, type Source } from './claim.ts';
import { jsonOf } from './json-of.ts';
import { plainName } from './plain-name.ts';

/** A hole that is known to be used by attackers (CISA, Known Exploited Vulnerabilities). The catalogue gives no versions. */
export interface ExploitedHole {
  readonly id: string;
  readonly vendor: string;
  readonly product: string;
  /** When it was added to the catalogue, 2026-11-20. */
  readonly added: string;
  readonly source: Source;
}

/** Catalogues as labels ask them: a thousand entries and ten thousand labels are not compared one by one. */
export interface Exploited { readonly byId: ReadonlyMap<string, ExploitedHole>; readonly byVendor: ReadonlyMap<string, readonly ExploitedHole[]> }

export function indexKev(holes: readonly ExploitedHole[]): Exploited {
  return { byId: new Map(holes.map((hole) => [hole.id, hole])), byVendor: Map.groupBy(holes, ({ vendor }) => plainName(vendor)) };
}

const catalogue = z.looseObject({
  catalogVersion: z.string(),
  vulnerabilities: z.array(z.looseObject({ cveID: z.string().regex(/^CVE-\d{4}-\d{4,}$/), vendorProject: z.string(), product: z.string(), dateAdded: z.iso.date() })),
});

export function readKev({ file, text, sha256 }: GivenFile): readonly ExploitedHole[] | NotRead {
  const opened = jsonOf(text, ['kev']);
  if ('fault' in opened) return opened;
  const { json } = opened;
  const read = catalogue.safeParse(json);
  if (!read.success) return notRead(`is a CISA KEV catalogue that cannot be read: ${read.error.issues[0]?.path.join('.') ?? ''}: ${read.error.issues[0]?.message ?? ''}`, 'download it again');
  const source = { file, sha256, id: `CISA KEV ${read.data.catalogVersion}` };
  return read.data.vulnerabilities.map(({ cveID, vendorProject, product, dateAdded }) => ({ id: cveID, vendor: vendorProject, product, added: dateAdded, source }));
}
