import type { Theme } from './palette.ts';
import type { QrLevel } from './qr/qr-capacity.ts';

/** Where a label goes, and what the place demands. Lengths in millimetres; of `screen` in pixels. */
export interface Placement {
  readonly id: PlacementId;
  readonly unit: 'mm' | 'px';
  readonly width: number;
  readonly height: number;
  /** Which text the code carries: signed, or without a token where there is no room for one. */
  readonly code: 'signed' | 'compact';
  /** The least error correction, and how many modules on a side more of it may take. */
  readonly level: QrLevel;
  readonly room: number;
  /** Side of one module: a whole number of pixels at every resolution below. */
  readonly module: number;
  /** The least module that the place allows: 0.396 mm on what is sold in shops (GS1 General Specifications). */
  readonly leastModule: number;
  /** Dots per inch of the PNGs (of `screen`: pixels for each pixel); the first one is the plain file. */
  readonly dpi: readonly number[];
  /** The first one is the plain file. */
  readonly themes: readonly Theme[];
  /** A sheet repeats its drawing: the size of one, and how many. */
  readonly repeat?: { readonly width: number; readonly height: number; readonly columns: number; readonly rows: number; readonly top: number };
}

export const placementIds = ['pack', 'pack-small', 'shelf', 'plate', 'base', 'screen', 'manual', 'sheet'] as const;
export type PlacementId = (typeof placementIds)[number];

/** Modules and corners of codes stand on these grids, so that a module is a whole number of pixels. */
export const PIXEL_300 = 25.4 / 300;
const PIXEL_1200 = 25.4 / 1200;

const printed = { unit: 'mm', code: 'signed', level: 'M', room: 49, module: 5 * PIXEL_300, leastModule: 0.396, dpi: [600, 300], themes: ['light', 'dark', 'mono'] } as const;
const marked = { ...printed, code: 'compact', level: 'M', room: 29, module: 19 * PIXEL_1200, dpi: [1200], themes: ['mono'] } as const;

export const placements: Readonly<Record<PlacementId, Placement>> = {
  'pack': { ...printed, id: 'pack', width: 50, height: 70 },
  'pack-small': { ...printed, id: 'pack-small', width: 40, height: 56 },
  'shelf': { ...printed, id: 'shelf', width: 96, height: 60, room: 57 },
  'plate': { ...marked, id: 'plate', width: 30, height: 15 },
  'base': { ...marked, id: 'base', width: 18, height: 18 },
  'screen': { ...printed, id: 'screen', unit: 'px', width: 240, height: 240, code: 'compact', room: 29, module: 4, leastModule: 3, dpi: [3, 2, 1], themes: ['light', 'dark'] },
  'manual': { ...printed, id: 'manual', width: 105, height: 148, room: 57, module: 6 * PIXEL_300, themes: ['mono'] },
  'sheet': { ...printed, id: 'sheet', width: 210, height: 297, dpi: [300], themes: ['light', 'mono'], repeat: { width: 70, height: 37, columns: 3, rows: 8, top: 0.5 } },
};

/** The grid that codes of a placement stand on. */
export const gridOf = ({ unit, dpi }: Placement): number => (unit === 'px' ? 1 : 25.4 / Math.min(...dpi));

/** To whole pixels of the coarsest resolution, so that no module is blurred at any of them. */
export const snap = (length: number, grid: number): number => Math.round(length / grid) * grid;

/** The upper left corners of all labels of a placement, row by row. */
export function placesOn(placement: Placement): readonly { readonly x: number; readonly y: number }[] {
  const { repeat } = placement;
  if (!repeat) return [{ x: 0, y: 0 }];
  const { columns, rows, width, height, top } = repeat;
  const grid = gridOf(placement);
  return Array.from({ length: columns * rows }, (_, i) => ({ x: snap((i % columns) * width, grid), y: snap(top + Math.floor(i / columns) * height, grid) }));
}
