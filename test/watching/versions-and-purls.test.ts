import { describe, expect, it } from 'vitest';
import { orderOf } from '../../src/watching/package-order.ts';
import { parsePurl, purlOfEcosystem, samePackage, sayPurl } from '../../src/watching/purl.ts';
import { includesVersion, parseVersionRange, sayVersions } from '../../src/watching/version-set.ts';

describe('version ranges', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['vers:generic/>=2.0|<2.4.1', ['2.0', '2.4.0', '2.4.1-rc.1'], ['1.9.9', '2.4.1', '10.0']],
    ['vers:semver/<1.4.3|>=2.0.0|<2.0.2', ['0.1.0', '1.4.2', '2.0.1'], ['1.4.3', '1.9.0', '2.0.2']],
    ['vers:generic/1.0|1.2', ['1.0', '1.2'], ['1.1', '1.20']],
    ['vers:generic/*', ['0', '99'], []],
    ['<= V1.00.37', ['V1.00.4', '1.00.37'], ['V1.00.38']],
    ['>= 2.0, < 2.10', ['2.9'], ['2.10', '1.99']],
    ['vers:generic/>3%2E0', ['3.1'], ['3.0']],
  ])('%s', (text, inside, outside) => {
    const set = parseVersionRange(text);
    expect(inside.filter((version) => !includesVersion(set, version))).toEqual([]);
    expect(outside.filter((version) => includesVersion(set, version))).toEqual([]);
  });

  it.each(['all versions before autumn', '', 'vers:generic/!=1.0', 'vers:generic/>1|>2|<3', '< %zz'])('"%s" is left to a person, and includes nothing', (text) => {
    const set = parseVersionRange(text);
    expect([set.kind, includesVersion(set, '1.0')]).toEqual(['unreadable', false]);
    expect(sayVersions(set)).toBe(`"${text}"`);
  });
});

describe('the order of versions in a package system', () => {
  it.each([
    ['deb', ['1.0~rc1-1', '1.0-1', '1.0-1+deb12u1', '1.0-2', '1.0a-1', '1.0.1-1', '1.10-1', '1:0.9-1']],
    ['rpm', ['2.9-1.el9', '2.10-1.el9', '2.10-2.el9']],
    ['pypi', ['2.0.dev3', '2.0a1', '2.0rc1', '2.0', '2.0.post1', '2.1']],
    ['npm', ['1.0.0-alpha.1', '1.0.0-rc.1', '1.0.0', '1.0.10']],
  ])('%s: %j', (type, ascending) => {
    expect(ascending.toReversed().sort(orderOf(type))).toEqual(ascending);
  });
});

describe('package URLs', () => {
  it.each([
    ['pkg:npm/%40acme/tls@1.2.3', { type: 'npm', namespace: '@acme', name: 'tls', version: '1.2.3' }],
    ['pkg:npm/@acme/tls@1.2.3', { type: 'npm', namespace: '@acme', name: 'tls', version: '1.2.3' }],
    ['pkg:deb/debian/openssl@3.0.11-1~deb12u2?arch=arm64&distro=debian-12', { type: 'deb', namespace: 'debian', name: 'openssl', version: '3.0.11-1~deb12u2' }],
    ['pkg:pypi/Typing_Extensions@4.0', { type: 'pypi', name: 'typing-extensions', version: '4.0' }],
    ['pkg:golang/github.com/Acme/Tool@v1.0.0#cmd/x', { type: 'golang', namespace: 'github.com/acme', name: 'tool', version: 'v1.0.0' }],
    ['pkg:generic/zlib@1%3A1.3', { type: 'generic', name: 'zlib', version: '1:1.3' }],
    ['pkg:cargo/libframe', { type: 'cargo', name: 'libframe' }],
  ])('%s', (text, purl) => {
    expect(parsePurl(text)).toEqual(purl);
  });

  it.each(['', 'cargo/libframe', 'pkg:', 'pkg:cargo', 'pkg:cargo/', 'pkg:/libframe', 'pkg:cargo/%zz', 'https://x.example/'])('"%s" is none', (text) => {
    expect(parsePurl(text)).toBeUndefined();
  });

  it.each([
    ['npm', '@acme/tls', 'pkg:npm/@acme/tls'], ['Maven', 'org.acme:core', 'pkg:maven/org.acme/core'], ['Debian:12', 'openssl', 'pkg:deb/debian/openssl'],
    ['Alpine:v3.20', 'musl', 'pkg:apk/alpine/musl'], ['Go', 'github.com/acme/tool', 'pkg:golang/github.com/acme/tool'],
  ])('the OSV ecosystem %s has %s as %s', (ecosystem, name, expected) => {
    const purl = purlOfEcosystem(ecosystem, name);
    expect(purl && sayPurl(purl)).toBe(expected);
    const parsed = parsePurl(`${expected}@1.0`);
    expect(purl && parsed && samePackage(purl, parsed)).toBe(true);
  });

  it('an ecosystem without packages has none', () => {
    expect(purlOfEcosystem('GIT', 'https://code.example/x')).toBeUndefined();
  });
});
