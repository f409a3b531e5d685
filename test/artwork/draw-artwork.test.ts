import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { drawArtwork, type ArtworkFile, type PrintOptions } from '../../src/artwork/draw-artwork.ts';
import type * as DrawLabel from '../../src/artwork/draw-label.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { en } from '../../src/wording/en.ts';
import { sampleSource, sampleStatement, signedText } from './sample-statement.ts';

// A drawing with this bleed has lost its code.
const SPOILT = 7;
vi.mock('../../src/artwork/draw-label.ts', async (original) => {
  const { drawLabel, ...others } = await original<typeof DrawLabel>();
  const spoilt: typeof drawLabel = async (facts, placement, theme, options) => {
    const label = await drawLabel(facts, placement, theme, options);
    return options?.bleed === 7 ? { ...label, svg: label.svg.replace(label.symbol.path, 'M0 0') } : label;
  };
  return { ...others, drawLabel: spoilt };
});

const draw = async (themes?: readonly ('light' | 'dark' | 'mono')[]): Promise<Map<string, Uint8Array>> => {
  const files: ArtworkFile[] = [];
  for await (const file of drawArtwork({ ...sampleSource, statement: sampleStatement(), wording: en, language: 'en', placements: ['pack'], ...(themes ? { themes } : {}) })) files.push(file);
  return new Map(files.map(({ file, bytes }) => [file, bytes]));
};

describe('drawArtwork', () => {
  it('names its files by what is unusual about them', async () => {
    expect([...(await draw()).keys()]).toEqual(expect.arrayContaining(['pack.svg', 'pack.png', 'pack.300dpi.png', 'pack.dark.svg', 'pack.mono.png']));
  });

  it('gives pictures that another decoder reads as exactly the signed text', async () => {
    for (const [file, bytes] of await draw()) if (file.endsWith('.png')) expect(await readCodes(bytes), file).toEqual([signedText]);
  });

  it('writes the size in millimetres into SVG and PNG', async () => {
    const files = await draw(['light']);
    expect(new TextDecoder().decode(files.get('pack.svg'))).toMatch(/^<svg [^>]*width="50mm" height="70mm" viewBox="0 0 50 70"/);
    for (const [file, dpi] of [['pack.png', 600], ['pack.300dpi.png', 300]] as const) {
      const { width, height, density } = await sharp(files.get(file)).metadata();
      expect(density).toBe(dpi);
      expect(Math.abs((width / dpi) * 25.4 - 50)).toBeLessThan(0.1);
      expect(Math.abs((height / dpi) * 25.4 - 70)).toBeLessThan(0.1);
    }
  });

  it('draws a screen in its own resolutions, whatever printer is named', async () => {
    const files: string[] = [];
    for await (const { file } of drawArtwork({ ...sampleSource, statement: sampleStatement(), wording: en, language: 'en', placements: ['screen'], themes: ['light'], dpi: [600] })) files.push(file);
    expect(files).toEqual(['screen.png', 'screen.2x.png', 'screen.1x.png', 'screen.svg']);
  });

  it('reads the drawing for the printer too, before its PDF is handed out', async () => {
    const draw = async (print: PrintOptions): Promise<readonly string[]> => {
      const files: string[] = [];
      for await (const { file } of drawArtwork({ ...sampleSource, statement: sampleStatement(), wording: en, language: 'en', placements: ['plate'], print })) files.push(file);
      return files;
    };
    expect(await draw({ bleed: 3, cropMarks: true, cmyk: true })).toEqual(['plate.png', 'plate.svg', 'plate.pdf']);
    await expect(draw({ bleed: SPOILT, cropMarks: false, cmyk: false })).rejects.toThrow('plate.pdf: no QR code was found');
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [await draw(['light']), await draw(['light'])];
    for (const [file, bytes] of first) expect(Buffer.compare(bytes, second.get(file) ?? new Uint8Array()), file).toBe(0);
  });
});
