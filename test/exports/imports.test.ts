import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { importCycloneDx } from '../../src/exports/import-cyclonedx.ts';
import { importCsv, importRows } from '../../src/exports/import-rows.ts';
import { assessmentsOf, importJunit, importSarif } from '../../src/exports/import-test-report.ts';
import { draftYaml } from '../../src/exports/imported.ts';
import { exportLabel } from '../../src/exports/export-label.ts';
import { readDraft } from '../../src/label/read-draft.ts';
import { schemes } from '../scheme/demonstration.ts';
import { sourceNamed } from './demonstration-sources.ts';

const etsi = schemes.get('etsi-303645')!.requirements.map((each) => each.id);

describe('import of tables', () => {
  it('reads what export writes', () => {
    const [row] = importCsv(exportLabel(sourceNamed('frostline'), 'csv').text);
    expect(row?.parts).toMatchObject({ scheme: 'etsi-303645', product: { name: 'Frostline 450', gtins: ['09521234543213'] }, support: { securityUpdatesUntil: '2031-12-31' }, data: { sensors: { camera: 'has', microphone: 'has-not' }, worksWithoutCloud: true } });
  });

  it('reads semicolons, a byte order mark and spaced heads', () => {
    const [row] = importCsv('\uFEFFName;Brand;Security updates until\r\nLampe;Lumen;2031-01-31\r\n');
    expect(row?.parts).toEqual({ product: { name: 'Lampe', brand: 'Lumen' }, support: { securityUpdatesUntil: '2031-01-31' } });
  });

  it('mends GTINs that a spreadsheet took for numbers, and says what it cannot mend', () => {
    const rows = importRows([['gtin', 'name'], [9_521_234_543_213, 'A'], [95_012_345_678, 'B'], ['9.52123E+12', 'C'], ['09521234543214', 'D']]);
    expect(rows.map((each) => each.remarks.length)).toEqual([0, expect.any(Number), 1, 1]);
    expect(rows[2]?.remarks[0]).toContain('type the GTIN again');
    expect(rows[3]?.remarks[0]).toContain('should be 3');
  });

  it('gives back the zeros that were lost', () => {
    const [row] = importRows([['gtin'], ['12345678905'.slice(0, 11)]]);
    expect(row?.parts).toEqual({ product: { gtins: ['012345678905'] } });
  });

  it('names the columns that it did not take, and the row that is broken', () => {
    expect(importCsv('name,colour\nA,red\n')[0]?.left).toEqual(['colour']);
    expect(() => importCsv('name,brand\n"A,B\n')).toThrow(/row/);
  });

  it('writes a draft that says what is still missing', () => {
    const text = draftYaml(importCsv('name,brand,version\nA,B,2.10\n')[0]!);
    expect(text).toContain('# Still to be written: scheme,');
    expect(parse(text, { schema: 'failsafe' })).toMatchObject({ releases: [{ version: '2.10' }] });
    const read = readDraft(text);
    expect('findings' in read && read.findings.every((each) => each.code === 'missing-member')).toBe(true);
  });
});

describe('import of CycloneDX', () => {
  it('takes product, maker, release and contact', () => {
    const { parts, left } = importCycloneDx({
      bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { timestamp: '2026-10-05T08:00:00Z', manufacturer: { name: 'Nordkyl AB', url: ['https://nordkyl.example/'], address: { streetAddress: 'Kylvägen 12', postalCode: '412 63', locality: 'Göteborg', country: 'SE' } },
        component: { type: 'firmware', name: 'Frostline 450', version: '2.10', hashes: [{ alg: 'SHA-1', content: 'x' }, { alg: 'SHA-256', content: 'AB'.repeat(32) }], externalReferences: [{ type: 'security-contact', url: 'mailto:psirt@nordkyl.example' }] } },
      components: [{}, {}],
    });
    expect(parts).toEqual({ product: { name: 'Frostline 450', brand: 'Nordkyl AB' }, manufacturer: { name: 'Nordkyl AB', postalAddress: 'Kylvägen 12, 412 63 Göteborg, SE', website: 'https://nordkyl.example/' }, vulnerabilityContact: { contact: 'mailto:psirt@nordkyl.example' }, transparency: { sbom: true }, releases: [{ version: '2.10', date: '2026-10-05', change: 'first', imageSha256: 'ab'.repeat(32) }] });
    expect(left).toEqual(['2 components']);
  });

  it('refuses anything else', () => {
    expect(() => importCycloneDx({ spdxVersion: 'SPDX-2.3' })).toThrow();
  });
});

