import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPicture } from '../../src/artwork/pixels/picture.ts';
import { preflightPicture } from '../../src/artwork/preflight/preflight.ts';
import { findCodes, readCodes } from '../../src/artwork/preflight/read-back.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { placements } from '../../src/artwork/placements.ts';
import { main } from '../../src/cli/main.ts';
import { after, realRegister, type RealRegister, scan, START } from '../fixtures/real-register.ts';
import { runHoldmark, startHoldmark } from '../fixtures/run-holdmark.ts';

let register: RealRegister;
let folder: string;
beforeAll(async () => {
  register = await realRegister();
  await register.issue(START, 'frostline-450', 'stube-cam-2');
  await register.refresh(START);
  folder = mkdtempSync(join(tmpdir(), 'holdmark-units-'));
}, 60_000);
afterAll(() => { register?.remove(); rmSync(folder, { recursive: true, force: true }); });
afterEach(() => { vi.restoreAllMocks(); vi.useRealTimers(); });

interface Said { readonly code: number; readonly out: string; readonly notes: string }
const run = (...args: readonly string[]): Promise<Said> => runAt(after(START, { hours: 1 }), ...args);

async function runAt(now: Date, ...args: readonly string[]): Promise<Said> {
  let out = '', notes = '';
  vi.useFakeTimers({ toFake: ['Date'], now });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true; });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => { notes += String(text); return true; });
  const code = await main(['--register', register.root, ...args]);
  vi.restoreAllMocks();
  return { code, out, notes };
}
const tableOf = (out: string): readonly (readonly string[])[] => readFileSync(join(out, 'units.csv'), 'utf8').trimEnd().split('\r\n').map((line) => line.split(','));
const poppler = ((): boolean => { try { execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' }); return true; } catch { return false; } })();

describe('a run of units', () => {
  let out: string;
  let rows: readonly (readonly string[])[];
  beforeAll(async () => {
    out = join(folder, 'run');
    const made = await run('units', '0', '--from', '006990', '--count', '130', '--lot', '2611', '--format', 'svg,png,pdf', '--out', out);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('130 labels') });
    rows = tableOf(out);
  }, 60_000);

  it('has a row for each unit, with its serial as it is printed, a text of its own, and its files', () => {
    expect(rows[0]).toEqual(['serial', 'lot', 'text', 'svg', 'png', 'pdf', 'page']);
    expect(rows).toHaveLength(131);
    expect(rows[11]).toEqual(['007000', '2611', expect.stringMatching(/^https:\/\/LABELS\.EXAMPLE\/01\/09521234543213\/10\/2611\/21\/007000#\d{270,290}$/), 'svg/007000.svg', 'png/007000.png', 'units.pdf', '11']);
    expect(new Set(rows.map(([, , text]) => text)).size).toBe(131);
    expect(readdirSync(out).sort()).toEqual(['png', 'run.json', 'svg', 'units.csv', 'units.pdf']);
    for (const format of ['svg', 'png']) expect(readdirSync(join(out, format))).toHaveLength(130);
  });

  it('reads back from its drawings and its pictures as its table says', async () => {
    for (const row of [1, 64, 65, 130]) {
      const [, , text, svg, png] = rows[row]!;
      expect(await readCodes(readFileSync(join(out, png!)))).toEqual([text]);
      expect(await readCodes(await toPng(readFileSync(join(out, svg!), 'utf8'), placements.pack, 300, 'mono'))).toEqual([text]);
    }
  });

  it.skipIf(!poppler)('is one PDF whose pages are its units, in their order (needs poppler-utils)', async () => {
    for (const row of [1, 66, 130]) {
      const page = rows[row]![6]!;
      const picture = execFileSync('pdftoppm', ['-r', '300', '-f', page, '-l', page, '-png', join(out, 'units.pdf')], { maxBuffer: 2 ** 25, stdio: ['ignore', 'pipe', 'pipe'] });
      expect(await readCodes(picture)).toEqual([rows[row]![2]]);
    }
    const told = execFileSync('pdfinfo', [join(out, 'units.pdf')], { encoding: 'utf8' });
    expect(told).toMatch(/Pages: +130\n/);
    expect(told).toMatch(/Page size: +141\.7\d+ x 198\.4\d+ pts/);
  });

  it.skipIf(!poppler)('is sheets of stickers, each at its place, with its numbers outside of the quiet zone (needs poppler-utils)', async () => {
    const sheets = join(folder, 'sheets');
    expect(await run('units', '0', '--from', '123456789012341', '--count', '30', '--lot', '123456789012345', '--placement', 'sheet', '--format', 'pdf', '--out', sheets)).toMatchObject({ code: 0 });
    const stickers = tableOf(sheets).slice(1);
    expect([stickers[23], stickers[24]].map((row) => row?.slice(3))).toEqual([['units.pdf', '1', '24'], ['units.pdf', '2', '1']]);
    for (const [page, count] of [['1', 24], ['2', 6]] as const) {
      const picture = await openPicture(execFileSync('pdftoppm', ['-r', '300', '-f', page, '-l', page, '-png', join(sheets, 'units.pdf')], { maxBuffer: 2 ** 25, stdio: ['ignore', 'pipe', 'pipe'] }));
      const places = (await findCodes(picture)).map(({ text, corners: { topLeft } }) => ({ text, place: Math.floor(topLeft.y / 437) * 3 + Math.floor(topLeft.x / 827) + 1 }));
      expect(places.sort((a, b) => a.place - b.place)).toEqual(stickers.filter((row) => row[4] === page).map(([, , text, , , place]) => ({ text, place: Number(place) })));
      expect((await preflightPicture(picture, { leastModule: placements.sheet.leastModule, times: count }, { perMm: 300 / 25.4, exact: true })).findings).toEqual([]);
    }
  });

  it('is verified as the label is, and after a recall of some serials those and no others are answered', async () => {
    const verify = (serial: string): Promise<Said> => run('verify', join(out, `png/${serial}.png`), '--json');
    expect(await verify('007000')).toMatchObject({ code: 0 });
    await register.record(0, after(START, { seconds: 1800 }), { kind: 'exclude', units: { serials: [{ from: '7000', to: '7999' }] } }, 'requirement-failed');
    await register.refresh(after(START, { seconds: 1800 }));
    const [taken, other] = [await verify('007000'), await verify('006999')];
    expect([taken.code, JSON.parse(taken.out)]).toMatchObject([1, { kind: 'withdrawn', code: 'signed', reasons: ['unit-excluded'] }]);
    expect([other.code, JSON.parse(other.out)]).toMatchObject([0, { kind: 'in-force', code: 'signed' }]);
    const again = await run('units', '0', '--from', '6990', '--count', '20', '--out', join(folder, 'taken'));
    expect(again).toMatchObject({ code: 1, notes: expect.stringContaining('10 of these 20 units were taken out of label 0000-000H') });
    expect(existsSync(join(folder, 'taken'))).toBe(false);
  });

  it('is not written over', async () => {
    const before = readFileSync(join(out, 'units.csv'));
    expect(await run('units', '0', '--from', '1', '--out', out)).toMatchObject({ code: 1, notes: expect.stringContaining('holds a run that is finished') });
    expect(await run('units', '0', '--from', '1', '--out', register.root)).toMatchObject({ code: 1, notes: expect.stringContaining('holds something else') });
    expect(readFileSync(join(out, 'units.csv')).equals(before)).toBe(true);
  });

  it('is made once where two begin it at the same time', async () => {
    const both = join(folder, 'both');
    const command = ['--register', register.root, 'units', '1', '--from', '1', '--count', '200', '--out', both];
    const runs = await Promise.all([runHoldmark(command), runHoldmark(command)]);
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(runs.map(({ stderr }) => stderr).join('')).toContain('holds a run that is finished');
    expect(tableOf(both)).toHaveLength(201);
    expect(readdirSync(both).sort()).toEqual(['run.json', 'units.csv']);
  });

  it('is refused where no verifier would believe its codes: before the key is valid', async () => {
    const early = await runAt(after(START, { days: -40 }), 'units', '0', '--from', '1', '--out', join(folder, 'early'));
    expect(early).toMatchObject({ code: 1, notes: expect.stringMatching(/no verifier would believe these codes \([a-z-]+\)/) });
    expect(existsSync(join(folder, 'early'))).toBe(false);
  });
});

describe('units of a list', () => {
  it('keep their own lots and their zeros; short and long numbers share one layout', async () => {
    const [list, out] = [join(folder, 'list.csv'), join(folder, 'list')];
    writeFileSync(list, 'Batch;Product;Serial no.\n2611;x;0007\n;x;999999999999999\n000000000000012;x;0\n');
    expect(await run('units', '1', '--serials', list, '--gtin', '09521234670186', '--format', 'png', '--placement', 'pack-small', '--lang', 'en+fr', '--out', out)).toMatchObject({ code: 0 });
    const [, ...rows] = tableOf(out);
    expect(rows.map(([serial, lot]) => [serial, lot])).toEqual([['0007', '2611'], ['999999999999999', ''], ['0', '000000000000012']]);
    const [opened, files] = [await register.open(), await register.publish()];
    for (const [, , text = '', png = ''] of rows) {
      expect(await readCodes(readFileSync(join(out, png)))).toEqual([text]);
      expect(await scan(opened, text, files, after(START, { hours: 1 }), { barcode: '9521234670186' })).toMatchObject({ kind: 'in-force', code: 'signed' });
    }
    expect(rows.map(([, , text = '']) => text.replace(/#.*/, '').slice('https://LABELS.EXAMPLE/01/'.length))).toEqual(['09521234670186/10/2611/21/0007', '09521234670186/21/999999999999999', '09521234670186/10/000000000000012/21/0']);
  });

  it('come from a spreadsheet, and from standard input', async () => {
    const list = join(folder, 'list.xlsx');
    writeFileSync(list, await writeXlsxFile([[{ value: 'lot' }, { value: 'serial' }], [{ value: 2611, type: Number }, { value: 7007, type: Number }], [{ value: '2612', type: String }, { value: '0007008', type: String }]]).toBuffer());
    await run('units', '1', '--serials', list, '--out', join(folder, 'sheet'));
    expect(tableOf(join(folder, 'sheet')).slice(1).map(([serial, lot]) => [serial, lot])).toEqual([['7007', '2611'], ['0007008', '2612']]);
    const { child, done } = startHoldmark(['--register', register.root, 'units', '1', '--serials', '-', '--lot', '3', '--out', join(folder, 'piped')], { stdin: 'pipe' });
    child.stdin?.end('41\n42\n');
    expect(await done).toMatchObject({ code: 0 });
    expect(tableOf(join(folder, 'piped')).slice(1).map(([serial, lot]) => [serial, lot])).toEqual([['41', '3'], ['42', '3']]);
  });

  it('keep their lots where a line of JSON Lines is the first to bring one', async () => {
    const made = async (name: string, lines: readonly string[], ...more: readonly string[]): Promise<Said> => {
      writeFileSync(join(folder, `${name}.jsonl`), lines.join('\n'));
      return run('units', '1', '--serials', join(folder, `${name}.jsonl`), '--out', join(folder, name), ...more);
    };
    expect(await made('late', ['{"serial":"0001"}', '{"serial":"0002","lot":"2611"}', '{"lot":2612,"serial":3}'])).toMatchObject({ code: 0 });
    expect(tableOf(join(folder, 'late')).slice(1).map(([serial, lot]) => [serial, lot])).toEqual([['0001', ''], ['0002', '2611'], ['3', '2612']]);
    expect(await made('both', ['{"serial":"1"}', '{"serial":"2","lot":"3"}'], '--lot', '9')).toMatchObject({ code: 2, notes: expect.stringContaining('the list has a column of lots') });
    expect(await made('alike', ['{"serial":"1"}', '{"serial":"2","batch":"4"}', '{"serial":"3","charge":"4"}'])).toMatchObject({ code: 2, notes: expect.stringContaining('columns "batch" and "charge" may both be meant') });
    const { code, notes } = await made('wrong', ['{"serial":"1"}', '{"lot":"3"}', '{"serial":{"no":"2"}}', '{"serial":"3","serial":"4"}', '5', '{"serial":1.5}', '{"serial":"6","lot":["7"]}', '{"serial":1}']);
    expect(code).toBe(1);
    expect(notes.match(/row .*/g)).toEqual(['row 2: has no serial', 'row 3: "{"no":"2"}" is no serial of 1 to 15 digits', 'row 4: "{"serial":"3","serial":"4"}" is no JSON object, or one that says a member twice', 'row 5: "5" is no JSON object, or one that says a member twice', 'row 6: "1.5" is no serial of 1 to 15 digits', 'row 7: "["7"]" is no lot of 1 to 15 digits', 'row 8: serial 1 stands in row 1 already']);
    expect(existsSync(join(folder, 'wrong'))).toBe(false);
  });

  it('are refused where a row has more than a serial and nothing says what', async () => {
    writeFileSync(join(folder, 'bare.csv'), '0001;\n0002;2611\n');
    expect(await run('units', '1', '--serials', join(folder, 'bare.csv'), '--out', join(folder, 'bare'))).toMatchObject({ code: 1, notes: expect.stringContaining('row 2: has more than a serial') });
  });

  it('may be a lot as a whole: one code for all of its boxes', async () => {
    await run('units', '1', '--lot', '2611', '--format', 'svg', '--out', join(folder, 'lot'));
    expect(tableOf(join(folder, 'lot')).slice(1)).toEqual([['', '2611', expect.stringMatching(/\/10\/2611#\d+$/), 'svg/lot-2611.svg']]);
  });
});

describe('a run that was interrupted', () => {
  const args = (out: string): readonly string[] => ['units', '1', '--from', '000001', '--count', '3000', '--format', 'svg,pdf', '--out', out];

  it('says so by its names, has whole files only, and goes on with the codes that it had signed', async () => {
    const out = join(folder, 'killed');
    const { child, done } = startHoldmark(['--register', register.root, ...args(out)]);
    const unfinished = join(out, 'units.csv.unfinished');
    while (!existsSync(unfinished) || readFileSync(unfinished).length < 100_000) await sleep(5);
    child.kill('SIGKILL');
    await done;
    expect(readdirSync(out)).not.toContain('units.csv');
    expect(readdirSync(out)).not.toContain('units.pdf');
    for (const name of readdirSync(join(out, 'svg')).filter((each) => each.endsWith('.svg'))) expect(readFileSync(join(out, 'svg', name), 'utf8')).toMatch(/<\/svg>\n$/);
    const signed = readFileSync(unfinished, 'utf8').split('\r\n').slice(1, -1);

    expect(await runHoldmark(['--register', register.root, 'units', '1', '--from', '000001', '--count', '2999', '--out', out])).toMatchObject({ code: 1, stderr: expect.stringContaining('holds another run, which was interrupted') });
    const resumed = await runHoldmark(['--register', register.root, ...args(out), '--json']);
    expect(resumed.stderr).toContain(`${signed.length} units were signed before the run was interrupted`);
    expect(JSON.parse(resumed.stdout)).toMatchObject({ count: 3000, kept: signed.length });
    const rows = tableOf(out);
    expect(rows).toHaveLength(3001);
    expect(rows.slice(1, signed.length + 1).map((row) => row.join(','))).toEqual(signed);
    expect(rows.slice(1).map(([serial]) => Number(serial))).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1));
    expect(readdirSync(out).sort()).toEqual(['run.json', 'svg', 'units.csv', 'units.pdf']);
    expect(readFileSync(join(out, 'units.pdf'), 'latin1').match(/\/Type\/Page\//g)).toHaveLength(3000);
  }, 60_000);

  it('drops a line that was cut off, and refuses one that it has not signed', async () => {
    const out = join(folder, 'spoilt');
    const small = ['units', '1', '--from', '1', '--count', '5', '--out', out];
    await run(...small);
    const [table, unfinished] = [join(out, 'units.csv'), join(out, 'units.csv.unfinished')];
    const whole = readFileSync(table, 'utf8');
    renameSync(table, unfinished);
    truncateSync(unfinished, whole.length - 40);
    expect(await run(...small)).toMatchObject({ code: 0, notes: expect.stringContaining('4 units were signed') });
    expect(readFileSync(table, 'utf8')).toBe(whole);

    const [, first = '', second = ''] = whole.split('\r\n');
    for (const spoilt of [whole.replace(first, second), whole.replace(/#(\d{100})\d/, (_, digits: string) => `#${digits}${whole[whole.indexOf('#') + 101] === '7' ? '8' : '7'}`)]) {
      rmSync(table, { force: true });
      writeFileSync(unfinished, spoilt.split('\r\n').slice(0, 4).join('\r\n') + '\r\n');
      expect(await run(...small)).toMatchObject({ code: 1, notes: expect.stringContaining('is not a code of it') });
      expect(existsSync(table)).toBe(false);
    }
  });
});
