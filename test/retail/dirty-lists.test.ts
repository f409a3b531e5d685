import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvRows } from '../../src/articles/csv-rows.ts';
import { findColumns } from '../../src/articles/find-columns.ts';
import { jsonLines } from '../../src/articles/json-lines.ts';
import { pastedRows } from '../../src/articles/pasted-rows.ts';
import { csvLine } from '../../src/articles/safe-cell.ts';
import { sniffList } from '../../src/articles/sniff-list.ts';
import { demonstrationCopy } from '../fixtures/demonstration-copy.ts';
import { checkedList } from './list-of.ts';
import { streamedList } from './streamed-list.ts';

const FRIDGE = '9521234543213';
const rowsOf = (text: string, delimiter = ','): readonly (readonly string[])[] => {
  const reader = csvRows(delimiter);
  return [...reader.push(text), ...reader.end()];
};

/** What stands in cells of lists that people have kept for years. */
const cell = fc.oneof(
  fc.constantFrom('', ' ', FRIDGE, `0${FRIDGE}`, '9521234543214', '9.52123E+12', '"', 'a "b" c', '""', '=1+1', '@SUM(A1)', '+49 30', '-1', '\u0000', '\ufeff', '\u202e', 'label.group', '0000-000H', 'https://labels.example/01/09521234543213', 'x'.repeat(3000), '１２３'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const ragged = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

describe('rows of a list', () => {
  test('are the same, in whatever pieces it arrives', () => {
    const text = fc.array(fc.constantFrom('a', '1', ',', '"', '""', '\n', '\r\n', '\r', ' ', `${'long '.repeat(30_000)}`), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 5000, max: 70_000 }), (whole, first, size) => {
      const reader = csvRows(',');
      const rows = [...reader.push(whole.slice(0, first))];
      for (let at = first; at < whole.length; at += size) rows.push(...reader.push(whole.slice(at, at + size)));
      expect([...rows, ...reader.end()]).toEqual(rowsOf(whole));
    }), { numRuns: 60 });
  });

  test('come back from what we write as they went in, in every delimiter', () => {
    fc.assert(fc.property(ragged, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
      const written = rows.map((cells) => `${csvLine(cells, delimiter)}\r\n`).join('');
      const read = rowsOf(written, delimiter);
      // Empty lines at the end are line ends; formulas come back as text.
      const last = rows.findLastIndex((cells) => !(cells.length === 1 && cells[0]!.trim() === ''));
      expect(read.map((cells) => cells.length)).toEqual(rows.slice(0, last + 1).map((cells) => cells.length));
    }));
  });

  test('hold no cell that a spreadsheet would run', () => {
    const evil = fc.constantFrom('a,=1+1', 'a;=1+1', '"=1+1', '=cmd|x', 'a\n=1+1', '\t=1', '+1+cmd', '＝1', '\u0000=1', '\u00a0@x', 'ok', FRIDGE);
    fc.assert(fc.property(fc.array(evil, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t', '|'), (cells, delimiter) => {
      for (const read of rowsOf(`${csvLine(cells, delimiter)}\r\n`, delimiter).flat()) expect(read).not.toMatch(/^[\s\u0000]*[=+\-@＝＋－＠]/);
    }));
  });

  test('of a line that never ends take little memory and get one answer', () => {
    const reader = csvRows(',');
    let rows = 0;
    for (let i = 0; i < 80; i++) rows += reader.push(`"${'x'.repeat(262_144)}`).length;
    rows += reader.push(`\n${FRIDGE}\n`).length + reader.end().length;
    expect(rows).toBe(2);
    const lines = jsonLines();
    let objects = 0;
    for (let i = 0; i < 80; i++) objects += lines.push(`{"a":"${'x'.repeat(262_144)}`).length;
    expect(objects + lines.push('"}\n{"ean":"1"}\n').length + lines.end().length).toBe(2);
  });

  test('pasted one on a line, several on a line, or from a spreadsheet', () => {
    expect(pastedRows(`${FRIDGE}\n 0000-000H \n\n9 521234 543213`)).toEqual([[FRIDGE], ['0000-000H'], ['9 521234 543213']]);
    expect(pastedRows(`${FRIDGE}, 4006381333931;0000-000H`)).toEqual([[FRIDGE], ['4006381333931'], ['0000-000H']]);
    expect(pastedRows(`EAN\tName\n${FRIDGE}\tFridge, large`)).toEqual([['EAN', 'Name'], [FRIDGE, 'Fridge, large']]);
    expect(pastedRows('my fridge, my oven')).toEqual([['my fridge, my oven']]);
  });
});

describe('the column that is meant', () => {
  test('is asked for where several look alike, and found by its name where one has it', () => {
    expect(findColumns([['EAN', 'EAN carton'], [FRIDGE, FRIDGE]]).candidates).toEqual([0, 1]);
    expect(findColumns([['EAN', 'Our number'], [FRIDGE, FRIDGE]]).candidates).toEqual([]);
    expect(findColumns([['a', 'b', 'c'], ['x', FRIDGE, '1'], ['y', FRIDGE, '2']])).toMatchObject({ columns: { header: true, article: 1 }, candidates: [] });
  });

  test('is known even where a spreadsheet has spoilt every number in it', () => {
    expect(findColumns([['fridge', '9.52123E+12'], ['oven', '9.52124E+12']]).columns).toMatchObject({ header: false, article: 1 });
    expect(findColumns([['fridge', '9521234543214'], ['oven', '9521234543215']]).columns).toMatchObject({ article: 1 });
    expect(findColumns([['name'], ['fridge'], ['oven']]).columns).toBeUndefined();
  });
});

