import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { artworkFacts } from '../../src/artwork/artwork-facts.ts';
import { deviceHeader } from '../../src/artwork/device-files.ts';
import { drawArtwork } from '../../src/artwork/draw-artwork.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { screenSymbol } from '../../src/artwork/qr/screen-code.ts';
import { labelWordings } from '../../src/wording/label-wordings.ts';
import { sampleSource, sampleStatement } from './sample-statement.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/device/', import.meta.url));
const ADDRESS = sampleSource.compactText;
const compiler = ['cc', 'gcc', 'clang'].find((name) => { try { execFileSync(name, ['--version'], { stdio: 'ignore' }); return true; } catch { return false; } });
const words = { label: labelWordings['en']! };

let folder: string;
const files = new Map<string, string>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdmark-device-'));
  for (const name of ['holdmark_qr.h', 'holdmark_qr.c', 'main.c']) copyFileSync(join(EXAMPLE, name), join(folder, name));
  for await (const { file, bytes } of drawArtwork({ ...sampleSource, statement: sampleStatement(), wording: words, language: 'en', placements: ['screen'], themes: ['light'], dpi: [1], device: true })) {
    writeFileSync(join(folder, file), bytes);
    files.set(file, Buffer.from(bytes).toString('latin1'));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('for firmware without a script', () => {
  test('the label on the screen is an X bitmap that scans', async () => {
    const [, width = '', height = '', body = ''] = /_width (\d+)\n.*_height (\d+)\n.*\{([^}]*)\}/s.exec(files.get('screen.xbm')!)!;
    expect([width, height]).toEqual(['240', '240']);
    const bytes = body.split(',').filter((each) => each.trim()).map(Number);
    const light = Uint8Array.from({ length: 240 * 240 }, (_, i) => ((bytes[Math.floor(i / 240) * 30 + ((i % 240) >> 3)]! >> (i % 240 & 7)) & 1 ? 0 : 255));
    expect(await readCodes(await png(light, 240, 240))).toEqual([ADDRESS]);
  });
  test('no text of a draft ends its string or its line in the header', () => {
    const facts = artworkFacts(sampleStatement(), sampleSource, words, 'en');
    const header = deviceHeader({ ...facts, product: { ...facts.product, name: '"; system("x"); /* */ ??/\n#include <x> 冷蔵庫 \\' } }, screenSymbol(ADDRESS));
    const line = header.split('\n').find((each) => each.startsWith('#define HOLDMARK_PRODUCT'))!;
    expect(line).toMatch(/^#define HOLDMARK_PRODUCT "(?:[\w .,:;/()+-]|\\[0-7]{3})*"$/);
    expect(header.match(/^#include|\?\?/gm)).toBeNull();
  });
});

/** The C of examples/device, as a firmware engineer compiles it, with everything that a compiler can find fault with. */
describe.skipIf(!compiler)('the example in C (skipped where there is no C compiler: install the package "gcc")', () => {
  const run = (...args: readonly string[]): string => execFileSync(join(folder, 'label'), args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString('latin1');
  beforeAll(() => {
    execFileSync(compiler!, ['-std=c99', '-Wall', '-Wextra', '-Wpedantic', '-Wconversion', '-Wno-sign-conversion', '-Wshadow', '-Wvla', '-Werror', '-O1', ...sanitizers(), 'main.c', 'holdmark_qr.c', '-o', 'label'], { cwd: folder });
  });

  test.each(['2.4.0', 'V1.00.37', '2026-11-23_beta', 'x'.repeat(84 - ADDRESS.length - 4)])('draws a code that says exactly %s', async (firmware) => {
    expect(await readCodes(await picture(run(firmware, '3')))).toEqual([`${ADDRESS}?fw=${firmware}`]);
  });
  test('draws the modules that an encoder of others draws, whatever the version', () => {
    for (let i = 0; i < 24; i++) {
      const firmware = `${i}.${i * 7}.${'ab-'.repeat(i % 5)}${i}`;
      const { modules } = QRCode.create([{ mode: 'byte', data: new TextEncoder().encode(`${ADDRESS}?fw=${firmware}`) }], { version: 5, errorCorrectionLevel: 'M', maskPattern: 2 });
      const rows = rowsOf(run(firmware, '1'));
      for (let y = 0; y < 37; y++) expect(rows[y + 4]!.slice(4, 41), `${firmware}, row ${y}`).toBe(Array.from({ length: 37 }, (_, x) => (modules.data[y * 37 + x] ? '1' : '0')).join(''));
      expect([...rows.slice(0, 4), ...rows.slice(41)].join('')).toMatch(/^0+$/);
    }
  });
  test('spells what an address cannot hold, and what the page reads is the version', async () => {
    const [text = ''] = await readCodes(await picture(run('1.0 b+7&x=ä', '3')));
    expect([...new URL(text).searchParams]).toEqual([['fw', '1.0 b+7&x=ä']]);
  });
  test.each([['too long a version', '9'.repeat(84)], ['one byte too many', 'x'.repeat(84 - ADDRESS.length - 3)], ['none', '']])('draws the code without a version: %s', async (_, firmware) => {
    expect(await readCodes(await picture(run(firmware, '3')))).toEqual([ADDRESS]);
  });
  test('allocates nothing and keeps nothing', () => {
    const source = readFileSync(join(folder, 'holdmark_qr.c'), 'utf8');
    expect(source).not.toMatch(/\b(?:malloc|calloc|realloc|alloca|free)\b/);
    expect(source.match(/^static (?!const )[^(]*[;=]/gm)).toBeNull();
  });

  /** Where the compiler has them: every read and write is checked while the example runs. */
  function sanitizers(): readonly string[] {
    const flags = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all'];
    try {
      writeFileSync(join(folder, 'probe.c'), 'int main(void) { return 0; }\n');
      execFileSync(compiler!, [...flags, 'probe.c', '-o', 'probe'], { cwd: folder, stdio: 'ignore' });
      execFileSync(join(folder, 'probe'), { stdio: 'ignore' });
      return flags;
    } catch {
      return [];
    }
  }
});

const rowsOf = (pbm: string): readonly string[] => pbm.trimEnd().split('\n').slice(2);

/** A portable bitmap of ours as a PNG. */
function picture(pbm: string): Promise<Uint8Array> {
  const rows = rowsOf(pbm);
  return png(Uint8Array.from(rows.join(''), (bit) => (bit === '1' ? 0 : 255)), rows[0]!.length, rows.length);
}

const png = (light: Uint8Array, width: number, height: number): Promise<Uint8Array> => sharp(light, { raw: { width, height, channels: 1 } }).png().toBuffer();