const junit = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "boom">]>
<testsuites name="Lab run 7"><testsuite name="passwords" timestamp="2026-10-12T10:00:00"><testcase name="unique per unit"/><testcase name="change it"/></testsuite>
<testsuite name="net"><testcase name="tls" classname="secure-communication.Tls"><failure message="accepts TLS 1.0 &amp; older">…</failure></testcase>
<testcase name="x"><properties><property name="requirement" value="input-validation"/></properties><skipped message="no fuzzer"/></testcase><testcase name="colour"/></testsuite></testsuites>`;

describe('import of test reports', () => {
  it('gives each requirement its result from JUnit, with the failures in words', () => {
    const report = importJunit(junit, etsi);
    expect(report).toMatchObject({ tool: 'Lab run 7', date: '2026-10-12', unplaced: ['colour'] });
    expect(report.results.map(({ requirement, result, cases }) => [requirement, result, cases])).toEqual([['passwords', 'met', 2], ['secure-communication', 'not-met', 1], ['input-validation', 'not-assessed', 1]]);
    expect(report.results[1]?.remarks).toEqual(['tls: accepts TLS 1.0 & older']);
  });

  it('makes assessments of it that a draft can carry', () => {
    const made = assessmentsOf(importJunit(junit, etsi), { kind: 'laboratory', name: 'Lab', accreditation: 'ISO/IEC 17025' }, '2026-11-01', { title: 'junit.xml', sha256: 'a'.repeat(64) });
    expect(made.map(({ requirements, result, date }) => [requirements, result, date])).toEqual([[['passwords'], 'met', '2026-10-12'], [['secure-communication'], 'not-met', '2026-10-12'], [['input-validation'], 'not-assessed', '2026-10-12']]);
  });

  it.each(['', 'hello', '<testsuite><testcase></testsuite>', '<a/>', '<testsuite>', '<x>'.repeat(100)])('refuses "%s" as JUnit', (xml) => {
    expect(() => importJunit(xml, etsi)).toThrow();
  });

  const sarif = (result: object, run: object = {}): object => ({ version: '2.1.0', runs: [{ tool: { driver: { name: 'scan', rules: [{ id: 'R1', properties: { tags: ['attack-surface'] } }, { id: 'stored-secrets/key', properties: { tags: [] } }] } }, results: [result], ...run }] });

  it('gives each requirement its result from SARIF: silent rules of a good run have passed', () => {
    const report = importSarif(sarif({ ruleId: 'R1', level: 'error', message: { text: 'port 23 open' } }), etsi);
    expect(report.results.map(({ requirement, result }) => [requirement, result])).toEqual([['stored-secrets', 'met'], ['attack-surface', 'not-met']]);
    expect(report.results[1]?.remarks).toEqual(['R1: port 23 open']);
  });

  it('fails nothing for notes and suppressed results, and passes nothing where the run failed', () => {
    expect(importSarif(sarif({ ruleId: 'R1', level: 'note' }), etsi).results.find((each) => each.requirement === 'attack-surface')?.result).toBe('met');
    expect(importSarif(sarif({ ruleId: 'R1', level: 'error', suppressions: [{ kind: 'external' }] }), etsi).results.find((each) => each.requirement === 'attack-surface')?.result).toBe('met');
    expect(importSarif(sarif({ ruleId: 'R1', level: 'note' }, { invocations: [{ executionSuccessful: false }] }), etsi).results.find((each) => each.requirement === 'stored-secrets')?.result).toBe('not-assessed');
  });
});
