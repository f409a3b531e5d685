import type { LabelSubject, Release } from '../label/statement.ts';
import { compareVersions } from '../label/versions.ts';
import type { Claim } from './claim.ts';
import { plainName, vendorNames } from './plain-name.ts';
import { nearComponents, nearProducts } from './near-misses.ts';
import { orderOf } from './package-order.ts';
import { samePackage, sayPurl } from './purl.ts';
import type { Sbom } from './read-sbom.ts';
import { includesVersion, sayVersions } from './version-set.ts';

/** A label with what its releases are made of: each bill of materials belongs to one release. */
export interface Watched { readonly facts: LabelSubject; readonly sboms: readonly { readonly release: string; readonly sbom: Sbom }[] }

/** A claim that speaks of releases of a label, and how it is known to. */
export interface Match {
  readonly claim: Claim;
  /** Versions of the label's releases, oldest first; none where an advisory names a fixed version that the label does not have. */
  readonly releases: readonly string[];
  /** `product`: the advisory names the product itself. `component`: it names something that a release is made of. */
  readonly by: 'product' | 'component';
  readonly because: string;
}

/** Where a claim and a label meet, or what a person has to look at because a range cannot be read. Whole names are compared, never
 *  parts of them. */
export function matchClaim(claim: Claim, watched: Watched): { readonly matches: readonly Match[]; readonly notes: readonly string[] } {
  const { subject, versions, source } = claim;
  if (subject.kind === 'package') return { matches: componentMatches(claim, subject.purl, watched), notes: nearComponents(claim, subject.purl, watched) };
  const because = namesProduct(subject, watched.facts);
  if (!because) return { matches: [], notes: nearProducts(claim, subject, watched) };
  if (versions.kind === 'unreadable') return { matches: [], notes: [`${source.file}: ${source.id} gives ${claim.hole.id} the versions ${sayVersions(versions)} of ${subject.words}; nobody but a person can read that`] };
  const releases = watched.facts.releases.filter((release) => speaksOf(claim, release)).map(({ version }) => version).toReversed();
  const component = subject.component ? ` (${subject.component} in it)` : '';
  // A fixed version that the label does not have is worth knowing: it is the one to cover.
  return { matches: releases.length === 0 && claim.status !== 'fixed' ? [] : [{ claim, releases, by: 'product', because: `${because}${component}, ${sayVersions(versions)}` }], notes: [] };
}

function componentMatches(claim: Claim, purl: Parameters<typeof samePackage>[0], { sboms }: Watched): readonly Match[] {
  return sboms.flatMap(({ release, sbom }) => {
    const component = sbom.components.find((each) => samePackage(each, purl) && includesVersion(claim.versions, each.version, orderOf(purl.type)));
    return component ? [{ claim, releases: [release], by: 'component' as const, because: `${sbom.file.split('/').at(-1) ?? sbom.file} lists ${sayPurl(component)}, and the advisory names ${sayPurl({ ...purl, version: undefined })}, ${sayVersions(claim.versions)}` }] : [];
  });
}

/** By version; where the advisory gives the image's digest, by that instead: a version may be built twice. */
function speaksOf({ subject, versions }: Claim, release: Release): boolean {
  if (subject.kind === 'product' && subject.imageSha256.length > 0 && release.imageSha256) return subject.imageSha256.includes(release.imageSha256);
  return includesVersion(versions, release.version) || (release.build !== undefined && versions.kind === 'some' && versions.exact.some((each) => each === release.build));
}

/** How an advisory's product is this label's, in words, or undefined. The vendor must be the brand, the maker or its trade name;
 *  the product its name or model, with or without the brand before it. */
function namesProduct(subject: Extract<Claim['subject'], { kind: 'product' }>, { product, manufacturer, releases }: LabelSubject): string | undefined {
  if (subject.imageSha256.some((digest) => releases.some((release) => release.imageSha256 === digest))) return 'the advisory gives the digest of the image';
  const vendors = vendorNames({ product, manufacturer });
  const own = [product.name, product.model].flatMap((name) => [plainName(name), plainName(`${product.brand} ${name}`)]);
  const vendor = subject.vendor === undefined ? undefined : plainName(subject.vendor);
  if (vendor !== undefined && !vendors.includes(vendor)) return undefined;
  const model = subject.models.find((each) => plainName(each) === plainName(product.model));
  const name = subject.names.find((each) => (vendor === undefined ? own.filter((known) => known.startsWith(`${plainName(product.brand)} `)) : own).includes(plainName(each)));
  // A model number without a vendor may be anybody's.
  if (vendor === undefined) return name && `the advisory names the product "${name}"`;
  if (model) return `the advisory names vendor "${subject.vendor}" and model number "${model}"`;
  return name && `the advisory names vendor "${subject.vendor}" and product "${name}"`;
}

/** The label's release of that version, as the label writes it. */
export const releaseOf = (facts: Pick<LabelSubject, 'releases'>, version: string): string | undefined => facts.releases.find((release) => compareVersions(release.version, version) === 0)?.version;
/** Whether vendor and product of a catalogue without versions are this label's. */
export const namesLabel = (vendor: string, productName: string, facts: LabelSubject): string | undefined =>
  namesProduct({ kind: 'product', vendor, names: [productName], models: [productName], imageSha256: [], words: productName }, facts);
