import { fromUtf8 } from '../../encoding/bytes.ts';
import { flattenSvg } from './flatten-svg.ts';
import { type MarkArt, type MarkFault, MarkRefused } from './mark.ts';

const LARGEST = 1_048_576;
/** Pixels on a side: 24 mm at 1200 dpi is 1,134. */
const WIDEST = 4096;
const PNG = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82];

/** The drawing in a file that a maker was licensed to use, SVG or PNG. The file is somebody else's and may be hostile: what is not
 *  known to be harmless is refused by its name, and nothing of an SVG is copied but shapes and colours. */
export function readMark(bytes: Uint8Array): MarkArt | MarkFault {
  try {
    if (bytes.length > LARGEST) throw new MarkRefused('too-large', `${bytes.length} bytes`);
    if (PNG.every((byte, i) => bytes[i] === byte)) return readPng(bytes);
    const text = fromUtf8(bytes);
    if (text === undefined || !text.includes('<')) throw new MarkRefused('not-a-picture');
    return flattenSvg(text);
  } catch (error) {
    if (error instanceof MarkRefused) return error.fault;
    throw error;
  }
}

export const isMarkFault = (read: MarkArt | MarkFault): read is MarkFault => 'code' in read;

function readPng(bytes: Uint8Array): MarkArt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) throw new MarkRefused('no-size');
  if (width > WIDEST || height > WIDEST) throw new MarkRefused('too-large', `${width} x ${height} pixels`);
  if (Math.max(width / height, height / width) > 8) throw new MarkRefused('odd-shape', `${width} x ${height} pixels`);
  return { kind: 'picture', width, height, oneColour: false, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}
