import { z } from 'zod';
import { type GivenFile, type NotRead, notRead } from './claim.ts';
import { jsonOf } from './json-of.ts';
import { parsePurl, type Purl } from './purl.ts';

/** What one release of a product is made of. */
export interface Sbom {
  readonly file: string;
  /** The firmware version that it describes, as far as it says. */
  readonly firmwareVersion?: string;
  /** Those that name package and version; only they can be looked up. */
  readonly components: readonly (Purl & { readonly version: string })[];
  /** How many it lists without a package URL or a version. */
  readonly unnamed: number;
}

interface Part { readonly name: string; readonly version?: string; readonly purl?: string; readonly components?: readonly Part[] }
const part: z.ZodType<Part> = z.lazy(() => z.looseObject({ name: z.string(), version: z.string().optional(), purl: z.string().optional(), components: z.array(part).optional() }));
const cyclonedx = z.looseObject({ metadata: z.looseObject({ component: part.optional() }).optional(), components: z.array(part).default([]) });
const spdx = z.looseObject({
  documentDescribes: z.array(z.string()).default([]),
  packages: z.array(z.looseObject({ SPDXID: z.string(), name: z.string(), versionInfo: z.string().optional(), externalRefs: z.array(z.looseObject({ referenceType: z.string(), referenceLocator: z.string() })).default([]) })).default([]),
  relationships: z.array(z.looseObject({ spdxElementId: z.string(), relationshipType: z.string(), relatedSpdxElement: z.string() })).default([]),
});

/** A bill of materials: CycloneDX 1.x or SPDX 2.3, in JSON. */
export function readSbom({ file, text }: Pick<GivenFile, 'file' | 'text'>): Sbom | NotRead {
  const opened = jsonOf(text, ['cyclonedx', 'spdx']);
  if ('fault' in opened) return opened;
  const { json } = opened;
  const listed = json['bomFormat'] === 'CycloneDX' ? fromCycloneDx(json) : fromSpdx(json);
  if (!listed) return notRead('is a bill of materials that cannot be read', 'have it made again');
  const components = listed.parts.flatMap(({ purl: spelled, version: given }) => {
    const purl = spelled === undefined ? undefined : parsePurl(spelled);
    const version = purl?.version ?? given;
    return purl && version ? [{ ...purl, version }] : [];
  });
  if (components.length === 0) return notRead(listed.parts.length === 0 ? 'is a bill of materials that lists nothing' : `is a bill of materials without versions: of its ${listed.parts.length} components none names its package (purl) and version`, 'without them nothing can be looked up: have it made with purls');
  return { file, components, unnamed: listed.parts.length - components.length, ...(listed.version && { firmwareVersion: listed.version }) };
}

interface Listed { readonly parts: readonly Part[]; readonly version?: string }

function fromCycloneDx(json: unknown): Listed | undefined {
  const read = cyclonedx.safeParse(json);
  if (!read.success) return undefined;
  const flat = (parts: readonly Part[]): readonly Part[] => parts.flatMap((each) => [each, ...flat(each.components ?? [])]);
  const version = read.data.metadata?.component?.version;
  return { parts: flat(read.data.components), ...(version && { version }) };
}

function fromSpdx(json: unknown): Listed | undefined {
  const read = spdx.safeParse(json);
  if (!read.success) return undefined;
  const { documentDescribes, packages, relationships } = read.data;
  const described = new Set([...documentDescribes, ...relationships.filter((each) => each.relationshipType === 'DESCRIBES' && each.spdxElementId === 'SPDXRef-DOCUMENT').map((each) => each.relatedSpdxElement)]);
  const version = packages.find((each) => described.has(each.SPDXID))?.versionInfo;
  const parts = packages.filter((each) => !described.has(each.SPDXID)).map(({ name, versionInfo, externalRefs }): Part => {
    const purl = externalRefs.find((each) => each.referenceType === 'purl')?.referenceLocator;
    return { name, ...(versionInfo && { version: versionInfo }), ...(purl && { purl }) };
  });
  return { parts, ...(version && { version }) };
}
