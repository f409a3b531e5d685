import { constants, deflateSync } from 'node:zlib';
import { concatenate, pngChunk, pngHead, PNG_SIGNATURE } from './png-chunks.ts';

/** A PNG with a palette. A drawing has a handful of colours and their edges, so its 256 most frequent colours are the palette and the
 *  few others become the nearest of them: what is flat keeps its exact colour. @param rgba four bytes a pixel, row by row */
export function indexedPng(rgba: Uint8Array, { width, height, density }: { readonly width: number; readonly height: number; readonly density: number }): Uint8Array {
  const { runs, colors, counts, repeats } = runsOfColor(rgba, width, height);
  const byFrequency = colors.map((_, i) => i).sort((a, b) => counts[b]! - counts[a]! || colors[a]! - colors[b]!);
  const palette = byFrequency.slice(0, 256).map((i) => colors[i]!);
  const indices = new Uint8Array(colors.length);
  byFrequency.forEach((number, i) => { indices[number] = i < 256 ? i : nearest(colors[number]!, palette); });
  const rows = differences(repeats, runs, indices, width);
  return concatenate([
    PNG_SIGNATURE, ...pngHead({ width, height, density, depth: 8, kind: 'palette' }),
    pngChunk('PLTE', Uint8Array.from(palette.flatMap((color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255]))),
    pngChunk('tRNS', Uint8Array.from(palette.map((color) => color >>> 24))),
    pngChunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })), pngChunk('IEND', new Uint8Array()),
  ]);
}

/** Rows as differences to the one above (PNG's filter 2): most are none, and runs of zeros are what the fastest compression is good at. */
function differences(repeats: readonly boolean[], runs: readonly number[], indices: Uint8Array, width: number): Uint8Array {
  const rows = new Uint8Array(repeats.length * (width + 1));
  let above = new Uint8Array(width);
  let row = new Uint8Array(width);
  let next = 0;
  repeats.forEach((repeated, y) => {
    const start = y * (width + 1);
    rows[start] = 2;
    if (repeated) return;
    for (let x = 0; x < width; next += 2) row.fill(indices[runs[next]!]!, x, x += runs[next + 1]!);
    for (let x = 0; x < width; x++) rows[start + 1 + x] = row[x]! - above[x]!;
    [above, row] = [row, above];
  });
  return rows;
}

interface ColorRuns {
  /** Number of a colour and how many pixels of it follow each other, in turns, for all rows that do not repeat the one above. */
  readonly runs: readonly number[];
  /** As one number each, alpha highest; in the order in which they appear. */
  readonly colors: readonly number[];
  readonly counts: readonly number[];
  readonly repeats: readonly boolean[];
}

function runsOfColor(rgba: Uint8Array, width: number, height: number): ColorRuns {
  // Little-endian, as every machine that Node runs on.
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const colors: number[] = [];
  const counts: number[] = [];
  const numberOf = colorNumbers(colors);
  const runs: number[] = [];
  const repeats: boolean[] = [];
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const repeated = y > 0 && Buffer.compare(rgba.subarray(start * 4, (start + width) * 4), rgba.subarray((start - width) * 4, start * 4)) === 0;
    repeats.push(repeated);
    if (repeated) continue;
    for (let x = start; x < start + width;) {
      const color = pixels[x]!;
      let to = x + 1;
      while (to < start + width && pixels[to] === color) to++;
      const number = numberOf(color);
      counts[number] = (counts[number] ?? 0) + to - x;
      runs.push(number, to - x);
      x = to;
    }
  }
  return { runs, colors, counts, repeats };
}

/** Numbers colours as they come. Edges of letters change colour at every pixel, so the last one of each slot is found without a map. */
function colorNumbers(colors: number[]): (color: number) => number {
  const known = new Map<number, number>();
  const [slotColors, slotNumbers] = [new Uint32Array(SLOTS), new Int32Array(SLOTS).fill(-1)];
  return (color) => {
    const slot = Math.imul(color, 0x9e3779b1) >>> 20;
    if (slotColors[slot] === color && slotNumbers[slot]! >= 0) return slotNumbers[slot]!;
    const number = known.get(color) ?? colors.push(color) - 1;
    known.set(color, number);
    slotColors[slot] = color;
    slotNumbers[slot] = number;
    return number;
  };
}
const SLOTS = 4096;

function nearest(color: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity];
  for (let i = 0; i < palette.length; i++) {
    const other = palette[i]!;
    const distance = square(color, other, 0) + square(color, other, 8) + square(color, other, 16) + square(color, other, 24);
    if (distance < least) { best = i; least = distance; }
  }
  return best;
}

const square = (a: number, b: number, shift: number): number => (((a >>> shift) & 255) - ((b >>> shift) & 255)) ** 2;
