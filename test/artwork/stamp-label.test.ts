import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { adler32 } from '../../src/artwork/pixels/adler32.ts';
import { artworkFacts } from '../../src/artwork/artwork-facts.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placements } from '../../src/artwork/placements.ts';
import { openPicture } from '../../src/artwork/pixels/picture.ts';
import { preflightPicture } from '../../src/artwork/preflight/preflight.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { qrSymbol } from '../../src/artwork/qr/qr-symbol.ts';
import { unitSymbols } from '../../src/artwork/qr/unit-symbols.ts';
import { stampLabel } from '../../src/artwork/stamp-label.ts';
import { en } from '../../src/wording/en.ts';
import { sampleSource, sampleStatement } from './sample-statement.ts';

const textOf = (serial: number): string => `https://LABELS.EXAMPLE/01/09521234543213/21/${String(serial).padStart(6, '0')}#${'27182818284590452'.repeat(15)}`.slice(0, 290);
const factsOf = (serial: number): ReturnType<typeof artworkFacts> => artworkFacts(sampleStatement(), { ...sampleSource, qrText: textOf(serial) }, en, 'en');
const stamp = await stampLabel(factsOf(0), placements.pack, 'mono', { dpi: 600, date: new Date('2026-10-12') });

describe('a stamped label', () => {
  it('is the picture that would be drawn for that unit alone, pixel by pixel', async () => {
    const symbol = stamp.symbol(textOf(0));
    const drawn = await drawLabel(factsOf(0), placements.pack, 'mono');
    expect(symbol.path).toBe(drawn.symbol.path);
    expect(Buffer.concat(stamp.svg(symbol)).toString()).toBe(drawn.svg);
    const pixels = (png: Uint8Array): Promise<Buffer> => sharp(png).greyscale().raw().toBuffer();
    expect(Buffer.compare(await pixels(stamp.png(symbol)), await pixels(await toPng(drawn.svg, placements.pack, 600, 'mono')))).toBe(0);
  });

  it('scans as its own unit, and passes preflight', async () => {
    for (const serial of [1, 77, 123_456, 999_999]) {
      const png = stamp.png(stamp.symbol(textOf(serial)));
      const { findings } = await preflightPicture(await openPicture(png), { leastModule: 0.396, text: textOf(serial) }, { perMm: 600 / 25.4, exact: true });
      expect(findings).toEqual([]);
      expect((await sharp(png).metadata()).density).toBe(600);
    }
  });

  it('refuses a text that needs more room', () => {
    expect(() => stamp.symbol(textOf(1) + '1'.repeat(200))).toThrow(RangeError);
  });

  it('is a PDF that another program reads', async ({ skip }) => {
    try { execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' }); } catch { skip('needs pdftoppm of poppler-utils'); }
    const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
    try {
      writeFileSync(join(folder, 'unit.pdf'), stamp.pdf.one(stamp.symbol(textOf(4711))));
      const { stderr } = { stderr: execFileSync('pdftoppm', ['-r', '600', '-png', '-singlefile', join(folder, 'unit.pdf'), join(folder, 'unit')], { stdio: ['ignore', 'ignore', 'pipe'] }) };
      expect(String(stderr ?? '')).toBe('');
      const picture = readFileSync(join(folder, 'unit.png'));
      expect(await readCodes(picture)).toEqual([textOf(4711)]);
      expect((await sharp(picture).metadata()).width).toBe(1182);
    } finally { rmSync(folder, { recursive: true }); }
  });
});

describe('adler32', () => {
  it('is the sum that RFC 1950 gives', () => {
    expect(adler32(new TextEncoder().encode('Wikipedia'))).toBe(0x11e60398);
  });
});

describe('the symbol of a unit', () => {
  it('is what the encoder makes of its text alone, in every version and level that labels use', () => {
    for (const level of ['L', 'M', 'Q', 'H'] as const) {
      for (let length = 20; length < 330; length += 23) {
        const text = (seed: number): string => `https://LABELS.EXAMPLE/01/09521234543213#${Array.from({ length }, (_, i) => (i * 7 + seed * 13 + ((i * seed) % 11)) % 10).join('')}`;
        const first = qrSymbol(text(1), { level });
        if (first.version > 10) continue;
        const same = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((seed) => qrSymbol(text(seed), { level })).find(({ mask }) => mask === first.mask);
        const unit = unitSymbols(first);
        expect(unit(first.text).path, `${first.version}-${level}`).toBe(first.path);
        if (same) expect(unit(same.text).path, `${same.version}-${level}`).toBe(same.path);
      }
    }
  });
});
