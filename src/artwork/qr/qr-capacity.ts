import { qrSegments, type QrSegment } from './qr-segments.ts';

/** ISO/IEC 18004:2015, table 9, versions 1 to 10, which are all that labels use: error correction codewords of a block, and blocks. */
const CORRECTION: Readonly<Record<QrLevel, readonly (readonly [number, number])[]>> = {
  L: [[7, 1], [10, 1], [15, 1], [20, 1], [26, 1], [18, 2], [20, 2], [24, 2], [30, 2], [18, 4]],
  M: [[10, 1], [16, 1], [26, 1], [18, 2], [24, 2], [16, 4], [18, 4], [22, 4], [22, 5], [26, 5]],
  Q: [[13, 1], [22, 1], [18, 2], [26, 2], [18, 4], [24, 4], [18, 6], [22, 6], [20, 8], [24, 8]],
  H: [[17, 1], [28, 1], [22, 2], [16, 4], [22, 4], [28, 4], [26, 5], [26, 6], [24, 8], [28, 8]],
};
/** Codewords of versions 1 to 10, data and correction. */
const TOTAL = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];

export type QrLevel = 'L' | 'M' | 'Q' | 'H';
export const isQrLevel = (level: string): level is QrLevel => Object.hasOwn(CORRECTION, level);

export interface QrBlocks { /** Codewords of the text. */ readonly data: number; /** Correction codewords of each block. */ readonly correction: number; readonly blocks: number; readonly total: number }

/** How the codewords of a symbol are divided. Nothing for versions above 10. */
export function qrBlocks(version: number, level: QrLevel): QrBlocks | undefined {
  const [correction, blocks] = CORRECTION[level][version - 1] ?? [];
  const total = TOTAL[version - 1];
  return correction && blocks && total ? { data: total - correction * blocks, correction, blocks, total } : undefined;
}

/** The smallest version that holds a text. Nothing where version 10 does not. */
export function leastVersion(text: string, level: QrLevel): number | undefined {
  return TOTAL.map((_, i) => i + 1).find((version) => textBits(text, version) <= (qrBlocks(version, level)?.data ?? 0) * 8);
}

/** Bits that a text takes, without error correction. */
export const textBits = (text: string, version: number): number => qrSegments(text).reduce((bits, segment) => bits + bitsOf(segment, version), 0);

function bitsOf({ mode, data }: QrSegment, version: number): number {
  const { length } = data;
  const count = countBits(mode, version);
  if (mode === 'numeric') return 4 + count + Math.floor(length / 3) * 10 + [0, 4, 7][length % 3]!;
  return 4 + count + (mode === 'alphanumeric' ? Math.floor(length / 2) * 11 + (length % 2) * 6 : new TextEncoder().encode(data).length * 8);
}

/** Bits that say how long a segment is. */
export function countBits(mode: QrSegment['mode'], version: number): number {
  const wide = version > 9;
  return { numeric: wide ? 12 : 10, alphanumeric: wide ? 11 : 9, byte: wide ? 16 : 8 }[mode];
}
