import { describe, expect, it } from 'vitest';
import type { GivenFile } from '../../src/watching/claim.ts';
import { readSbom } from '../../src/watching/read-sbom.ts';
import { type Feeds, watchLabels } from '../../src/watching/watch-labels.ts';
import { fixtureStatement, release } from '../fixtures/fixture-statement.ts';

/** Files as their publishers shape them, and what would be a silence that reads as "not affected". */
const NOW = new Date('2026-11-24T09:00:00Z');
const label = fixtureStatement({ label: 0, number: 0, event: {}, facts: { knownIssues: [], releases: [release('2.4', '2026-10-01', 'covered'), release('2.3', '2026-06-11', 'superseded', { supersededBy: '2.4' })] } });
const none: Feeds = { kev: [], csaf: [], osv: [], sboms: [] };
const given = (file: string, content: unknown): GivenFile => ({ file, text: typeof content === 'string' ? content : JSON.stringify(content), sha256: 'ab'.repeat(32) });

function watch(feeds: Partial<Feeds>): { readonly affected: readonly string[]; readonly notes: readonly string[] } {
  const result = watchLabels([label], { ...none, ...feeds }, NOW);
  if ('faults' in result) throw new Error(result.faults.map(({ file, fault }) => `${file}: ${fault}`).join('; '));
  return { affected: result.proposals.flatMap((each) => each.affected), notes: result.notes };
}
const sbom = (...purls: readonly string[]) => ({ ...given('fridge.cdx.json', { bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { type: 'firmware', name: 'frostline', version: '2.4' } }, components: purls.map((purl) => ({ type: 'library', name: /([^/@]+)@/.exec(purl)![1]!, version: /@([^?]+)/.exec(purl)![1]!, purl })) }), label: 0 });
const osv = (ecosystem: string, name: string, more: object) => given('osv.json', { schema_version: '1.7.0', id: 'OSV-2026-1', modified: '2026-11-20T00:00:00Z', published: '2026-11-19T00:00:00Z', aliases: ['CVE-2026-4242'], affected: [{ package: { ecosystem, name }, ...more }] });
const events = (...list: readonly object[]) => ({ ranges: [{ type: 'ECOSYSTEM', events: list }] });

describe('an OSV record', () => {
  it.each<[string, string, object, string, readonly string[]]>([
    ['whose events are in no order', 'npm', events({ introduced: '0' }, { introduced: '2.0.0' }, { fixed: '1.5.0' }, { fixed: '2.1.0' }), 'pkg:npm/tls@1.4.0', ['2.4']],
    ['whose events are in no order, above the fix', 'npm', events({ fixed: '2.1.0' }, { introduced: '2.0.0' }, { introduced: '0' }, { fixed: '1.5.0' }), 'pkg:npm/tls@1.6.0', []],
    ['with a last affected version alone', 'npm', events({ introduced: '1.2.0' }, { last_affected: '1.2.0' }), 'pkg:npm/tls@1.2.0', ['2.4']],
    ['of Alpine, fixed by a rebuild', 'Alpine:v3.20', events({ introduced: '0' }, { fixed: '1.36.1-r3' }), 'pkg:apk/alpine/tls@1.36.1-r2', ['2.4']],
    ['of Alpine, which has no revision', 'Alpine:v3.20', events({ introduced: '0' }, { fixed: '1.36.1-r3' }), 'pkg:apk/alpine/tls@1.36.1', ['2.4']],
    ['of Debian, for the source of a package', 'Debian:12', events({ introduced: '0' }, { fixed: '3.0.11-1~deb12u2' }), 'pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=arm64&distro=debian-12&upstream=tls', ['2.4']],
    ['of Red Hat, for the source of a package', 'Red Hat', events({ introduced: '0' }, { fixed: '1:3.0.7-19.el9' }), 'pkg:rpm/redhat/tls-libs@1:3.0.7-18.el9?upstream=tls-3.0.7-18.el9.src.rpm', ['2.4']],
    ['of Red Hat, whose epoch is a qualifier', 'Red Hat', events({ introduced: '0' }, { fixed: '1:3.0.7-19.el9' }), 'pkg:rpm/redhat/tls@3.0.7-20.el9?arch=x86_64&epoch=1', []],
    ['of Maven, whose variants are no pre-releases', 'Maven', events({ introduced: '31.1' }, { fixed: '32.0' }), 'pkg:maven/tls@31.1-jre', ['2.4']],
    ['of RubyGems, whose pre-releases have no hyphen', 'RubyGems', events({ introduced: '0' }, { fixed: '1.0.0' }), 'pkg:gem/tls@1.0.0.rc1', ['2.4']],
  ])('%s', (_, ecosystem, more, purl, affected) => {
    expect(watch({ osv: [osv(ecosystem, 'tls', more)], sboms: [sbom(purl)] }).affected).toEqual(affected);
  });

  it('that knows commits only, or nothing, is left to a person where the part is there', () => {
    const git = osv('crates.io', 'tls', { ranges: [{ type: 'GIT', repo: 'https://x.example/tls', events: [{ introduced: '0' }, { fixed: 'a'.repeat(40) }] }] });
    expect(watch({ osv: [git], sboms: [sbom('pkg:cargo/tls@1.0.0')] })).toEqual({ affected: [], notes: expect.arrayContaining([expect.stringMatching(/lists pkg:cargo\/tls@1\.0\.0, and OSV-2026-1 gives CVE-2026-4242 "commits only".*nobody but a person/)]) });
    expect(watch({ osv: [osv('crates.io', 'tls', {})], sboms: [sbom('pkg:cargo/tls@1.0.0')] }).notes.join()).toContain('"no versions"');
    expect(watch({ osv: [git], sboms: [sbom('pkg:cargo/other@1.0.0')] }).notes.join()).not.toContain('commits only');
  });

  it('on a C library under another kind of package URL is named', () => {
    const { affected, notes } = watch({ osv: [osv('Debian:12', 'wolfssl', events({ introduced: '0' }, { fixed: '5.6.0-1' }))], sboms: [sbom('pkg:generic/wolfssl@5.5.0')] });
    expect(affected).toEqual([]);
    expect(notes.join()).toContain('lists pkg:generic/wolfssl@5.5.0, and OSV-2026-1 gives CVE-2026-4242 to pkg:deb/debian/wolfssl');
    expect(watch({ osv: [osv('npm', 'debug', events({ introduced: '0' }))], sboms: [sbom('pkg:cargo/debug@1.0.0')] }).notes.join()).not.toContain('debug');
  });
});

