import { compareVersions } from '../label/versions.ts';

/** Compares two versions of one package: negative, zero or positive. */
export type CompareVersions = (a: string, b: string) => number;

/** How versions of a type of package are ordered. Distributions write `1:2.3-4`, where what stands behind the hyphen is a revision,
 *  not a pre-release; Python writes `2.0rc1` for what semver calls `2.0-rc1`. */
export function orderOf(type: string): CompareVersions {
  if (type === 'deb' || type === 'rpm' || type === 'apk') return compareDistribution;
  if (type === 'maven') return (a, b) => compareVersions(mavenAsSemver(a), mavenAsSemver(b));
  if (type === 'gem') return (a, b) => compareVersions(gemAsSemver(a), gemAsSemver(b));
  if (type === 'pypi') return (a, b) => compareVersions(pythonAsSemver(a), pythonAsSemver(b));
  return compareVersions;
}

/** The order of dpkg (Debian Policy, Version); rpm's agrees with it wherever versions are numbers, dots and a release. */
function compareDistribution(a: string, b: string): number {
  const [left, right] = [distributionParts(a), distributionParts(b)];
  return left.epoch - right.epoch || compareRuns(left.upstream, right.upstream) || compareRuns(left.revision, right.revision);
}

function distributionParts(version: string): { readonly epoch: number; readonly upstream: string; readonly revision: string } {
  const [, epoch = '0', rest = ''] = /^(?:(\d{1,9}):)?(.*)$/s.exec(version.trim()) ?? [];
  const cut = rest.lastIndexOf('-');
  return { epoch: Number(epoch), upstream: cut < 0 ? rest : rest.slice(0, cut), revision: cut < 0 ? '' : rest.slice(cut + 1) };
}

/** Words and numbers take turns; `~` sorts before everything, even the end. */
function compareRuns(a: string, b: string): number {
  const [left, right] = [runs(a), runs(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x, y] = [left[i] ?? '', right[i] ?? ''];
    const order = i % 2 === 0 ? compareWords(x, y) : compareNumbers(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

/** Always a word first, be it empty. */
function runs(text: string): readonly string[] {
  const found: readonly string[] = text.match(/\d+|\D+/g) ?? [];
  return /^\d/.test(text) ? ['', ...found] : found;
}

const compareNumbers = (a: string, b: string): number => { const [x, y] = [BigInt(a || 0), BigInt(b || 0)]; return x < y ? -1 : x > y ? 1 : 0; };

function compareWords(a: string, b: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = weight(a[i]) - weight(b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

const weight = (character: string | undefined): number => (character === '~' ? -1 : character === undefined ? 0 : /[a-z]/i.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256);

/** Only these words stand before the release; `31.1-jre` does not come before 31.1, and `Final` is it. */
const mavenAsSemver = (version: string): string => version.toLowerCase().replace(/[.-](?:final|ga|release)$/, '').replace(/[.-](?=(?:alpha|beta|milestone|rc|cr|snapshot|m\d))/, '~').replaceAll('-', '.').replace('~', '-');

/** RubyGems: a part with a letter makes a pre-release, as `1.0.rc1`. */
const gemAsSemver = (version: string): string => version.toLowerCase().replace(/\.(?=[a-z])/, '-');

/** PEP 440: `2.0.dev3`, `2.0a1`, `2.0rc1` come before 2.0 in this order; `2.0.post1` after it. */
const pythonAsSemver = (version: string): string => version.toLowerCase()
  .replace(/[._-]?(dev|alpha|beta|preview|pre|rc|a|b|c)[._-]?(?=\d)/, (_, stage: string) => `-${stage === 'dev' ? '0' : stage.startsWith('a') ? 'a' : stage.startsWith('b') ? 'b' : 'rc'}.`)
  .replace(/[._-]?(?:post|rev)[._-]?(?=\d)/, '.');
