import { countBits, qrBlocks, type QrLevel } from './qr-capacity.ts';
import { qrSegments } from './qr-segments.ts';
import { correctionMaker } from './reed-solomon.ts';

/** Makes the codewords of texts, data and correction, in the order in which a symbol holds them.
 *  @returns a function that throws RangeError where a text needs more room */
export function codewordMaker(version: number, level: QrLevel): (text: string) => Uint8Array {
  const parts = qrBlocks(version, level);
  if (!parts) throw new RangeError(`units are stamped in versions 1 to 10, not ${version}`);
  const { data, correction, blocks, total } = parts;
  const correct = correctionMaker(correction);
  const short = Math.floor(data / blocks);
  const longFrom = blocks - (data % blocks);
  return (text) => {
    const bytes = dataCodewords(text, version, data);
    const out = new Uint8Array(total);
    for (let block = 0, start = 0; block < blocks; block++) {
      const part = bytes.subarray(start, start + short + (block >= longFrom ? 1 : 0));
      for (let i = 0; i < short; i++) out[i * blocks + block] = part[i]!;
      if (part.length > short) out[short * blocks + block - longFrom] = part[short]!;
      correct(part, out, data + block, blocks);
      start += part.length;
    }
    return out;
  };
}

/** The text's bits in the modes of its segments, ended and filled up (ISO/IEC 18004:2015, 7.4). */
function dataCodewords(text: string, version: number, length: number): Uint8Array {
  const bits = new Bits(length);
  for (const { mode, data } of qrSegments(text)) {
    bits.put(MODES[mode], 4);
    bits.put(mode === 'byte' ? new TextEncoder().encode(data).length : data.length, countBits(mode, version));
    WRITERS[mode](data, bits);
  }
  if (bits.count > length * 8) throw new RangeError(`${text.length} characters do not fit into version ${version}`);
  bits.put(0, Math.min(4, length * 8 - bits.count));
  return bits.filledUp();
}

const MODES = { numeric: 1, alphanumeric: 2, byte: 4 } as const;
const WRITERS = { numeric: putDigits, alphanumeric: putCapitals, byte: putBytes } as const;

/** Three at a time. */
function putDigits(data: string, bits: Bits): void {
  const digit = (at: number): number => data.charCodeAt(at) - 48;
  let i = 0;
  for (; i + 3 <= data.length; i += 3) bits.put(digit(i) * 100 + digit(i + 1) * 10 + digit(i + 2), 10);
  if (data.length - i === 2) bits.put(digit(i) * 10 + digit(i + 1), 7);
  if (data.length - i === 1) bits.put(digit(i), 4);
}

const CAPITALS = new Map([...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'].map((sign, value) => [sign.charCodeAt(0), value]));

/** Two at a time. */
function putCapitals(data: string, bits: Bits): void {
  const value = (at: number): number => CAPITALS.get(data.charCodeAt(at))!;
  let i = 0;
  for (; i + 2 <= data.length; i += 2) bits.put(value(i) * 45 + value(i + 1), 11);
  if (i < data.length) bits.put(value(i), 6);
}

function putBytes(data: string, bits: Bits): void {
  for (const byte of new TextEncoder().encode(data)) bits.put(byte, 8);
}

/** Bits that become bytes, the first one highest. What is too much is counted and dropped. */
class Bits {
  count = 0;
  private readonly bytes: Uint8Array;
  private at = 0;
  private waiting = 0;

  /** @param length bytes */
  constructor(length: number) { this.bytes = new Uint8Array(length); }

  /** @param width at most 16 */
  put(value: number, width: number): void {
    let left = (this.count & 7) + width;
    this.count += width;
    this.waiting = (this.waiting << width) | value;
    for (; left >= 8; left -= 8) this.bytes[this.at++] = this.waiting >> (left - 8);
    this.waiting &= (1 << left) - 1;
  }

  /** All bytes: the last bits, and then the two fillers in turns. */
  filledUp(): Uint8Array {
    const begun = this.count & 7;
    if (begun > 0) this.bytes[this.at++] = this.waiting << (8 - begun);
    for (let fill = 0xec; this.at < this.bytes.length; fill ^= 0xec ^ 0x11) this.bytes[this.at++] = fill;
    return this.bytes;
  }
}
