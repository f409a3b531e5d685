/** A package URL (ECMA-427), as far as it tells packages apart. Qualifiers and subpath are left out: they tell builds apart. */
export interface Purl {
  readonly type: string;
  readonly namespace?: string;
  readonly name: string;
  readonly version?: string;
}

/** The package that the text names, or undefined where it is no purl. */
export function parsePurl(text: string): Purl | undefined {
  const parts = /^pkg:\/*([a-z][a-z0-9.+-]*)\/([^?#@]+|[^?#]+(?=@[^@/?#]*(?:[?#]|$)))(?:@([^?#]+))?(?:\?[^#]*)?(?:#.*)?$/i.exec(text.trim());
  const [, spelledType = '', path = '', spelledVersion] = parts ?? [];
  const type = spelledType.toLowerCase();
  const segments = path.split('/').filter((segment) => segment !== '').map(decoded);
  const version = spelledVersion === undefined ? undefined : decoded(spelledVersion);
  const name = segments.pop();
  if (!name || segments.some((segment) => segment === undefined) || (spelledVersion !== undefined && version === undefined)) return undefined;
  const namespace = segments.join('/');
  return { type, name: plainName(type, name), ...(namespace && { namespace: foldsCase.has(type) ? namespace.toLowerCase() : namespace }), ...(version && { version }) };
}

/** Type, namespace and name, letter by letter: `log4j` is not `log4j-core`, and `@acme/tls` is not `tls`. */
export const samePackage = (a: Purl, b: Purl): boolean => a.type === b.type && a.namespace === b.namespace && a.name === b.name;

export const sayPurl = ({ type, namespace, name, version }: Purl): string => `pkg:${type}/${namespace ? `${namespace}/` : ''}${name}${version ? `@${version}` : ''}`;

/** The package of an OSV ecosystem, where the record gives no purl. Undefined for ecosystems without packages of their own. */
export function purlOfEcosystem(ecosystem: string, name: string): Purl | undefined {
  const [base = '', ..._release] = ecosystem.split(':');
  const distribution = distributions[base];
  if (distribution) return { type: distribution, namespace: base === 'Rocky Linux' ? 'rocky-linux' : base.toLowerCase().replaceAll(' ', ''), name };
  const type = ecosystems[base];
  if (!type) return undefined;
  const cut = type === 'maven' ? name.indexOf(':') : name.lastIndexOf('/');
  const namespace = cut > 0 ? name.slice(0, cut) : '';
  return { type, name: plainName(type, name.slice(cut + 1)), ...(namespace && { namespace: foldsCase.has(type) ? namespace.toLowerCase() : namespace }) };
}

const ecosystems: Readonly<Record<string, string>> = { 'npm': 'npm', 'PyPI': 'pypi', 'Go': 'golang', 'crates.io': 'cargo', 'Maven': 'maven', 'NuGet': 'nuget', 'RubyGems': 'gem', 'Packagist': 'composer', 'Hex': 'hex', 'Pub': 'pub', 'Hackage': 'hackage', 'ConanCenter': 'conan', 'CRAN': 'cran', 'SwiftURL': 'swift', 'OSS-Fuzz': 'generic' };
const distributions: Readonly<Record<string, string>> = { 'Debian': 'deb', 'Ubuntu': 'deb', 'Alpine': 'apk', 'Alpaquita': 'apk', 'Chainguard': 'apk', 'Wolfi': 'apk', 'AlmaLinux': 'rpm', 'Mageia': 'rpm', 'openEuler': 'rpm', 'Rocky Linux': 'rpm', 'Red Hat': 'rpm', 'SUSE': 'rpm', 'openSUSE': 'rpm' };
// Types whose registries do not tell capitals from small letters.
const foldsCase = new Set(['github', 'bitbucket', 'gitlab', 'pypi', 'composer', 'deb', 'apk', 'hex', 'pub', 'golang', 'nuget']);

const plainName = (type: string, name: string): string => (type === 'pypi' ? name.toLowerCase().replace(/[._-]+/g, '-') : foldsCase.has(type) ? name.toLowerCase() : name);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
