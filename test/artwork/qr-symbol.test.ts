import bwip from 'bwip-js/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineCorners, outlinePath } from '../../src/artwork/qr/outline-path.ts';
import { leastVersion } from '../../src/artwork/qr/qr-capacity.ts';
import { qrSymbol, strongestSymbol } from '../../src/artwork/qr/qr-symbol.ts';
import { sampleSource, signedText } from './sample-statement.ts';

describe('qrSymbol', () => {
  it('spends what formats.md measured: version 8-M for a signed label, 3-Q for a compact one', () => {
    expect(qrSymbol(signedText, { level: 'M' })).toMatchObject({ version: 8, size: 49 });
    expect(strongestSymbol(sampleSource.compactText, { least: 'M' })).toMatchObject({ version: 3, level: 'Q', size: 29 });
  });

  it('takes a higher level only where it costs no room', () => {
    expect(strongestSymbol(signedText, { least: 'M', room: 49 }).level).toBe('M');
    expect(strongestSymbol(signedText, { least: 'M', room: 57 })).toMatchObject({ level: 'Q', version: 10 });
  });

  it('agrees with another encoder on the version', () => {
    const [symbol] = bwip.raw('qrcode', signedText, 'eclevel=M') as unknown as readonly { pixx: number }[];
    expect(symbol?.pixx).toBe(qrSymbol(signedText, { level: 'M' }).size);
  });

  it('knows the version of a text without drawing it', () => {
    for (const level of ['L', 'M', 'Q', 'H'] as const) {
      for (let length = 0; length < 420; length += 7) {
        for (const text of [`https://LABELS.EXAMPLE/01/09521234543213#${'8'.repeat(length)}`, `https://x.example/${'a'.repeat(length)}`, `HTTPS://LABELS.EXAMPLE/${'Z'.repeat(length)}`]) {
          const { version } = qrSymbol(text, { level });
          expect(leastVersion(text, level), `${level} ${text.length}`).toBe(version <= 10 ? version : undefined);
        }
      }
    }
  });

  it('draws a path that covers exactly the dark modules, also where they meet by their corners', () => {
    const symbols = [qrSymbol(sampleSource.compactText, { level: 'Q' }), qrSymbol(signedText, { level: 'M' }), ...Array.from({ length: 20 }, (_, i) => qrSymbol(`https://labels.example/${i * 7919}`, { level: 'M' }))];
    for (const symbol of symbols) expect(modulesOf(symbol.path, symbol.size), symbol.text).toEqual([...symbol.modules]);
    fc.assert(fc.property(fc.uint8Array({ min: 0, max: 1, minLength: 64, maxLength: 64 }), (modules) => {
      expect(modulesOf(outlinePath(outlineCorners(8, modules)), 8)).toEqual([...modules]);
    }), { numRuns: 200 });
  });
});

const modulesOf = (path: string, size: number): readonly number[] => Array.from({ length: size * size }, (_, i) => (inside(path, (i % size) + 0.5, Math.floor(i / size) + 0.5) ? 1 : 0));

/** How often the path goes around a point, by the vertical edges to its right: not 0 is filled, which is how SVG and PDF fill. */
function inside(path: string, pointX: number, pointY: number): boolean {
  let [x, y, startX, startY, winding] = [0, 0, 0, 0, 0];
  const vertical = (to: number): void => { if (x > pointX && Math.min(y, to) < pointY && Math.max(y, to) > pointY) winding += Math.sign(to - y); y = to; };
  for (const [, letter, first = '0', second = '0'] of path.matchAll(/([Mmhvz])(-?\d+)?\s?(-?\d+)?/g)) {
    if (letter === 'z') { vertical(startY); x = startX; }
    if (letter === 'M' || letter === 'm') [x, y, startX, startY] = [x + Number(first), y + Number(second), x + Number(first), y + Number(second)];
    if (letter === 'h') x += Number(first);
    if (letter === 'v') vertical(y + Number(first));
  }
  return winding !== 0;
}
