import type { ArtworkFacts } from '../artwork-facts.ts';
import type { Mark } from '../marks/mark.ts';
import type { Palette } from '../palette.ts';
import type { Piece } from './piece.ts';
import type { Placement } from '../placements.ts';

export interface LayoutInput {
  readonly facts: ArtworkFacts;
  readonly placement: Placement;
  readonly palette: Palette;
  /** Where the label has one that may be shown in these colours. */
  readonly mark?: Mark;
  /** Side of the code with its quiet zone, in millimetres. */
  readonly codeSide: number;
  /** How hard it has to give way, because texts are longer than they usually are: 0 as designed, to 3. What is large gets smaller and
   *  takes more lines first; the least important facts go last. */
  readonly squeeze: number;
}

/** What a layout decides: the pieces, and where the code's upper start corner (quiet zone included) stands. */
export interface LaidOut { readonly root: Piece; readonly code: { readonly top: number; readonly start: number } }

export type Layout = (input: LayoutInput) => LaidOut;
