import type { Claim } from './claim.ts';
import type { Watched } from './match-claim.ts';
import { plainName, vendorNames } from './plain-name.ts';
import { orderOf } from './package-order.ts';
import { type Purl, samePackage, sayPurl } from './purl.ts';
import { includesVersion, sayVersions } from './version-set.ts';

/** Parts that an advisory on a package may mean, and that cannot be compared with it. Said, not guessed: silence would read as "not
 *  affected". */
export function nearComponents(claim: Claim, purl: Purl, { facts, sboms }: Watched): readonly string[] {
  const { source, hole, versions, status } = claim;
  if (status !== 'affected' && status !== 'under-investigation') return [];
  return sboms.flatMap(({ release, sbom }) => sbom.components.flatMap((part) => {
    const where = `${facts.label.code} ${release}: ${nameOf(sbom.file)} lists ${sayPurl(part)}`;
    if (samePackage(part, purl)) return versions.kind === 'unreadable' ? [`${where}, and ${source.id} gives ${hole.id} ${sayVersions(versions)} of it; nobody but a person can compare that`] : [];
    const alike = part.name.toLowerCase() === purl.name.toLowerCase() && manyNamed.has(part.type) && manyNamed.has(purl.type);
    return alike && (versions.kind === 'unreadable' || includesVersion(versions, part.version, orderOf(purl.type)))
      ? [`${where}, and ${source.id} gives ${hole.id} to ${sayPurl({ ...purl, version: undefined })}, ${sayVersions(versions)}: if they are the same software, look at it`] : [];
  }));
}

// The same C library has another package URL in each of these.
const manyNamed = new Set(['generic', 'github', 'gitlab', 'bitbucket', 'conan', 'vcpkg', 'deb', 'rpm', 'apk']);

/** Products that an advisory may mean: of this maker under almost this name, or by the name of a part without its package URL. */
export function nearProducts({ source, hole, versions, status }: Pick<Claim, 'source' | 'hole' | 'versions' | 'status'>, subject: Extract<Claim['subject'], { kind: 'product' }>, { facts, sboms }: Watched): readonly string[] {
  if (status !== 'affected' && status !== 'under-investigation') return [];
  const { product, label } = facts;
  const ours = subject.vendor === undefined ? subject.names.some((name) => words(name).join(' ').includes(words(product.brand).join(' '))) : vendorNames(facts).includes(plainName(subject.vendor));
  const name = subject.names.find((each) => holdsWords(each, product.name) || holdsWords(each, product.model) || holdsWords(product.name, each) || /^(?:multiple|various|several) /i.test(each));
  if (ours && name !== undefined) return [`${source.file}: ${source.id} gives ${hole.id} to "${subject.words}", which is almost ${product.brand} ${product.name} (${label.code}): if it is meant, look at it`];
  return sboms.flatMap(({ release, sbom }) => sbom.components.filter((part) => subject.names.some((each) => plainName(each) === part.name.toLowerCase()))
    .map((part) => `${label.code} ${release}: ${nameOf(sbom.file)} lists ${sayPurl(part)}, and ${source.id} gives ${hole.id} to "${subject.words}", ${sayVersions(versions)}, without a package URL: compare them`));
}

const words = (text: string): readonly string[] => plainName(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const holdsWords = (text: string, part: string): boolean => ` ${words(text).join(' ')} `.includes(` ${words(part).join(' ')} `);
const nameOf = (file: string): string => file.split('/').at(-1) ?? file;
