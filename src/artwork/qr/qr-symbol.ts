import QRCode from 'qrcode';
import { outlineCorners, outlinePath, type Corners } from './outline-path.ts';
import { leastVersion, type QrLevel } from './qr-capacity.ts';
import { type QrSegment, qrSegments } from './qr-segments.ts';

const levels: readonly QrLevel[] = ['L', 'M', 'Q', 'H'];

/** Light modules that ISO/IEC 18004 wants around a symbol, on every side. */
export const QUIET_ZONE = 4;

interface SymbolFields {
  readonly text: string;
  /** 1..40 */
  readonly version: number;
  readonly level: QrLevel;
  /** 0..7 */
  readonly mask: number;
  /** Modules on a side, without quiet zone: 17 + 4 x version. */
  readonly size: number;
  /** One byte a module, row by row: not 0 where it belongs to the symbol's patterns and carries no data. */
  readonly reserved: Uint8Array;
}

/** A QR symbol. A class, because runs of units make thousands a second: objects with getters of their own are slow. */
export class QrSymbol implements SymbolFields {
  readonly text: string;
  readonly version: number;
  readonly level: QrLevel;
  readonly mask: number;
  readonly size: number;
  readonly reserved: Uint8Array;
  /** One byte a module, row by row: 1 where it is dark. */
  readonly modules: Uint8Array;
  private outline: Corners | undefined = undefined;

  constructor({ text, version, level, mask, size, reserved }: SymbolFields, modules: Uint8Array) {
    this.text = text;
    this.version = version;
    this.level = level;
    this.mask = mask;
    this.size = size;
    this.reserved = reserved;
    this.modules = modules;
  }

  /** Whether the module in column x, row y is dark. Outside of the symbol nothing is. */
  dark(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x < this.size && y < this.size && this.modules[y * this.size + x] === 1;
  }

  /** The edges of its dark modules. */
  get corners(): Corners { return (this.outline ??= outlineCorners(this.size, this.modules)); }

  /** One SVG path in module units, origin at the upper left module, without seams between neighbours. */
  get path(): string { return outlinePath(this.corners); }
}

/** The QR symbol of a label's text at one error correction level, in the smallest version. The same text gives the same modules.
 *  @throws RangeError where the text does not fit */
export function qrSymbol(text: string, { level }: { readonly level: QrLevel }): QrSymbol {
  const { version, maskPattern = 0, modules: { size, data, reservedBit } } = create(text, level);
  return new QrSymbol({ text, version, level, mask: maskPattern, size, reserved: reservedBit }, data);
}

/** The symbol with the highest level that needs no more than `room` modules on a side; by default, no more than `least` needs.
 *  What is printed gets scratched, so correction that costs no room is taken. */
export function strongestSymbol(text: string, { least, room = 0 }: { readonly least: QrLevel; readonly room?: number }): QrSymbol {
  const sizeAt = (level: QrLevel): number => 17 + 4 * (leastVersion(text, level) ?? Infinity);
  const allowed = Math.max(room, sizeAt(least));
  const level = levels.slice(levels.indexOf(least)).findLast((one) => sizeAt(one) <= allowed && sizeAt(one) < Infinity);
  return qrSymbol(text, { level: level ?? least });
}

function create(text: string, level: QrLevel): QRCode.QRCode {
  try {
    return QRCode.create(encoded(qrSegments(text)), { errorCorrectionLevel: level });
  } catch {
    throw new RangeError(`${text.length} characters do not fit into a QR code at level ${level}`);
  }
}

/** Segments as the encoder takes them. */
export const encoded = (segments: readonly QrSegment[]): QRCode.QRCodeSegment[] => segments.map(({ mode, data }) => (mode === 'byte' ? { mode, data: new TextEncoder().encode(data) } : { mode, data }));
