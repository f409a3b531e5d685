import type { QrLevel } from './qr-symbol.ts';
import type { Theme } from './palette.ts';

/** Where a label goes, and what the place demands. Lengths in millimetres. */
export interface Placement {
  readonly id: PlacementId;
  readonly width: number;
  readonly height: number;
  /** Which text the code carries: signed, or without a token where there is no room for one. */
  readonly code: 'signed' | 'compact';
  /** The least error correction, and how many modules on a side it may take at the most. */
  readonly level: QrLevel;
  readonly room: number;
  /** Width of one module: a whole number of pixels at every resolution below. */
  readonly module: number;
  /** The least module that the place allows. Retail scanners need 0.396 mm (GS1 General Specifications). */
  readonly leastModule: number;
  /** Dots per inch of the PNGs; the first one is the plain file. */
  readonly dpi: readonly number[];
  readonly themes: readonly Theme[];
}

export const placementIds = ['pack'] as const;
export type PlacementId = (typeof placementIds)[number];

/** Modules and the corners of codes stand on this grid, so that a module is a whole number of pixels at 300, 600 and 1200 dpi. */
export const PIXEL_300 = 25.4 / 300;

export const placements: Readonly<Record<PlacementId, Placement>> = {
  pack: { id: 'pack', width: 50, height: 70, code: 'signed', level: 'M', room: 49, module: 5 * PIXEL_300, leastModule: 0.396, dpi: [600, 300], themes: ['light', 'dark', 'mono'] },
};
