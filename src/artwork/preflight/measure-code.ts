import { lumaAt, luminanceAt, type Picture } from '../pixels/picture.ts';
import { intendedModules } from '../qr/intended-modules.ts';
import { QUIET_ZONE } from '../qr/qr-symbol.ts';

interface Point { readonly x: number; readonly y: number }

/** A QR code as a decoder found it. */
export interface FoundCode {
  readonly text: string;
  readonly version: number;
  readonly level: string;
  /** Left and right are exchanged. */
  readonly mirrored: boolean;
  readonly corners: { readonly topLeft: Point; readonly topRight: Point; readonly bottomLeft: Point };
}

/** What can be measured of a code in a picture. */
export interface CodeMeasures {
  readonly text: string;
  readonly version: number;
  readonly level: string;
  readonly mirrored: boolean;
  /** Pixels from one module to the next. */
  readonly module: number;
  /** Clear modules around it: the least of the four sides, at most 4. */
  readonly quietZone: number;
  /** Light to dark, as W3C's contrast ratio: 1 to 21. Below 1 the code is light on dark. */
  readonly contrast: number;
  /** Modules whose middle is not clearly what it should be: something lies over them. Where the code cannot be made again, those only
   *  that are neither dark nor light. */
  readonly unclear: number;
}

/** Measures a code where it lies: turned and tilted ones too, as long as they are flat. */
export function measureCode(picture: Picture, { text, version, level, mirrored, corners }: FoundCode): CodeMeasures {
  const size = 17 + 4 * version;
  const at = sampler(picture, lumaAt, 1, corners, size);
  const luminance = sampler(picture, luminanceAt, 1, corners, size);
  const middles = Array.from({ length: size * size }, (_, i) => at((i % size) + 0.5, Math.floor(i / size) + 0.5));
  // The finder's middle is dark and the ring around it light in every QR code.
  const [dark, light] = [at(...FINDER), at(...RING)];
  const threshold = (dark + light) / 2;
  const seen = Uint8Array.from(middles, (value) => (value < threshold === dark < threshold ? 1 : 0));
  const meant = intendedModules({ text, version, level }, mirrored ? transposed(seen, size) : seen);
  const intended = meant && mirrored ? transposed(meant, size) : meant;
  const unclear = middles.filter((value, i) => Math.abs(value - threshold) < Math.abs(light - dark) * 0.25 || (intended && intended[i] !== seen[i])).length;
  const { topLeft, topRight } = corners;
  return {
    text, version, level, mirrored, unclear,
    module: Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y) / size,
    quietZone: quietZone(at, size, (value) => (light > dark ? value > threshold : value < threshold)),
    contrast: (luminance(...RING) + 0.05) / (luminance(...FINDER) + 0.05),
  };
}

/** Rows for columns, as a mirror has them where the upper left corner stays. */
const transposed = (modules: Uint8Array, size: number): Uint8Array => modules.map((_, i) => modules[(i % size) * size + Math.floor(i / size)]!);

const [FINDER, RING] = [[3.5, 3.5], [1.5, 3.5]] as const;

type Sample = (x: number, y: number) => number;

/** What a picture has at a place that is given in modules from the code's corner. */
function sampler(picture: Picture, read: (picture: Picture, column: number, row: number) => number, white: number, { topLeft, topRight, bottomLeft }: FoundCode['corners'], size: number): Sample {
  const [ux, uy, vx, vy] = [topRight.x - topLeft.x, topRight.y - topLeft.y, bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y].map((length) => length / size) as [number, number, number, number];
  return (x, y) => {
    const [column, row] = [Math.floor(topLeft.x + ux * x + vx * y), Math.floor(topLeft.y + uy * x + vy * y)];
    // Beyond the edge of a picture there is paper.
    return column < 0 || row < 0 || column >= picture.width || row >= picture.height ? white : read(picture, column, row);
  };
}

/** Walks around the code in rings of a quarter module until something stands in the way. The first ring is beyond the soft edge of the
 *  modules themselves. */
function quietZone(at: Sample, size: number, clear: (value: number) => boolean): number {
  const STEP = 0.25;
  for (let distance = 3 * STEP; distance <= QUIET_ZONE; distance += STEP) {
    const out = distance - STEP / 2;
    for (let along = -out; along <= size + out; along += STEP) {
      if (![at(along, -out), at(along, size + out), at(-out, along), at(size + out, along)].every(clear)) return distance === 3 * STEP ? 0 : distance - STEP;
    }
  }
  return QUIET_ZONE;
}
