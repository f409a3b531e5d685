import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftValue, type DraftValue, editDraft } from '../../src/label/edit-draft.ts';
import { printedDraft } from '../../src/label/printed-draft.ts';
import { readDraft } from '../../src/label/read-draft.ts';
import type { DraftPath } from '../../src/scheme/finding.ts';

const folder = new URL('../../labels/', import.meta.url);
const drafts = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => readFileSync(new URL(name, folder), 'utf8'));

const texts = (value: DraftValue | undefined, path: DraftPath = []): readonly (readonly [DraftPath, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([name, inner]) => texts(inner, [...path, Array.isArray(value) ? Number(name) : name]));
};
const at = (value: DraftValue | undefined, path: DraftPath): unknown => path.reduce<unknown>((holder, step) => (holder as Record<string, unknown> | undefined)?.[step], value);

describe('editing a draft', () => {
  test('changes only the letters of the value, whatever is typed', () => {
    for (const draft of drafts.slice(0, 1)) for (const [i, [path, text]] of texts(draftValue(draft)).filter((_, n) => n % 4 === 0).entries()) {
      const typed = ['x', 'a: b', '[1, 2', '# no comment', 'it’s "so"', 'true', ' 007', '-', '- x', '{', '*a', '&b', '', 'two\nlines', '日本語', '?'][i % 16]!;
      const edited = editDraft(draft, path, typed);
      expect(at(draftValue(edited), path), `${path.join('.')} ${typed}`).toBe(typed);
      expect(edited.split('\n').length).toBe(draft.split('\n').length);
      expect(editDraft(edited, path, text).split('\n').filter((line, n) => line.replace(/["']/g, '') !== draft.split('\n')[n]?.replace(/["']/g, ''))).toEqual([]);
    }
  });

  test('adds and removes members, keeps comments and order, and leaves no empty holder behind', () => {
    const draft = '# of ours\nproduct:\n  name: A # the name\n  lots: [ L1 ]\nscheme: psti\n';
    expect(editDraft(draft, ['product', 'lots', 1], 'L2')).toBe('# of ours\nproduct:\n  name: A # the name\n  lots: [ L1, L2 ]\nscheme: psti\n');
    expect(editDraft(draft, ['product', 'lots', 0], undefined)).toBe('# of ours\nproduct:\n  name: A # the name\nscheme: psti\n');
    expect(editDraft(draft, ['support', 'starts'], '2026-01-01')).toBe(`${draft}support:\n  starts: 2026-01-01\n`);
    expect(editDraft('', ['product', 'gtins', 0], '')).toBe('product:\n  gtins:\n    - ""\n');
    expect(editDraft('scheme: x\n', ['scheme'], undefined)).toBe('');
  });

  test('leaves alone what is no draft', () => {
    for (const text of ['a: [b', '- 1\n- 2\n', 'just words']) expect(editDraft(text, ['scheme'], 'x')).toBe(text);
  });
});

describe('what is printed of a draft', () => {
  test('is what the draft says, and nothing throws where it says nothing or nonsense', () => {
    for (const draft of drafts) {
      const read = readDraft(draft);
      expect('draft' in read && printedDraft(draftValue(draft))).toMatchObject('draft' in read ? { product: { name: read.draft.product.name }, attestation: { by: { name: read.draft.attestation.by.name } } } : {});
    }
    for (const value of [undefined, null, 7, 'x', [], {}, { product: 3, data: { sensors: [] }, assessments: [1, {}] }]) expect(printedDraft(value).product.name).toBe('');
  });
});