const csaf = (leaf: object, status: object, vendor = 'Nordkyl', name = 'Frostline 450') => given('csaf.json', {
  document: { category: 'csaf_security_advisory', csaf_version: '2.0', title: 'x', publisher: { category: 'vendor', name: vendor, namespace: 'https://nordkyl.example' }, tracking: { id: 'NK-1', status: 'final', version: '1', initial_release_date: '2026-11-20T00:00:00Z', current_release_date: '2026-11-20T00:00:00Z', revision_history: [{ number: '1', date: '2026-11-20T00:00:00Z', summary: 'x' }] } },
  product_tree: { branches: [{ category: 'vendor', name: vendor, branches: [{ category: 'product_family', name: 'Cooling', branches: [{ category: 'product_name', name, branches: [{ ...leaf, product: { product_id: 'P', name: `${vendor} ${name}` } }] }] }] }] },
  vulnerabilities: [{ cve: 'CVE-2026-4242', product_status: status }],
});
const version = (name: string) => ({ category: 'product_version', name });

describe('a CSAF advisory', () => {
  it.each<[string, object, object, readonly string[]]>([
    ['of every version, in words', version('All versions'), { known_affected: ['P'] }, ['2.3', '2.4']],
    ['of every version, as vers', { category: 'product_version_range', name: 'vers:all/*' }, { known_affected: ['P'] }, ['2.3', '2.4']],
    ['with a range where a version belongs', version('<2.4'), { known_affected: ['P'] }, ['2.3']],
    ['with a version range specifier', { category: 'product_version_range', name: 'vers:semver/>=2.3|<2.4' }, { known_affected: ['P'] }, ['2.3']],
    ['with a last affected version', version('2.4'), { last_affected: ['P'] }, ['2.3', '2.4']],
    ['with one affected version', version('2.4'), { known_affected: ['P'] }, ['2.4']],
  ])('%s', (_, leaf, status, affected) => { expect(watch({ csaf: [csaf(leaf, status)] }).affected).toEqual(affected); });

  it('with a range in words, a first version alone, or almost our name is left to a person', () => {
    expect(watch({ csaf: [csaf({ category: 'product_version_range', name: 'versions before the autumn update' }, { known_affected: ['P'] })] })).toEqual({ affected: [], notes: [expect.stringContaining('nobody but a person can read that')] });
    expect(watch({ csaf: [csaf(version('latest'), { known_affected: ['P'] })] }).notes.join()).toContain('"latest"');
    expect(watch({ csaf: [csaf(version('2.3'), { first_affected: ['P'] })] }).notes.join()).toContain('a first affected version and no last one');
    expect(watch({ csaf: [csaf(version('2.4'), { known_affected: ['P'] }, 'Nordkyl', 'Frostline 450 Firmware')] })).toEqual({ affected: [], notes: [expect.stringMatching(/which is almost Nordkyl Frostline 450 \(0000-000H\)/)] });
    expect(watch({ csaf: [csaf(version('2.4'), { known_affected: ['P'] }, 'Nordkyl', 'Lavaro W8')] })).toEqual({ affected: [], notes: [] });
  });

  it('on a part without a package URL is named', () => {
    expect(watch({ csaf: [csaf({ category: 'product_version_range', name: '<5.6.0' }, { known_affected: ['P'] }, 'wolfSSL', 'wolfSSL')], sboms: [sbom('pkg:generic/wolfssl@5.5.0')] }).notes.join()).toMatch(/lists pkg:generic\/wolfssl@5\.5\.0, and NK-1 gives CVE-2026-4242 .* without a package URL: compare them/);
  });
});

