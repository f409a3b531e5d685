import type { Picture } from '../pixels/picture.ts';
import type { PreflightFinding } from './preflight.ts';

/** Somebody's finished artwork, as a picture that can be measured. */
export interface LoadedArtwork {
  readonly picture: Picture;
  /** Pixels in a millimetre; absent where the file does not say how large it is. */
  readonly perMm?: number;
  /** Whether its pixels are what gets printed; vectors were rasterised for looking at them. */
  readonly exact: boolean;
  readonly findings: readonly PreflightFinding[];
}

/** A file that cannot be looked at: what is wrong with it, and what to do. */
export class UnreadableArtwork extends Error {
  readonly hint: string;
  constructor(what: string, hint: string) { super(what); this.hint = hint; }
}

/** Dots per inch at which vectors are looked at: 600, less where the drawing is large, so that it stays below 40 million pixels.
 *  Millimetres in. */
export function resolutionFor({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(600, Math.floor(Math.sqrt(40_000_000 / (width * height)) * 25.4));
}
