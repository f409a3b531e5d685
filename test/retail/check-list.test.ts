import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvRows } from '../../src/articles/csv-rows.ts';
import { openRegister, type Register } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { holdmark, demonstrationCopy } from '../fixtures/demonstration-copy.ts';
import { publishMachineFiles } from './publish-machine-files.ts';
import { checkedList, pipedList } from './list-of.ts';

const FRIDGE = '9521234543213';

describe('holdmark check-list', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let register: Register;
  beforeAll(async () => {
    copy = await demonstrationCopy();
    await holdmark(copy.root, 'withdraw', '3', '--reason', 'recall', '--text', 'Called back.');
    register = await openRegister(copy.root);
  });
  afterAll(() => copy.remove());

  const gtinOf = (label: number): string => register.labels[label]!.statement.credentialSubject.product.gtins[0]!.replace(/^0+/, '');
  const cells = (text: string, delimiter = ','): readonly (readonly string[])[] => {
    const reader = csvRows(delimiter);
    return [...reader.push(text.replace(/^\ufeff/, '')), ...reader.end()];
  };
  const column = (text: string, name: string, delimiter = ','): readonly (string | undefined)[] => {
    const [names = [], ...rows] = cells(text, delimiter);
    return rows.map((row) => row[names.indexOf(name)]);
  };

  test('says 0 where every label holds or a product has none, 1 where one has ended, 3 where one could not be read', async () => {
    expect((await checkedList(copy.root, 'a.csv', `ean\n${FRIDGE}\n4006381333931\n`)).code).toBe(0);
    expect((await checkedList(copy.root, 'a.csv', `ean\n${FRIDGE}\n${gtinOf(3)}\nrubbish\n`)).code).toBe(1);
    expect((await checkedList(copy.root, 'a.csv', `ean\n${FRIDGE}\nrubbish\n`)).code).toBe(3);
  });

  test('reads numbers in every form that shops write, and says what it repaired', async () => {
    const upc = '036000291452';
    const forms = [FRIDGE, `0${FRIDGE}`, '9 521234 543213', '952-1234-543213', `="${FRIDGE}"`, `'${FRIDGE}`, `${FRIDGE}.0`, '9.521234543213E+12', `(01)0${FRIDGE}`, upc.replace(/^0/, ''), '96385074', '6385074'];
    const { text } = await checkedList(copy.root, 'a.csv', ['ean;name', ...forms.map((form) => `${form.includes('"') ? `"${form.replaceAll('"', '""')}"` : form};x`)].join('\r\n'));
    expect(column(text, 'label.verdict', ';')).toEqual([...Array<string>(9).fill('in-force'), 'not-in-register', 'not-in-register', 'check-digit']);
    expect(column(text, 'label.note', ';').map((note) => note !== '')).toEqual([false, false, false, false, true, false, true, true, false, true, false, false]);
  });

  test('names the mistake in a barcode where the row has nothing else', async () => {
    const { text } = await checkedList(copy.root, 'a.csv', `ean;label\n${FRIDGE};0000-000H\n9521234543214;\n`);
    expect(column(text, 'label.verdict', ';')).toEqual(['in-force', 'check-digit']);
  });

  test('answers every row: as many out as in, whatever stands in them', async () => {
    const rows = [FRIDGE, '', '"a ""quoted"" cell"', '9521234543214', '9.52123E+12', '=HYPERLINK("http://evil.example")', '@SUM(A1)', '1'.repeat(40), '\u202e3123454321259', 'label', '0000-000H', 'https://labels.example/01/09521234543213', 'https://labels.example.evil.example/01/09521234543213'];
    const { text, code } = await checkedList(copy.root, 'a.csv', ['ean,nr', ...rows.map((row, i) => `${row},${i}`)].join('\n'), '--article', 'ean');
    expect(column(text, 'nr')).toEqual(rows.map((_, i) => String(i)));
    expect(column(text, 'label.verdict').every((verdict) => verdict !== '' && verdict !== undefined)).toBe(true);
    expect(column(text, 'label.group').at(-1)).toBe('wrong-code');
    expect(code).toBe(1);
  });

  test('never writes a cell that a spreadsheet would run', async () => {
    const evil = ['=1+1', '+1+1', '-1+1', '@A1', '\t=1+1', ' =cmd|x', '＝1+1', '"=1\n+1"', '-5', '+49'];
    const { text } = await checkedList(copy.root, 'a.csv', ['ean,evil', ...evil.map((cell) => `${FRIDGE},${cell}`)].join('\n'));
    for (const row of cells(text)) for (const cell of row) if (!/^[+-]?\d+$/.test(cell)) expect(cell).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/);
    expect(column(text, 'evil').slice(-2)).toEqual(['-5', '+49']);
  });

  test('reads UTF-16 and Windows-1252 with semicolons, and keeps their letters', async () => {
    const list = `EAN;Gerät\r\n${FRIDGE};Kühlschrank\r\n`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')]);
    for (const bytes of [utf16, Buffer.from(list, 'utf16le'), Buffer.from(utf16).swap16(), Buffer.from(list, 'latin1'), Buffer.from(`\ufeff${list}`)]) {
      const { text } = await checkedList(copy.root, 'a.csv', bytes);
      expect(column(text, 'Gerät', ';')).toEqual(['Kühlschrank']);
      expect(column(text, 'label.verdict', ';')).toEqual(['in-force']);
    }
  });

  test('a quote that nobody closed spoils its own line only', async () => {
    const { text } = await checkedList(copy.root, 'a.csv', `ean,name\n${FRIDGE},"open\n${gtinOf(3)},b\n`);
    expect(column(text, 'label.verdict')).toEqual(['in-force', 'withdrawn']);
    const long = `ean,name\n${FRIDGE},"open\n${`${FRIDGE},b\n`.repeat(20_000)}`;
    expect(column((await checkedList(copy.root, 'a.csv', long)).text, 'label.verdict')).toHaveLength(20_001);
  });

  test('refuses what is no list, and says what it is', async () => {
    for (const content of ['', '   \n', Buffer.from('%PDF-1.7 …'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'name\nfridge\noven\n']) {
      expect((await checkedList(copy.root, 'a.csv', content)).code).toBe(2);
    }
    expect((await checkedList(copy.root, 'a.csv', Buffer.from('PK\u0003\u0004 a zip of something else', 'latin1'))).code).toBe(2);
    expect((await checkedList(copy.root, 'a.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'.padEnd(30, '\0'), 'latin1'), Buffer.from('[Content_Types].xml, and then nothing')]))).code).toBe(1);
  });

  test('reads Excel files, with GTINs typed as numbers, and writes them', async () => {
    const sheet = [[{ value: 'Artikel' }, { value: 'EAN' }], [{ value: 'Fridge' }, { value: Number(FRIDGE), type: Number }], [{ value: '=1+1', type: String }, { value: gtinOf(3), type: String }]];
    const { path } = await checkedList(copy.root, 'a.xlsx', await writeXlsxFile(sheet).toBuffer(), '--out', join(copy.root, 'out.xlsx'));
    const rows = await readSheet(readFileSync(path));
    expect(rows[0]).toContain('label.verdict');
    expect(rows.slice(1).map((row) => row[rows[0]!.indexOf('label.verdict')])).toEqual(['in-force', 'withdrawn']);
  });

  test('reads JSON Lines from standard input and keeps every member', () => {
    const lines = pipedList(copy.root, `{"ean":"${FRIDGE}","price":{"eur":499}}\nbroken\n`).trim().split('\n').map((line) => JSON.parse(line) as { 'label.verdict': string; price?: object; line?: string });
    expect(lines.map((line) => line['label.verdict'])).toEqual(['in-force', 'not-a-number']);
    expect(lines[0]).toMatchObject({ price: { eur: 499 } });
    expect(lines[1]).toMatchObject({ line: 'broken' });
  });

  test('asks with what a later line of JSON Lines is the first to bring', async () => {
    const out = join(copy.root, 'late.jsonl');
    const first = Array.from({ length: 3000 }, () => JSON.stringify({ ean: FRIDGE, name: 'Fridge' }));
    await checkedList(copy.root, 'a.jsonl', [...first, JSON.stringify({ ean: FRIDGE, firmware: '2.1.0', note: 'x' })].join('\n'), '--out', out);
    const last = JSON.parse(readFileSync(out, 'utf8').trim().split('\n').at(-1)!) as Readonly<Record<string, string>>;
    expect(last).toMatchObject({ 'note': 'x', 'label.verdict': 'update-available', 'label.group': 'attention' });
    const { text } = await checkedList(copy.root, 'a.jsonl', `{"ean":"${FRIDGE}"}\n{"gtin":"${FRIDGE}","note":"kept"}\n`);
    expect(text.split('\r\n')[0]).toContain('ean,gtin,note,');
    expect(text.split('\r\n')[2]).toContain(`,${FRIDGE},kept,`);
  });

  test('holds the barcode of a pack against the code of its label: a copied label is told', async () => {
    const [fridge, other] = [0, 2].map((label) => qrTexts(register.labels[label]!.statement, register.config).signed) as [string, string];
    const { text } = await checkedList(copy.root, 'a.csv', `url,barcode\n${fridge},${FRIDGE}\n${other},${FRIDGE}\n0000-000H,${gtinOf(2)}\n0000-000H,${FRIDGE}\n,${FRIDGE}\n`);
    expect(column(text, 'label.verdict')).toEqual(['in-force', 'other-product', 'other-product', 'in-force', 'in-force']);
  });

  test('refuses every code of strangers and says where it leads', async () => {
    const cases = JSON.parse(readFileSync(new URL('../vectors/foreign-codes.json', import.meta.url), 'utf8')) as readonly { readonly text: string; readonly kind: string }[];
    const out = join(copy.root, 'foreign.jsonl');
    expect((await checkedList(copy.root, 'a.jsonl', cases.map(({ text }) => JSON.stringify({ code: text })).join('\n'), '--out', out)).code).toBe(1);
    const answers = readFileSync(out, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Readonly<Record<string, string>>);
    expect(answers).toHaveLength(cases.length);
    for (const [i, { text, kind }] of cases.entries()) {
      const { code, 'label.group': group, 'label.verdict': verdict, 'label.detail': detail } = answers[i]!;
      expect(code, 'the address, to its end').toBe(text);
      if (kind === 'unknown-issuer') expect([verdict, detail!.length > 20], text).toEqual(['unknown-issuer', true]);
      // What is printed beside a code, without https://, is ours in a list.
      if (kind === 'not-a-label' && !text.startsWith('labels.example/')) expect(['unreadable', 'wrong-code'], text).toContain(group);
    }
  });

  test('answers for a column of versions', async () => {
    const { text } = await checkedList(copy.root, 'a.csv', `ean,firmware\n${FRIDGE},2.4.0\n${FRIDGE},2.1.0\n${FRIDGE},9.9\n${FRIDGE},\n`);
    expect(column(text, 'label.verdict')).toEqual(['covered', 'update-available', 'unknown-release', 'in-force']);
  });

  test('checked again, replaces its own old answers', async () => {
    const once = await checkedList(copy.root, 'a.csv', `ean,firmware\n${FRIDGE},2.4.0\n`);
    const twice = await checkedList(copy.root, 'a.csv', once.text);
    expect(twice.text).toBe(once.text);
  });

  test('with --since lists only what changed', async () => {
    const { text } = await checkedList(copy.root, 'a.csv', `ean\n${FRIDGE}\n${gtinOf(3)}\n`, '--since', '2099-01-01');
    expect(cells(text)).toHaveLength(1);
  });

  test('works from a synced bundle, and not at all from a damaged one', async () => {
    const [site, bundle] = [join(copy.root, 'dist'), join(copy.root, 'bundle')];
    await publishMachineFiles(copy.root, site);
    await holdmark(copy.root, 'sync', bundle, '--from', site);
    const list = `ean\n${FRIDGE}\n${gtinOf(3)}\n`;
    expect((await checkedList('/', 'a.csv', list, '--bundle', bundle)).text).toBe((await checkedList(copy.root, 'a.csv', list)).text);
    expect((await checkedList('/', 'a.csv', list, '--bundle', bundle, '--at', new Date(Date.now() + 8 * 86_400_000).toISOString())).text).toMatch(/unconfirmed/);
    expect((await checkedList('/', 'a.csv', list, '--bundle', site)).code).toBe(1);
  });
});
