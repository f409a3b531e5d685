import type { IconName } from '../icons.ts';
import type { LabelWeight } from '../type/font-subsets.ts';
import type { MarkArt } from '../marks/mark.ts';

/** A layout is a tree of pieces, all lengths in millimetres. Rows follow the direction of the language. */
export interface Piece {
  readonly style?: PieceStyle;
  readonly paint?: Paint;
  readonly words?: Words;
  readonly children?: readonly Piece[];
}

export interface PieceStyle {
  readonly direction?: 'row' | 'column';
  readonly width?: number;
  readonly height?: number;
  readonly gap?: number;
  /** Top, end, bottom, start: as in CSS, but start and end follow the language. */
  readonly padding?: readonly [number, number, number, number];
  readonly align?: 'start' | 'center' | 'end';
  readonly justify?: 'start' | 'center' | 'end' | 'space-between';
  readonly wrap?: boolean;
  /** Out of the flow: distances from the top and from the start of the parent. */
  readonly at?: { readonly top: number; readonly start: number };
}

/** A run of text that shrinks to `smallest`, then wraps to `lines`; what still does not fit is a finding and ends in an ellipsis. */
export interface Words {
  readonly text: string;
  /** Says less, and is set where the whole text would not fit. */
  readonly shorter?: string;
  readonly size: number;
  readonly weight: LabelWeight;
  readonly color: string;
  /** What a line may take. */
  readonly width: number;
  /** What all lines together may take. */
  readonly height?: number;
  readonly smallest?: number;
  readonly lines?: number;
  /** Baseline to baseline, in sizes. */
  readonly leading?: number;
  /** Extra space between letters, in sizes. */
  readonly tracking?: number;
  readonly align?: 'start' | 'center' | 'end';
  /** Texts of one group are set in one size: that of the one that shrinks most. */
  readonly group?: string;
}

/** Which corners are round. `start` follows the language. */
export type Corners = 'all' | 'top' | 'bottom' | 'start' | 'bottom-start' | 'bottom-end';

export type Paint =
  | { readonly kind: 'area'; readonly fill: string; readonly radius?: number; readonly corners?: Corners; readonly line?: { readonly color: string; readonly width: number }; /** Millimetres that it runs on below, under the area that follows: at two edges that only touch, paper shows through. */ readonly under?: number }
  | { readonly kind: 'icon'; readonly icon: IconName; readonly ink: string; readonly ground: string }
  | { readonly kind: 'mark'; readonly art: MarkArt };

export const column = (style: PieceStyle, ...children: readonly Piece[]): Piece => ({ style: { direction: 'column', ...style }, children });
export const row = (style: PieceStyle, ...children: readonly Piece[]): Piece => ({ style: { direction: 'row', align: 'center', ...style }, children });
export const words = (piece: Words): Piece => ({ words: piece });
export const icon = (name: IconName, size: number, ink: string, ground: string): Piece => ({ style: { width: size, height: size }, paint: { kind: 'icon', icon: name, ink, ground } });
export const painted = (fill: string, piece: Piece, more: Omit<Extract<Paint, { kind: 'area' }>, 'kind' | 'fill'> = {}): Piece => ({ ...piece, paint: { kind: 'area', fill, ...more } });
export const space = (height: number): Piece => ({ style: { height } });
