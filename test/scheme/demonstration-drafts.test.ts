import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/label/read-draft.ts';
import type { Draft } from '../../src/label/draft.ts';
import { checkDraft } from '../../src/scheme/check-draft.ts';
import { xmlElements } from '../../src/exports/xml-elements.ts';
import { demonstrationDraft, draftFiles, draftText, schemeOf } from './demonstration.ts';

const drafts = draftFiles.map((file) => [file, demonstrationDraft(file)] as const);
const pictureOf = (draft: Draft): URL => new URL(`../../labels/${draft.product.picture}`, import.meta.url);

describe('demonstration drafts', () => {
  it('are ten products of four makers', () => {
    expect(drafts).toHaveLength(10);
    expect(new Set(drafts.map(([, draft]) => draft.manufacturer.name)).size).toBe(4);
    expect(new Set(drafts.map(([, draft]) => draft.product.category)).size).toBe(10);
  });

  it.each(drafts)('%s: GTINs of GS1\'s demonstration range, or none', (_, draft) => {
    for (const gtin of draft.product.gtins) expect(gtin).toMatch(/^0952\d{10}$/);
  });

  it('share no GTIN, and one has none', () => {
    const gtins = drafts.flatMap(([, draft]) => draft.product.gtins);
    expect(new Set(gtins).size).toBe(gtins.length);
    expect(drafts.filter(([, draft]) => draft.product.gtins.length === 0)).toHaveLength(1);
  });

  it.each(drafts)('%s: names and addresses that belong to nobody', (file) => {
    const hosts = Array.from(draftText(file).matchAll(/https:\/\/([^\s/"]+)|@([a-z0-9.-]+\.[a-z]+)/g), ([, host, mail]) => host ?? mail);
    expect(hosts.filter((host) => !host?.endsWith('.example'))).toEqual([]);
  });

  it.each(drafts)('%s: words in English and German, what it is in twelve languages', (_, draft) => {
    const maps: Record<string, string>[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value) maps.push(value as Record<string, string>);
      else Object.values(value).forEach(walk);
    };
    walk(draft);
    expect(maps.length).toBeGreaterThan(4);
    expect(maps.filter((map) => !map['de'])).toEqual([]);
    expect(Object.keys(draft.product.description)).toHaveLength(12);
  });

  it.each(drafts)('%s: a picture that is a drawing and nothing else', (_, draft) => {
    expect(existsSync(pictureOf(draft))).toBe(true);
    const elements = xmlElements(readFileSync(pictureOf(draft), 'utf8'));
    expect(elements[0]?.attributes['viewBox']).toBe('0 0 160 160');
    expect(elements.filter((each) => !['svg', 'path', 'rect', 'circle', 'ellipse'].includes(each.name))).toEqual([]);
    expect(elements.flatMap((each) => Object.keys(each.attributes)).filter((name) => /^on|href|style/.test(name))).toEqual([]);
  });

  it.each<[string, (draft: Draft) => unknown]>([
    ['how updates come', (d) => d.updates.mode], ['how access is kept', (d) => d.access.methods.join()], ['sensors', (d) => JSON.stringify(d.data.sensors)], ['support', (d) => d.support.securityUpdatesUntil],
    ['attestation', (d) => d.attestation.kind], ['assessments', (d) => d.assessments.map((each) => each.result + each.method).join()], ['releases', (d) => d.releases.length], ['known issues', (d) => d.knownIssues?.length], ['scheme', (d) => d.scheme],
  ])('differ in %s', (_, of) => {
    expect(new Set(drafts.map(([, draft]) => of(draft))).size).toBeGreaterThan(1);
  });
});

describe('drafts from strangers', () => {
  const text = fc.constantFrom(...draftFiles.map(draftText));
  const edit = fc.record({ at: fc.nat(6000), remove: fc.nat(40), insert: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(': ', '\n', '- ', '{', '[', '"', '\t', '&a ', '*a', '!x ', '0x1F', '\u202E', '\u0000', '😀', '9'.repeat(400))) });

  it('get findings with a place, or are drafts that can be checked; never an exception', () => {
    fc.assert(fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (draft, edits) => {
      const broken = edits.reduce((now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove), draft);
      const read = readDraft(broken);
      if ('findings' in read) {
        expect(read.findings.length).toBeGreaterThan(0);
        for (const { line, column } of read.findings) expect(line > 0 && column > 0 && line <= broken.split(/\r\n|\n|\r/).length + 1).toBe(true);
      } else checkDraft(read.draft, schemeOf({ ...read.draft, scheme: 'etsi-303645' }), new Date('2026-11-23T00:00:00Z')).forEach(({ path }) => expect(read.placeOf(path).line).toBeGreaterThan(0));
    }), { numRuns: 300 });
  }, 60_000);
});
