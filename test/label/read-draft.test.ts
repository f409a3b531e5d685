import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftJsonSchema } from '../../src/label/draft-json-schema.ts';
import { readDraft } from '../../src/label/read-draft.ts';
import { findingsWordingOf } from '../../src/wording/findings/findings-wording.ts';
import { sayFinding } from '../../src/wording/say-finding.ts';
import { demonstrationDraft, draftFiles, draftText, readLabelFile } from '../scheme/demonstration.ts';

const frostline = draftText('frostline-450.yaml');
const faultsOf = (text: string): string[] => {
  const read = readDraft(text);
  return 'findings' in read ? read.findings.map((each) => `${each.line}:${each.column} ${each.code} ${sayFinding(each, findingsWordingOf('en')).place}`) : [];
};
const lineOf = (part: string): number => frostline.slice(0, frostline.indexOf(part)).split('\n').length;

describe('reading a draft', () => {
  it('keeps zeros: 09521234543213 and 2.10 are text', () => {
    expect(demonstrationDraft('frostline-450.yaml').product.gtins).toEqual(['09521234543213']);
    expect(demonstrationDraft('lavaro-w8.yaml').releases[1]?.version).toBe('1.10');
    const read = readDraft(frostline.replace('version: 2.4.0', 'version: 2.10'));
    expect('draft' in read && read.draft.releases[2]?.version).toBe('2.10');
  });

  it('gives a GTIN of 13 digits its 14th', () => {
    const read = readDraft(frostline.replace('09521234543213', '9521234543213'));
    expect('draft' in read && read.draft.product.gtins).toEqual(['09521234543213']);
  });

  it('names the member that stands twice', () => {
    const read = readDraft(frostline.replace('  brand: Nordkyl\n', '  brand: Nordkyl\n  "brand": Nordkyl\n'));
    expect('findings' in read && read.findings.map(({ code, args }) => [code, args['name']])).toEqual([['yaml-repeated-member', 'brand']]);
  });

  it('tells where a member stands', () => {
    const read = readDraft(frostline);
    if ('findings' in read) throw new Error('not a draft');
    expect(read.placeOf(['product', 'model'])).toEqual({ line: lineOf('model:'), column: 10 });
    expect(read.placeOf(['product', 'matter', 'vendorId']).line).toBe(lineOf('name: Frostline'));
  });

  it.each([
    ['brand: Nordkyl', 'brnad: Nordkyl', 'unknown-member product.brnad'],
    ['  brand: Nordkyl\n', '', 'missing-member product.brand'],
    ['09521234543213', '09521234543214', 'gtin-check-digit product.gtins[0]'],
    ['09521234543213', '0952123', 'gtin-digits product.gtins[0]'],
    ['2031-12-31', '2031-02-30', 'not-a-date support.securityUpdatesUntil'],
    ['https://nordkyl.example/report', 'http://nordkyl.example/report', 'not-a-contact vulnerabilityContact.contact'],
    ['https://nordkyl.example/frostline-450/setup', 'http://nordkyl.example/', 'not-https care.secureSetup'],
    ['covered: false', 'covered: perhaps', 'not-a-flag product.parts[2].covered'],
    ['acknowledgeWithinDays: 3', 'acknowledgeWithinDays: soon', 'not-a-count vulnerabilityContact.acknowledgeWithinDays'],
    ['chosen-at-first-use', 'universal', 'password-not-own access.password'],
    ['mode: automatic-can-be-turned-off', 'mode: automatc', 'not-one-of updates.mode'],
    ['product@nordkyl.example', 'product at nordkyl', 'not-an-email manufacturer.email'],
    ['picture: pictures/fridge.svg', 'picture: ../secret.svg', 'not-a-picture product.picture'],
    ['category: fridge', 'category: Fridge!', 'not-a-category product.category'],
    ['gtins: [09521234543213]', 'gtins: 09521234543213', 'wrong-kind product.gtins'],
    ['model: NK-F450', 'model:', 'text-empty product.model'],
    ['model: NK-F450', 'model: "NK\\u202EF450"', 'control-characters product.model'],
    ['id: CVE-2026-40112', 'id: "?"', 'not-an-advisory knownIssues[0].id'],
    ['securityUpdatesUntil: 2031-12-31', 'basis: first-supply', 'yaml-repeated-member '],
    ['methods: [password]', 'methods: []', 'too-few access.methods'],
    ['en: Menu, Settings, Access', 'english words: Menu', 'not-a-language access.change.english words'],
    ['schemes: x', 'schemes: x', ''],
  ])('finds the fault when "%s" becomes "%s"', (from, to, expected) => {
    const faults = faultsOf(frostline.replace(from, to));
    if (expected === '') expect(faults).toEqual([]);
    else expect(faults.map((each) => each.replace(/^\S+ /, ''))).toContain(expected);
  });

  it('names the member that was meant', () => {
    const read = readDraft(frostline.replace('manufacturer:', 'manufacterer:'));
    expect('findings' in read && read.findings.map((each) => each.args['suggestion'])).toContain('manufacturer');
  });

  it('names all faults at once, sorted by place', () => {
    const faults = faultsOf(frostline.replace('brand: Nordkyl', 'brnad: Nordkyl').replace('2031-12-31', 'soon').replace('covered: false', 'covered: no'));
    expect(faults).toHaveLength(4);
    const lines = faults.map((each) => Number.parseInt(each, 10));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it.each([
    ['a bracket that never ends', 'a: [\n', 'yaml-syntax'],
    ['an alias', 'a: &x 1\nb: *x\n', 'yaml-alias'],
    ['an alias bomb', `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a,*a]`).join('\n')}`, 'yaml-alias'],
    ['a tag that calls code', 'a: !!js/function "x"', 'yaml-tag'],
    ['a million brackets', '['.repeat(200_000), 'yaml-too-deep'],
    ['lists in lists', '- '.repeat(100_000), 'yaml-too-deep'],
    ['members in members on one line', `a:\n  b: ${'c: '.repeat(20_000)}\nd: 1\n`, 'yaml-too-deep'],
    ['keys in keys', '? '.repeat(100_000), 'yaml-too-deep'],
    ['more than 256 KiB', `a: ${'x'.repeat(300_000)}`, 'file-too-large'],
    ['a prototype', '__proto__:\n  polluted: yes\n', 'unknown-member'],
    ['plain words', 'hello', 'not-a-draft'],
    ['nothing', '', 'not-a-draft'],
    ['a null character', '\u0000', 'not-a-draft'],
  ])('answers %s without throwing', (_, text, code) => {
    expect(faultsOf(text).map((each) => each.split(' ')[1])).toContain(code);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('survives every cut of a real draft', () => {
    for (let end = 0; end < frostline.length; end += 97) expect(() => readDraft(frostline.slice(0, end))).not.toThrow();
  });
});

describe('JSON Schema for editors', () => {
  it('is the file in labels/', () => {
    expect(JSON.parse(readLabelFile('draft.schema.json'))).toEqual(JSON.parse(JSON.stringify(draftJsonSchema())));
  });

  const accepts = new Ajv({ strict: false, validateFormats: false }).compile(draftJsonSchema());

  it.each(draftFiles)('accepts %s as an editor reads it', (file) => {
    accepts(parse(draftText(file), { schema: 'core' }));
    expect(accepts.errors ?? []).toEqual([]);
    expect(draftText(file)).toMatch(/^# yaml-language-server: \$schema=draft\.schema\.json\n/);
  });

  it('refuses an unknown member and a missing one', () => {
    expect(accepts(parse(frostline.replace('brand: Nordkyl', 'brnad: Nordkyl'), { schema: 'core' }))).toBe(false);
  });
});
