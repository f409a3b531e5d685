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
  const image = differences(repeats, runs, indices, width);
  return concatenate([
    PNG_SIGNATURE, ...pngHead({ width, height, density, depth: 8, kind: 'palette' }),
    pngChunk('PLTE', Uint8Array.from(palette.flatMap((color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255]))),
    pngChunk('tRNS', Uint8Array.from(palette.map((color) => color >>> 24))),
    pngChunk('IDAT', deflateSync(image, { strategy: constants.Z_RLE })), pngChunk('IEND', new Uint8Array()),
  ]);
}

/** Rows as differences to the one above (PNG's filter 2): most are none, and runs of zeros are what the fastest compression is good at. */
function differences(repeats: readonly boolean[], runs: Int32Array, indices: Uint8Array, width: number): Uint8Array {
  const length = repeats.length * (width + 1);
  if (rows.length < length) rows = new Uint8Array(length);
  const image = rows.subarray(0, length).fill(0);
  const words = Math.ceil(width / 4);
  let [above, row] = [new Int32Array(words), new Int32Array(words)];
  const difference = new Int32Array(words);
  const differing = new Uint8Array(difference.buffer, 0, width);
  let next = 0;
  repeats.forEach((repeated, y) => {
    const start = y * (width + 1);
    image[start] = 2;
    if (repeated) return;
    const bytes = new Uint8Array(row.buffer);
    for (let x = 0; x < width; next += 2) {
      const [index, end] = [indices[runs[next]!]!, x + runs[next + 1]!];
      if (end - x > LONG) bytes.fill(index, x, x = end);
      else while (x < end) bytes[x++] = index;
    }
    for (let i = 0; i < words; i++) difference[i] = bytewise(row[i]!, above[i]!);
    image.set(differing, start + 1);
    [above, row] = [row, above];
  });
  return image;
}

/** Pixels from which on it is worth calling for help. */
const LONG = 24;

/** Four bytes minus four bytes, each modulo 256: the highest bit of each is kept out of the subtraction, so that none borrows from
 *  its neighbour, and set right afterwards. */
const bytewise = (a: number, b: number): number => (((a | HIGHEST) - (b & ~HIGHEST)) | 0) ^ ((a ^ ~b) & HIGHEST);
const HIGHEST = 0x80808080 | 0;

interface ColorRuns {
  /** Number of a colour and how many pixels of it follow each other, in turns, for all rows that do not repeat the one above; good
   *  until the next picture. */
  readonly runs: Int32Array;
  /** As one number each, alpha highest; in the order in which they appear. */
  readonly colors: readonly number[];
  readonly counts: readonly number[];
  readonly repeats: readonly boolean[];
}

function runsOfColor(rgba: Uint8Array, width: number, height: number): ColorRuns {
  // Little-endian, as every machine that Node runs on.
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, width * height);
  const repeats = Array.from({ length: height }, (_, y) => y > 0 && Buffer.compare(rgba.subarray(y * width * 4, (y + 1) * width * 4), rgba.subarray((y - 1) * width * 4, y * width * 4)) === 0);
  const colors: number[] = [];
  const counts: number[] = [];
  const numberOf = colorNumbers(colors, counts);
  let next = 0;
  for (let y = 0; y < height; y++) {
    if (repeats[y]) continue;
    for (let x = y * width, end = x + width; x < end;) {
      const color = pixels[x]!;
      let to = x + 1;
      while (to < end && pixels[to] === color) to++;
      const number = numberOf(color);
      counts[number]! += to - x;
      if (next === runs.length) runs = doubled(runs);
      runs[next++] = number;
      runs[next++] = to - x;
      x = to;
    }
  }
  return { runs, colors, counts, repeats };
}

// Pictures are encoded one after the other, and to get and give back this much memory for each takes longer than to fill it.
let runs = new Int32Array(65_536);
let rows = new Uint8Array();

function doubled(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * full.length);
  larger.set(full);
  return larger;
}

/** Numbers colours as they come. Edges of letters change colour at every pixel, so most are found without a map: the first colour of
 *  each slot keeps it, and what is frequent comes early. */
function colorNumbers(colors: number[], counts: number[]): (color: number) => number {
  const others = new Map<number, number>();
  const [slotColors, slotNumbers] = [new Int32Array(SLOTS), new Int32Array(SLOTS).fill(-1)];
  const add = (color: number): number => { counts.push(0); return colors.push(color >>> 0) - 1; };
  return (color) => {
    const slot = Math.imul(color, 0x9e3779b1) >>> 18;
    const number = slotNumbers[slot]!;
    if (number >= 0 && slotColors[slot] === color) return number;
    if (number >= 0) {
      const other = others.get(color) ?? add(color);
      others.set(color, other);
      return other;
    }
    slotColors[slot] = color;
    return (slotNumbers[slot] = add(color));
  };
}
const SLOTS = 16_384;

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
