import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placements } from '../../src/artwork/placements.ts';
import { sampleFacts } from '../artwork/sample-facts.ts';
import { main } from '../../src/cli/main.ts';
import { after, realRegister, type RealRegister, START } from '../fixtures/real-register.ts';

let register: RealRegister;
let folder: string;
beforeAll(async () => {
  register = await realRegister();
  await register.issue(START, 'frostline-450', 'goutte');
  await register.refresh(START);
  folder = mkdtempSync(join(tmpdir(), 'holdmark-artwork-'));
}, 60_000);
afterAll(() => { register?.remove(); rmSync(folder, { recursive: true, force: true }); });
afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly notes: string }> {
  let out = '', notes = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true; });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => { notes += String(text); return true; });
  const code = await main(['--register', register.root, ...args]);
  vi.restoreAllMocks();
  return { code, out, notes };
}

describe('artwork', () => {
  it('writes what is asked for, and nothing else', async () => {
    const out = join(folder, 'plate');
    expect(await run('artwork', '0', '--placement', 'plate', '--lang', 'en,ar', '--format', 'svg,pdf', '--out', out)).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual(['plate.ar.pdf', 'plate.ar.svg', 'plate.pdf', 'plate.svg']);
  });

  it('gives the printer bleed, crop marks and printing inks', async () => {
    const out = join(folder, 'print');
    await run('artwork', '0', '--placement', 'pack', '--theme', 'light', '--format', 'pdf', '--bleed', '3', '--crop-marks', '--cmyk', '--out', out);
    const pdf = readFileSync(join(out, 'pack.pdf')).toString('latin1');
    expect(pdf).toMatch(/\/TrimBox \[22\.67/);
    expect(pdf).not.toContain('DeviceRGB');
  });

  it('refuses a bleed for stickers that are cut already, where one would lie on the next', async () => {
    expect(await run('artwork', '0', '--placement', 'sheet', '--bleed', '3', '--out', join(folder, 'bled'))).toMatchObject({ code: 2, notes: expect.stringContaining('sheet: its stickers are cut already and have no bleed') });
    const [bled, plain] = await Promise.all([{ bleed: 3 }, {}].map((options) => drawLabel(sampleFacts(), placements.sheet, 'light', options)));
    expect(bled?.svg).toBe(plain?.svg);
  });

  it('draws a draft that has no label as a specimen, whose code says so and carries no token', async () => {
    const out = join(folder, 'specimen');
    const draft = join(register.root, 'labels', 'goutte.yaml');
    expect(await run('artwork', draft, '--specimen', '--placement', 'pack,base', '--theme', 'light,mono', '--format', 'svg,png', '--out', out)).toMatchObject({ code: 0 });
    for (const file of ['pack.png', 'base.png']) expect((await readCodes(readFileSync(join(out, file))))[0]).toMatch(/^https:\/\/[A-Z.]+\/L\/SPECIMEN(?:#\d+)?$/);
    expect(readFileSync(join(out, 'pack.svg'), 'utf8')).toContain('SPEC-IMEN');
    writeFileSync(draft, readFileSync(draft, 'utf8').replace(/^ {2}brand: .*\n/m, ''));
    expect(await run('artwork', draft, '--specimen')).toMatchObject({ code: 1, notes: expect.stringMatching(/goutte\.yaml:\d+: product\.brand: /) });
  });

  it('says which letters of a text no font has, before it draws without them', async () => {
    const draft = join(register.root, 'labels', 'thai.yaml');
    writeFileSync(draft, readFileSync(join(register.root, 'labels', 'frostline-450.yaml'), 'utf8').replace(/^ {2}name: .*$/m, '  name: ตู้เย็น'));
    const args = ['artwork', draft, '--specimen', '--placement', 'base', '--format', 'svg', '--out', join(folder, 'thai')];
    expect(await run(...args)).toMatchObject({ code: 0, notes: expect.stringContaining('warning: product.name: "ตู้เย็น" is printed without ต ู ้ เ ย ็ น') });
    expect(await run('check', draft)).toMatchObject({ code: 1, out: expect.stringContaining('error: product.name: ต ู ้ เ ย ็ น will not be printed') });
    rmSync(draft);
  });

  it('warns of a product without security updates, and draws its label', async () => {
    const out = join(folder, 'unsupported');
    expect(await run('artwork', '1', '--placement', 'base', '--format', 'svg', '--out', out)).toMatchObject({ code: 0, notes: expect.stringMatching(/^holdmark: warning: the product of label \S+ gets no security updates/) });
    expect(readdirSync(out)).toEqual(['base.svg']);
    expect((await run('artwork', '0', '--placement', 'base', '--format', 'svg', '--out', out)).notes).toBe('');
  });

  it('says what a placement has where nothing would be made, and writes nothing', async () => {
    const out = join(folder, 'nothing');
    const refused: readonly (readonly [readonly string[], string])[] = [
      [['--placement', 'pack', '--format', 'h'], 'pack is not made as h'], [['--placement', 'plate', '--theme', 'dark'], 'plate is not drawn in dark'], [['--placement', 'screen', '--format', 'pdf'], 'screen is not made as pdf'],
      [['--placement', 'shelf,plate', '--theme', 'light'], 'it is drawn in mono'], [['--placement', 'plate', '--dpi', '300', '--format', 'png'], 'plate is not drawn at 300 dpi'],
      [['--lang', 'en+fr+de'], '"en+fr+de" is more than a label has room for'], [['--lang', 'en+en'], 'names a language twice'],
      [['--placement', 'pack', '--format', 'svg', '--bleed', '3'], 'are of PDF'], [['--placement', 'pack', '--format', 'svg', '--bleed', '50'], '"50" is not a bleed'], [['--bleed', ''], '"" is not a bleed'],
      [['--over-sticker', '--theme', 'mono'], '--theme is not for --over-sticker'],
    ];
    for (const [options, what] of refused) expect(await run('artwork', '0', ...options, '--out', out), what).toMatchObject({ code: 2, notes: expect.stringContaining(what) });
    expect(existsSync(out)).toBe(false);
    expect(await run('artwork', '0', '--placement', 'screen', '--theme', 'light', '--format', 'h', '--out', out)).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'a-file'), '');
    expect(await run('artwork', '0', '--placement', 'base', '--format', 'svg', '--out', join(folder, 'a-file'))).toMatchObject({ code: 1, notes: expect.stringContaining('a file stands where a folder is needed') });
  });

  it('says what there is where a name is wrong', async () => {
    expect(await run('artwork', '0', '--placement', 'roof')).toMatchObject({ code: 2, notes: expect.stringContaining('"roof" is no placement') });
    expect(await run('artwork', '0', '--lang', 'tlh')).toMatchObject({ code: 2, notes: expect.stringContaining('"tlh" is no language') });
  });
});

describe('preflight', () => {
  it('measures a file and says which label it is, and what is wrong with one that was shrunk', async () => {
    const out = join(folder, 'check');
    await run('artwork', '0', '--placement', 'pack', '--theme', 'light', '--format', 'svg', '--out', out);
    const file = join(out, 'pack.svg');
    expect(await run('preflight', file)).toMatchObject({ out: expect.stringMatching(/module 0\.42\d mm.*4 clear modules[^]*Nordkyl Frostline 450/), notes: '' });
    const small = join(out, 'small.svg');
    writeFileSync(small, readFileSync(file, 'utf8').replace('width="50mm" height="70mm"', 'width="25mm" height="35mm"'));
    expect(await run('preflight', small)).toMatchObject({ code: 1, notes: expect.stringContaining('this place needs 0.396 mm') });
  });

  it('does not let the artwork of a withdrawn label pass', async () => {
    const out = join(folder, 'ended');
    await run('artwork', '0', '--placement', 'plate', '--format', 'svg', '--out', out);
    await register.record(0, after(START, { hours: 1 }), { kind: 'withdraw' }, 'requirement-failed');
    await register.refresh(after(START, { hours: 1 }));
    expect(await run('preflight', join(out, 'plate.svg'), '--placement', 'plate')).toMatchObject({ code: 1, notes: expect.stringContaining('does not hold') });
  });
});
