import QRCode from 'qrcode';
import { maskBit, modulePlaces } from './module-places.ts';
import { isQrLevel, qrBlocks } from './qr-capacity.ts';
import { type QrSegment, qrSegments } from './qr-segments.ts';
import { encoded } from './qr-symbol.ts';

/** The modules that a symbol was made with, from what was read of it: made again, and told from what somebody laid over it.
 *  @param seen one byte a module, row by row: 1 where it is dark
 *  @returns undefined where its encoder cut the text in a way that we cannot follow, or above version 10 */
export function intendedModules({ text, version, level }: { readonly text: string; readonly version: number; readonly level: string }, seen: Uint8Array): Uint8Array | undefined {
  if (!isQrLevel(level)) return undefined;
  const blocks = qrBlocks(version, level);
  if (!blocks) return undefined;
  for (const segments of waysToCut(text)) {
    const make = (mask: QRCode.QRCodeMaskPattern): QRCode.BitMatrix | undefined => made(segments, { version, errorCorrectionLevel: level, maskPattern: mask });
    const unmasked = make(0);
    if (!unmasked) continue;
    const [mask, wrong] = nearestMask(unmasked, seen);
    // More could not have been corrected. Where the text was cut otherwise, all correction is another.
    if (wrong <= (blocks.correction * blocks.blocks) / 2) return make(mask)?.data;
  }
  return undefined;
}

/** Ours, the encoder's own, and what simple encoders do: everything in one piece. */
function waysToCut(text: string): readonly (string | readonly QrSegment[])[] {
  const whole = (mode: QrSegment['mode']): readonly QrSegment[] => [{ mode, data: text }];
  return [qrSegments(text), text, whole('byte'), ...(/^[0-9A-Z $%*+\-./:]+$/.test(text) ? [whole('alphanumeric')] : []), ...(/^\d+$/.test(text) ? [whole('numeric')] : [])];
}

/** Nothing where the text, cut so, needs more room. */
function made(segments: string | readonly QrSegment[], options: QRCode.QRCodeOptions): QRCode.BitMatrix | undefined {
  try {
    return QRCode.create(typeof segments === 'string' ? segments : encoded(segments), options).modules;
  } catch {
    return undefined;
  }
}

const MASKS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The mask with which the fewest codewords are other than they were seen, and their number. @param made with mask 0 */
function nearestMask({ size, data, reservedBit: reserved }: QRCode.BitMatrix, seen: Uint8Array): readonly [QRCode.QRCodeMaskPattern, number] {
  const places = modulePlaces({ size, reserved });
  const wrongWith = (mask: number): number => {
    const wrong = new Set<number>();
    places.forEach((place, i) => {
      const [x, y] = [place % size, Math.floor(place / size)];
      const turned = maskBit(0, x, y) !== maskBit(mask, x, y);
      const dark = (data[place] === 1) !== turned;
      if (dark !== (seen[place] === 1)) wrong.add(i >> 3);
    });
    return wrong.size;
  };
  return MASKS.map((mask) => [mask, wrongWith(mask)] as const).reduce((best, one) => (one[1] < best[1] ? one : best));
}
