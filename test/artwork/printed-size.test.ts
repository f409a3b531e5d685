import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { artworkFacts } from '../../src/artwork/artwork-facts.ts';
import { checkedPng } from '../../src/artwork/preflight/checked-png.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placementIds, placements, type PlacementId } from '../../src/artwork/placements.ts';
import { QUIET_ZONE } from '../../src/artwork/qr/qr-symbol.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { toPdf } from '../../src/artwork/pdf/to-pdf.ts';
import { labelLanguages, labelWordings } from '../../src/wording/label-wordings.ts';
import { sampleSource, sampleStatement, signedText } from './sample-statement.ts';

const factsIn = (language: string, qrText = signedText): ReturnType<typeof artworkFacts> => artworkFacts(sampleStatement(), { ...sampleSource, qrText }, { label: labelWordings[language]! }, language);
const options = { date: new Date('2026-10-12T00:00:00Z'), title: 'label' };
const singles = placementIds.filter((id) => !placements[id].repeat);

describe('a code in print', () => {
  it('has modules of at least what its place demands, in whole pixels, with its quiet zone inside of the label', async () => {
    for (const id of placementIds) {
      const placement = placements[id];
      const { code, symbol } = await drawLabel(factsIn('en'), placement, placement.themes[0]!);
      const one = placement.repeat ?? placement;
      expect(code.module, id).toBeGreaterThanOrEqual(placement.leastModule);
      for (const dpi of placement.dpi) {
        const perUnit = placement.unit === 'px' ? dpi : dpi / 25.4;
        for (const length of [code.module, code.x, code.y]) expect(Math.abs(length * perUnit - Math.round(length * perUnit)), `${id} at ${dpi}`).toBeLessThan(0.001);
      }
      const quiet = QUIET_ZONE * code.module - 0.06;
      expect(Math.min(code.x, code.y, one.width - code.x - symbol.size * code.module, one.height - code.y - symbol.size * code.module), id).toBeGreaterThanOrEqual(quiet);
    }
  });

  it('keeps its quiet zone where it is the larger one of a single unit, up to version 10, in every language', async () => {
    for (const [digits, version] of [[292, 9], [380, 10]] as const) {
      const facts = labelLanguages.map((language) => factsIn(language, `https://LABELS.EXAMPLE/01/09521234543213/21/7007#${'27182818284590452'.repeat(25).slice(0, digits - 8)}`));
      for (const one of facts) {
        for (const id of ['pack', 'pack-small', 'shelf'] as const) {
          const label = await drawLabel(one, placements[id], 'mono');
          expect([label.symbol.version, label.cut], `${id} ${one.language}`).toEqual([version, []]);
          await checkedPng(label, placements[id], 'mono', 300, `${id} ${one.language} ${version}`);
        }
      }
    }
  }, 60_000);

  it('keeps its quiet zone clear of everything else', async () => {
    for (const id of singles) {
      const placement = placements[id];
      for (const theme of placement.themes) {
        const { svg, code, symbol } = await drawLabel(factsIn('de'), placement, theme);
        const perUnit = placement.unit === 'px' ? 3 : placement.dpi[0]! / 25.4;
        const { data, info } = await sharp(await toPng(svg, placement, placement.dpi[0]!, theme)).flatten({ background: '#fff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
        const [left, top, side, quiet] = [code.x, code.y, symbol.size * code.module, QUIET_ZONE * code.module].map((length) => Math.round(length * perUnit)) as [number, number, number, number];
        for (let y = Math.max(0, top - quiet); y < Math.min(info.height, top + side + quiet); y++) {
          for (let x = Math.max(0, left - quiet); x < Math.min(info.width, left + side + quiet); x++) {
            if (x >= left && x < left + side && y >= top && y < top + side) continue;
            if (data[y * info.width + x]! < 240) throw new Error(`${id} ${theme}: something dark ${((x - left) / perUnit).toFixed(2)}, ${((y - top) / perUnit).toFixed(2)} from the corner of the code`);
          }
        }
      }
    }
  });
});

describe('the physical size', () => {
  for (const id of placementIds.filter((one) => placements[one].unit === 'mm')) {
    it(`is right to 0.1 mm in SVG, PNG and PDF: ${id}`, async () => {
      const placement = placements[id];
      const { svg } = await drawLabel(factsIn('en'), placement, 'mono');
      expect(svg).toContain(`width="${placement.width}mm" height="${placement.height}mm" viewBox="0 0 ${placement.width} ${placement.height}"`);
      const resolution = placement.dpi[0]!;
      const { width, height, density } = await sharp(await toPng(svg, placement, resolution, 'mono')).metadata();
      expect(density).toBe(resolution);
      expect(Math.abs((width / resolution) * 25.4 - placement.width)).toBeLessThan(0.1);
      expect(Math.abs((height / resolution) * 25.4 - placement.height)).toBeLessThan(0.1);
      const pdf = await toPdf(svg, placement, { ...options, bleed: 3, cropMarks: true });
      expect(boxSize(pdf, 'TrimBox', id)).toBeLessThan(0.1);
      expect(boxSize(await toPdf(svg, placement, options), 'MediaBox', id)).toBeLessThan(0.1);
    });
  }
});

/** How far a box of the PDF is from the placement's size, in millimetres. */
function boxSize(pdf: Uint8Array, box: string, id: PlacementId): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (new RegExp(`/${box} \\[([^\\]]*)\\]`).exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '').trim().split(/\s+/).map((points) => (Number(points) / 72) * 25.4);
  return Math.max(Math.abs(x2 - x1 - placements[id].width), Math.abs(y2 - y1 - placements[id].height));
}

describe('PDF', () => {
  it('is black ink alone where it is black, when it is for printing inks', async () => {
    const { svg } = await drawLabel(factsIn('en'), placements.manual, 'mono', { printingInks: true });
    const pdf = Buffer.from(await toPdf(svg, placements.manual, { ...options, cmyk: true })).toString('latin1');
    expect(pdf).not.toMatch(/DeviceRGB|\/Font/);
    const colors = new Set(inflated(pdf).match(/(?:[\d.]+ )+(?:k|K|scn|SCN|rg|RG)\b/g));
    expect([...colors].map((operator) => operator.replace(/ \w+$/, '')).sort()).toEqual(expect.arrayContaining(['0 0 0 0', '0 0 0 1']));
    expect([...colors].filter((operator) => !/^0 0 0 [01] /.test(operator))).toEqual([]);
  });

  it('gives the same bytes twice', async () => {
    const { svg } = await drawLabel(factsIn('en'), placements.pack, 'light');
    expect(Buffer.compare(await toPdf(svg, placements.pack, options), await toPdf(svg, placements.pack, options))).toBe(0);
  });
});

function inflated(pdf: string): string {
  const streams = Array.from(pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g), ([, stream]) => Buffer.from(stream ?? '', 'latin1'));
  return streams.map((stream) => { try { return inflateSync(stream).toString('latin1'); } catch { return ''; } }).join('\n');
}