describe('the catalogue of exploited holes', () => {
  const kev = (vendorProject: string, product: string) => given('kev.json', { title: 'CISA Catalog of Known Exploited Vulnerabilities', catalogVersion: '2026.11.23', dateReleased: '2026-11-23T18:00:00.0000Z', count: 1, vulnerabilities: [{ cveID: 'CVE-2026-4242', vendorProject, product, vulnerabilityName: 'x', dateAdded: '2026-11-23', shortDescription: 'x', requiredAction: 'Apply mitigations per vendor instructions', dueDate: '2026-12-14', knownRansomwareCampaignUse: 'Unknown', notes: 'https://nvd.nist.gov/vuln/detail/CVE-2026-4242', cwes: ['CWE-78'] }] });
  it.each([['Frostline 450 Firmware', 1], ['Multiple Products', 1], ['Frostline', 1], ['Lavaro', 0]])('with our maker’s "%s" names it %i times', (product, times) => {
    expect(watch({ kev: [kev('Nordkyl', product)] }).notes.filter((note) => note.includes('CVE-2026-4242'))).toHaveLength(times);
  });
});

describe('a bill of materials', () => {
  const found = { firmwareVersion: '2.4', unnamed: 1, components: [{ type: 'cargo', name: 'libframe', version: '1.4.1' }] };
  it('in SPDX 3.0', () => {
    const spdx3 = { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [
      { type: 'CreationInfo', '@id': '_:c', specVersion: '3.0.1', created: '2026-11-20T00:00:00Z' },
      { type: 'SpdxDocument', spdxId: 'urn:d', rootElement: ['urn:s'] }, { type: 'software_Sbom', spdxId: 'urn:s', rootElement: ['urn:f'] },
      { type: 'software_Package', spdxId: 'urn:f', name: 'frostline', software_packageVersion: '2.4' },
      { type: 'software_Package', spdxId: 'urn:l', name: 'libframe', software_packageVersion: '1.4.1', externalIdentifier: [{ type: 'ExternalIdentifier', externalIdentifierType: 'packageUrl', identifier: 'pkg:cargo/libframe@1.4.1' }] },
      { type: 'software_Package', spdxId: 'urn:n', name: 'no-purl' }, { type: 'Relationship', from: 'urn:f', to: ['urn:l'], relationshipType: 'contains' },
    ] };
    expect(readSbom(given('x.spdx3.json', spdx3))).toMatchObject(found);
  });
  it('in SPDX 2.3 as tags and values', () => {
    const text = 'SPDXVersion: SPDX-2.3\r\nDataLicense: CC0-1.0\r\nSPDXID: SPDXRef-DOCUMENT\r\nDocumentComment: <text>PackageName: trap\nPackageVersion: 9</text>\r\nPackageName: frostline\r\nSPDXID: SPDXRef-f\r\nPackageVersion: 2.4\r\nPackageName: libframe\r\nSPDXID: SPDXRef-l\r\nPackageVersion: 1.4.1\r\nExternalRef: PACKAGE-MANAGER purl pkg:cargo/libframe@1.4.1\r\nFileName: ./x.c\r\nSPDXID: SPDXRef-file\r\nPackageName: no-purl\r\nSPDXID: SPDXRef-n\r\nRelationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-f\r\n';
    expect(readSbom(given('x.spdx', text))).toMatchObject(found);
  });
});
