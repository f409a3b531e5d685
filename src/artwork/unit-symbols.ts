import { countBits, qrBlocks, type QrLevel } from './qr-capacity.ts';
import { qrSegments } from './qr-segments.ts';
import { QrSymbol } from './qr-symbol.ts';

/** Makes the symbols of a run of units from the first one: its version, level and mask, its patterns and their places. What is left to
 *  do for a unit is bits, error correction and putting modules into place: a tenth of the work of starting anew.
 *  @returns a function that throws RangeError where a text needs more room */
export function unitSymbols(first: QrSymbol): (text: string) => QrSymbol {
  const { version, level, mask, size } = first;
  const places = modulePlaces(first);
  const masked = Uint8Array.from(places, (place) => (maskBit(mask, place % size, Math.floor(place / size)) ? 1 : 0));
  const base = Uint8Array.from({ length: size * size }, (_, i) => (first.dark(i % size, Math.floor(i / size)) ? 1 : 0));
  const codewords = codewordMaker(version, level);
  return (text) => {
    const words = codewords(text);
    const modules = base.slice();
    for (let i = 0; i < places.length; i++) modules[places[i]!] = (((words[i >> 3] ?? 0) >> (7 - (i & 7))) & 1) ^ masked[i]!;
    return new QrSymbol({ text, version, level, mask, size, reserved: first.reserved }, modules);
  };
}

/** The modules that carry codewords, in their order: pairs of columns from the right, up and down in turn, past the timing column. */
function modulePlaces({ size, reserved }: QrSymbol): Uint16Array {
  const places: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i++) {
      const y = up ? size - 1 - i : i;
      for (const x of [right, right - 1]) if (!reserved[y * size + x]) places.push(y * size + x);
    }
    up = !up;
  }
  return Uint16Array.from(places);
}

function maskBit(mask: number, x: number, y: number): boolean {
  const rules = [(x + y) % 2, y % 2, x % 3, (x + y) % 3, (Math.floor(y / 2) + Math.floor(x / 3)) % 2, ((x * y) % 2) + ((x * y) % 3), (((x * y) % 2) + ((x * y) % 3)) % 2, (((x + y) % 2) + ((x * y) % 3)) % 2];
  return rules[mask] === 0;
}

/** Codewords of a text, data and correction, in the order in which they are placed. */
function codewordMaker(version: number, level: QrLevel): (text: string) => Uint8Array {
  const parts = qrBlocks(version, level);
  if (!parts) throw new RangeError(`units are stamped in versions 1 to 10, not ${version}`);
  const { data, correction, blocks, total } = parts;
  const generator = generatorPolynomial(correction);
  const short = Math.floor(data / blocks);
  const longFrom = blocks - (data % blocks);
  return (text) => {
    const bytes = dataCodewords(text, version, data);
    const out = new Uint8Array(total);
    for (let block = 0, start = 0; block < blocks; block++) {
      const length = short + (block >= longFrom ? 1 : 0);
      const part = bytes.subarray(start, start + length);
      for (let i = 0; i < length; i++) out[i < short ? i * blocks + block : short * blocks + block - longFrom] = part[i]!;
      remainder(part, generator).forEach((value, i) => { out[data + i * blocks + block] = value; });
      start += length;
    }
    return out;
  };
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** The text's bits in the modes of its segments, ended and filled up (ISO/IEC 18004:2015, 7.4). */
function dataCodewords(text: string, version: number, length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  const put = (value: number, bits: number): void => {
    if (at + bits > length * 8) throw new RangeError(`${text.length} characters do not fit into version ${version}`);
    for (let left = bits; left > 0;) {
      const take = Math.min(left, 8 - (at & 7));
      out[at >> 3]! |= ((value >> (left - take)) & ((1 << take) - 1)) << (8 - (at & 7) - take);
      at += take;
      left -= take;
    }
  };
  for (const { mode, data } of qrSegments(text)) {
    if (mode === 'numeric') {
      put(1, 4); put(data.length, countBits(mode, version));
      for (let i = 0; i < data.length; i += 3) { const digits = data.slice(i, i + 3); put(Number(digits), [0, 4, 7, 10][digits.length]!); }
    } else if (mode === 'alphanumeric') {
      put(2, 4); put(data.length, countBits(mode, version));
      for (let i = 0; i < data.length; i += 2) { const [a = 0, b] = [...data.slice(i, i + 2)].map((sign) => ALPHANUMERIC.indexOf(sign)); if (b === undefined) put(a, 6); else put(a * 45 + b, 11); }
    } else {
      const bytes = new TextEncoder().encode(data);
      put(4, 4); put(bytes.length, countBits(mode, version));
      for (const byte of bytes) put(byte, 8);
    }
  }
  put(0, Math.min(4, length * 8 - at));
  for (let i = (at + 7) >> 3, fill = 0xec; i < length; i++, fill ^= 0xec ^ 0x11) out[i] = fill;
  return out;
}

/** Powers and logarithms of GF(256) with the polynomial 0x11D. */
const POWER = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, value = 1; i < 255; i++) {
  POWER[i] = POWER[i + 255] = value;
  LOG[value] = i;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}
const times = (a: number, b: number): number => (a && b ? POWER[LOG[a]! + LOG[b]!]! : 0);

/** Coefficients without the leading one, highest power first. */
function generatorPolynomial(degree: number): Uint8Array {
  const out = new Uint8Array(degree);
  out[degree - 1] = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) out[j] = times(out[j]!, POWER[i]!) ^ (out[j + 1] ?? 0);
  }
  return out;
}

function remainder(data: Uint8Array, generator: Uint8Array): Uint8Array {
  const out = new Uint8Array(generator.length);
  for (const byte of data) {
    const factor = byte ^ out[0]!;
    out.copyWithin(0, 1);
    out[generator.length - 1] = 0;
    for (let i = 0; i < generator.length; i++) out[i]! ^= times(generator[i]!, factor);
  }
  return out;
}
