import { z } from 'zod';
import { type GivenFile, type NotRead, notRead } from './claim.ts';
import { jsonOf } from './json-of.ts';
import { parsePurl, type Purl } from './purl.ts';
import { listedInSpdx3 } from './spdx-3.ts';
import { spdxOfTagValue } from './spdx-tag-value.ts';

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

/** A bill of materials: CycloneDX 1.x in JSON; SPDX 2.x in JSON or as tags and values; SPDX 3.0 in JSON. */
export function readSbom({ file, text }: Pick<GivenFile, 'file' | 'text'>): Sbom | NotRead {
  const tagged = spdxOfTagValue(text);
  const opened = tagged ? { json: tagged } : jsonOf(text, ['cyclonedx', 'spdx', 'spdx3']);
  if ('fault' in opened) return opened;
  const { json } = opened;
  const listed = json['bomFormat'] === 'CycloneDX' ? fromCycloneDx(json) : '@graph' in json ? listedInSpdx3(json) : fromSpdx(json);
  if (!listed) return notRead('is a bill of materials that cannot be read', 'have it made again');
  const components = listed.parts.flatMap(({ purl: spelled, version: given }) => {
    const purl = spelled === undefined ? undefined : parsePurl(spelled);
    const qualifiers = new URLSearchParams(/\?([^#]*)/.exec(spelled ?? '')?.[1] ?? '');
    const version = withEpoch(purl?.version ?? given, qualifiers.get('epoch'));
    return purl && version ? [{ ...purl, version }, ...sourceOf(purl, version, qualifiers.get('upstream'))] : [];
  });
  if (components.length === 0) return notRead(listed.parts.length === 0 ? 'is a bill of materials that lists nothing' : `is a bill of materials without versions: of its ${listed.parts.length} components none names its package (purl) and version`, 'without them nothing can be looked up: have it made with purls');
  return { file, components, unnamed: listed.parts.filter(({ purl, version }) => !(purl && parsePurl(purl) && (parsePurl(purl)?.version ?? version))).length, ...(listed.version && { firmwareVersion: listed.version }) };
}

/** An rpm's epoch stands in a qualifier, and a source package's is not said: it is the one of what was built of it. */
const withEpoch = (version: string | undefined, epoch: string | null): string | undefined => (version && epoch && /^\d+$/.test(epoch) && !version.includes(':') ? `${epoch}:${version}` : version);

/** A distribution's advisories name the source package, of which `libssl3` is built: `?upstream=openssl`, `?upstream=openssl-3.0.7-18.el9.src.rpm`. */
function sourceOf(purl: Purl, version: string, upstream: string | null): readonly (Purl & { readonly version: string })[] {
  if (!upstream) return [];
  const [, rpmName, rpmVersion] = /^(.+)-([^-]+-[^-]+)\.src\.rpm$/.exec(upstream) ?? [];
  const [name = '', spelled] = rpmName ? [rpmName, rpmVersion] : upstream.split('@');
  const given = withEpoch(spelled, /^(\d+):/.exec(version)?.[1] ?? null);
  return name && name !== purl.name ? [{ type: purl.type, ...(purl.namespace && { namespace: purl.namespace }), name: name.toLowerCase(), version: given ?? version }] : [];
}

export interface Listed { readonly parts: readonly Part[]; readonly version?: string }

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