describe('the first bytes of a file', () => {
  test('of anything at all get an answer', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => { expect(['text', 'xlsx', 'empty', 'old-excel', 'not-a-list']).toContain(sniffList(bytes).kind); }));
  });
  test('tell a picture, a PDF, a program and a zip from a list, whatever they are called', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    for (const head of ['%PDF-1.7\n', '\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff\u00e0', 'MZ\u0090\u0000', 'GIF89a', 'PK\u0003\u0004']) {
      expect(sniffList(Buffer.concat([Buffer.from(head, 'latin1'), noise])).kind, head).toBe('not-a-list');
    }
    expect(sniffList(Buffer.from(`ean,name\n${FRIDGE},a\u0000b\n`.repeat(50))).kind, 'a list with a NUL here and there').toBe('text');
  });
});

describe('holdmark check-list with a dirty list', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let folder: string;
  beforeAll(async () => {
    copy = await demonstrationCopy();
    folder = mkdtempSync(join(tmpdir(), 'holdmark-dirty-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    copy.remove();
  });

  test('writes as many rows as it read, each with its own cells first and an answer in the same columns', async () => {
    await fc.assert(fc.asyncProperty(ragged, async (rows) => {
      const list = [['ean', 'name', 'note'], [FRIDGE, 'fridge', ''], ...rows].map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      const given = rowsOf(list).slice(1);
      const { text } = await checkedList(copy.root, 'a.csv', `${list}\r\n`, '--article', 'ean');
      const [names = [], ...read] = rowsOf(text);
      expect(read).toHaveLength(given.length);
      const width = names.indexOf('label.group');
      for (const [i, row] of given.entries()) {
        const answered = read[i]!;
        expect(answered.slice(0, Math.min(width, row.length)).map((each) => each.replace(/^'/, ''))).toEqual(row.slice(0, width).map((each) => each.replace(/^'/, '')));
        const verdict = answered[names.indexOf('label.verdict')];
        if (row.some((each) => each.trim() !== '')) expect(verdict, JSON.stringify(row)).toMatch(/^[a-z][a-z-]+$/);
        else expect(verdict ?? '').toBe('');
      }
    }), { numRuns: 40 });
  });

  test('keeps lines where they are: empty ones stay, and a row with too many cells loses none', async () => {
    const { text } = await checkedList(copy.root, 'a.csv', `ean,name\n${FRIDGE},a\n\n;;;\n${FRIDGE},b,more,and more\n${FRIDGE}\n\n\n`);
    const rows = rowsOf(text).slice(1);
    expect(rows.map((row) => row[0])).toEqual([FRIDGE, '', ';;;', FRIDGE, FRIDGE]);
    expect(rows[1]!.every((each) => each === '')).toBe(true);
    expect(rows[3]).toContain('and more');
    expect(new Set([rows[0], rows[3], rows[4]].map((row) => row!.indexOf('in-force'))).size, 'answers stand below each other').toBe(1);
  });

  test('of 200 columns, or with names twice, loses nothing', async () => {
    const wide = Array.from({ length: 200 }, (_, i) => (i === 140 ? 'EAN' : `c${i}`));
    const { text } = await checkedList(copy.root, 'a.csv', `${wide.join(';')}\n${wide.map((name) => (name === 'EAN' ? FRIDGE : name)).join(';')}\n`);
    expect(rowsOf(text, ';')[1]![rowsOf(text, ';')[0]!.indexOf('label.verdict')]).toBe('in-force');
    const out = join(folder, 'out.jsonl');
    await checkedList(copy.root, 'a.csv', `ean,price,price,\n${FRIDGE},1,2,3\n`, '--out', out);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ 'ean': FRIDGE, 'price': '1', 'price 2': '2', 'column 4': '3', 'label.verdict': 'in-force' });
  });

  test('in JSON Lines leaves a member alone that is called like ours', async () => {
    const out = join(folder, 'own.jsonl');
    await checkedList(copy.root, 'a.jsonl', `{"ean":${FRIDGE},"label":"red","price":4.99}\n`, '--out', out);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ 'ean': Number(FRIDGE), 'label': 'red', 'price': 4.99, 'label.verdict': 'in-force' });
  });

  test('five times as large takes no more memory', async () => {
    const [small, large] = [await streamedList(['--register', copy.root], [], FRIDGE, 15_000_000), await streamedList(['--register', copy.root], [], FRIDGE, 75_000_000)];
    expect([small.answered, large.answered]).toEqual([small.given, large.given]);
    // The list alone, held as text, would take sixty megabytes more.
    expect(large.megabytes - small.megabytes).toBeLessThan(60);
  });

  test('in Excel, with merged cells, empty rows and formulas, keeps every row where it was', async () => {
    const sheet = [
      [{ value: 'Article' }, { value: 'EAN' }], [{ value: 'Fridge', rowSpan: 2 }, { value: Number(FRIDGE), type: Number }], [null, { value: Number(FRIDGE), type: Number }],
      [null, null], [{ value: 'Sum' }, { value: '=1+1', type: 'Formula' as const }],
    ];
    const out = join(folder, 'merged.xlsx');
    await checkedList(copy.root, 'a.xlsx', await writeXlsxFile(sheet).toBuffer(), '--out', out);
    const [names = [], ...rows] = await readSheet(readFileSync(out));
    expect(rows.map((row) => row[names.indexOf('label.verdict')])).toEqual(['in-force', 'in-force', null, 'empty']);
  });
});
