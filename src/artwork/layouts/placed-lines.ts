import type { TextDirection } from '../type/text-runs.ts';
import type { FittedLine, FittedPiece } from './fit-pieces.ts';
import type { Box } from './lay-out.ts';

/** A line in its place: its left end on the baseline. */
export interface PlacedLine extends FittedLine { readonly x: number; readonly baseline: number }

/** Inter's baseline, in sizes below the middle of its line. Other scripts stand on the same one. */
const BASELINE = 0.3636;

/** The lines of a text in its box. */
export function placedLines({ size, fitted, leading = 1.2, align = 'start' }: NonNullable<FittedPiece['words']>, box: Box, direction: TextDirection): readonly PlacedLine[] {
  return fitted.map((line, i) => {
    const free = box.width - line.width;
    const x = box.left + (align === 'center' ? free / 2 : (align === 'start') === (direction === 'ltr') ? 0 : free);
    return { ...line, x, baseline: box.top + (i + 0.5) * leading * size + BASELINE * size };
  });
}
