import type { FittedPiece } from './fit-pieces.ts';
import type { TextDirection } from '../type/text-runs.ts';

/** Millimetres. */
export interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
interface Size { readonly width: number; readonly height: number }

/** Gives every piece its box: rows and columns as in CSS flexbox, where nothing shrinks and nothing grows. All is laid out from left to
 *  right, then turned round for languages that run from right to left. */
export function layOut(root: FittedPiece, direction: TextDirection): ReadonlyMap<FittedPiece, Box> {
  const boxes = new Map<FittedPiece, Box>();
  const whole = sizeOf(root);
  place(root, { left: 0, top: 0, ...whole }, boxes);
  return direction === 'ltr' ? boxes : new Map([...boxes].map(([piece, box]) => [piece, { ...box, left: whole.width - box.left - box.width }]));
}

function place(piece: FittedPiece, box: Box, boxes: Map<FittedPiece, Box>): void {
  boxes.set(piece, box);
  const [top, end, bottom, start] = piece.style?.padding ?? NO_PADDING;
  const inner = { left: box.left + start, top: box.top + top, width: box.width - start - end, height: box.height - top - bottom };
  const flow = new Map(flowOf(piece) === 'column' ? columnBoxes(piece, inner) : rowBoxes(piece, inner));
  for (const child of piece.children ?? []) {
    const at = child.style?.at;
    const own = at ? { left: box.left + at.start, top: box.top + at.top, ...sizeOf(child) } : flow.get(child);
    if (own) place(child, own, boxes);
  }
}

type ChildBox = readonly [FittedPiece, Box];

function columnBoxes(piece: FittedPiece, inner: Box): readonly ChildBox[] {
  const children = inFlow(piece).map((child) => ({ child, size: stretched(child, inner.width) }));
  const { before, between } = spread(piece, inner.height, children.map(({ size }) => size.height));
  let top = inner.top + before;
  return children.map(({ child, size }): ChildBox => {
    const box = { left: inner.left + aligned(piece.style?.align, inner.width - size.width), top, ...size };
    top += size.height + between;
    return [child, box];
  });
}

function rowBoxes(piece: FittedPiece, inner: Box): readonly ChildBox[] {
  const lines = linesOf(piece, inner.width);
  let top = inner.top;
  return lines.flatMap((line) => {
    const height = lines.length === 1 ? inner.height : Math.max(...line.map(({ size }) => size.height));
    const { before, between } = spread(piece, inner.width, line.map(({ size }) => size.width));
    let left = inner.left + before;
    const placed = line.map(({ child, size }): ChildBox => {
      // A column without a height of its own takes that of its row.
      const own = flowOf(child) === 'column' && !child.words && child.style?.width === undefined && child.style?.height === undefined ? { ...size, height } : size;
      const box = { left, top: top + aligned(piece.style?.align, height - own.height), ...own };
      left += size.width + between;
      return [child, box];
    });
    top += height;
    return placed;
  });
}

interface Sized { readonly child: FittedPiece; readonly size: Size }

/** The children of a row, line by line where it wraps. */
function linesOf(piece: FittedPiece, width: number): readonly (readonly Sized[])[] {
  const lines: Sized[][] = [[]];
  let used = 0;
  for (const child of inFlow(piece)) {
    const size = sizeOf(child);
    if (piece.style?.wrap && used > 0 && used + size.width > width + ROUNDING) { lines.push([]); used = 0; }
    lines.at(-1)!.push({ child, size });
    used += size.width + (piece.style?.gap ?? 0);
  }
  return lines;
}
const ROUNDING = 0.001;

/** Space before the first child and between children. What is too large starts at the beginning, or sticks out on both sides in the middle. */
function spread({ style = {} }: FittedPiece, room: number, lengths: readonly number[]): { readonly before: number; readonly between: number } {
  const gap = style.gap ?? 0;
  const free = room - sum(lengths) - gap * Math.max(0, lengths.length - 1);
  if (style.justify === 'space-between') return { before: 0, between: gap + (lengths.length > 1 ? Math.max(0, free) / (lengths.length - 1) : 0) };
  return { before: aligned(style.justify, free), between: gap };
}

const aligned = (align: 'start' | 'center' | 'end' | 'space-between' | undefined, free: number): number => (align === 'center' ? free / 2 : align === 'end' ? free : 0);

/** A column in a column is as wide as it, unless it says otherwise. */
function stretched(child: FittedPiece, width: number): Size {
  const size = sizeOf(child);
  return flowOf(child) === 'column' && !child.words && child.style?.width === undefined ? { width, height: size.height } : size;
}

function sizeOf(piece: FittedPiece): Size {
  const { style = {}, words } = piece;
  if (words) return { width: Math.max(0, ...words.fitted.map(({ width }) => width)), height: words.fitted.length * words.size * (words.leading ?? 1.2) };
  const [top, end, bottom, start] = style.padding ?? NO_PADDING;
  const content = style.width !== undefined && style.height !== undefined ? { width: 0, height: 0 } : contentSize(piece, (style.width ?? Infinity) - start - end);
  return { width: style.width ?? content.width + start + end, height: style.height ?? content.height + top + bottom };
}

function contentSize(piece: FittedPiece, width: number): Size {
  const gap = piece.style?.gap ?? 0;
  const gaps = (count: number): number => gap * Math.max(0, count - 1);
  if (flowOf(piece) === 'column') {
    const sizes = inFlow(piece).map(sizeOf);
    return { width: Math.max(0, ...sizes.map((size) => size.width)), height: sum(sizes.map((size) => size.height)) + gaps(sizes.length) };
  }
  const lines = linesOf(piece, width);
  return { width: Math.max(0, ...lines.map((line) => sum(line.map(({ size }) => size.width)) + gaps(line.length))), height: sum(lines.map((line) => Math.max(0, ...line.map(({ size }) => size.height)))) };
}

const NO_PADDING = [0, 0, 0, 0] as const;
const flowOf = (piece: FittedPiece): 'row' | 'column' => piece.style?.direction ?? 'column';
const inFlow = (piece: FittedPiece): readonly FittedPiece[] => (piece.children ?? []).filter((child) => !child.style?.at);
const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
