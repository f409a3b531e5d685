import { UNITS_PER_MM } from '../type/compact-path.ts';
import type { FittedPieces } from './fit-pieces.ts';
import { drawMark } from '../marks/draw-mark.ts';
import { drawIcon } from '../icons.ts';
import { layOut, type Box } from './lay-out.ts';
import { placedLines } from './placed-lines.ts';
import { PathPen } from '../type/path-pen.ts';
import type { Corners, Paint } from './piece.ts';
import { drawLine } from '../type/shape-text.ts';
import type { TextDirection } from '../type/text-runs.ts';

type Boxes = ReturnType<typeof layOut>;

/** Lays the pieces out, unless that was done before, and returns the drawing in units of 5 µm: painted areas and icons first, then the text
 *  as outlines, one path for each colour. Text from outside becomes numbers here: it can bring no elements of its own.
 *  @param bleed millimetres that areas at the edge of `size` run on beyond it */
export function setPieces(pieces: FittedPieces, size: { readonly width: number; readonly height: number }, { bleed = 0, boxes = layOut(pieces.root, pieces.direction) }: { readonly bleed?: number; readonly boxes?: Boxes } = {}): string {
  const painting = [...boxes].map(([piece, box]) => (piece.paint ? paint(...extended(piece.paint, inUnits(box), size, bleed), pieces.direction) : '')).join('');
  return painting + textPaths(pieces, boxes);
}

function textPaths({ fonts, direction }: FittedPieces, boxes: Boxes): string {
  const pens = new Map<string, PathPen>();
  for (const [{ words }, box] of boxes) {
    if (!words) continue;
    const pen = pens.get(words.color) ?? new PathPen();
    pens.set(words.color, pen);
    for (const { text, x, baseline } of placedLines(words, box, direction)) drawLine(text, words, fonts, direction, { size: words.size, x, baseline, pen });
  }
  return [...pens].map(([color, { path }]) => (path ? `<path fill="${color}" d="${path}"/>` : '')).join('');
}

const inUnits = ({ left, top, width, height }: Box): Box => ({ left: unit(left), top: unit(top), width: unit(left + width) - unit(left), height: unit(top + height) - unit(top) });
const unit = (length: number): number => Math.round(length * UNITS_PER_MM);

/** What touches the edge of a label runs on into the bleed, without round corners and keyline: the knife makes both. */
function extended(paint: Paint, box: Box, size: { readonly width: number; readonly height: number }, bleed: number): readonly [Paint, Box] {
  if (bleed === 0 || paint.kind !== 'area') return [paint, box];
  const [more, right, bottom] = [bleed * UNITS_PER_MM, size.width * UNITS_PER_MM, size.height * UNITS_PER_MM];
  const [x1, y1, x2, y2] = [box.left <= 0 ? -more : box.left, box.top <= 0 ? -more : box.top, box.left + box.width >= right ? right + more : box.left + box.width, box.top + box.height >= bottom ? bottom + more : box.top + box.height];
  const touches = x1 < 0 || y1 < 0 || x2 > right || y2 > bottom;
  return [touches ? { kind: 'area', fill: paint.fill, ...(paint.under !== undefined && { under: paint.under }) } : paint, { left: x1, top: y1, width: x2 - x1, height: y2 - y1 }];
}

function paint(paint: Paint, { left, top, width, height: own }: Box, direction: TextDirection): string {
  if (paint.kind === 'icon') return drawIcon(paint.icon, { x: left, y: top, size: width }, paint.ink, paint.ground);
  if (paint.kind === 'mark') return drawMark(paint.art, { x: left, y: top, width, height: own });
  const { fill, radius = 0, corners = 'all', line, under = 0 } = paint;
  const height = own + unit(under);
  const inset = line ? (line.width * UNITS_PER_MM) / 2 : 0;
  const r = radius * UNITS_PER_MM - inset;
  const stroke = line ? ` stroke="${line.color}" stroke-width="${line.width * UNITS_PER_MM}"` : '';
  if (radius && corners !== 'all') return `<path d="${partlyRound({ left, top, width, height }, r, corners, direction)}" fill="${fill}"/>`;
  return `<rect x="${left + inset}" y="${top + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}"${radius ? ` rx="${r}"` : ''} fill="${fill}"${stroke}/>`;
}

const roundCorners: Readonly<Record<Exclude<Corners, 'all'>, readonly [boolean, boolean, boolean, boolean]>> = {
  'top': [true, true, false, false], 'bottom': [false, false, true, true], 'start': [true, false, false, true], 'bottom-start': [false, false, false, true], 'bottom-end': [false, false, true, false],
};

/** Corners from the upper left, clockwise. */
function partlyRound({ left, top, width, height }: Box, r: number, corners: Exclude<Corners, 'all'>, direction: TextDirection): string {
  const [upperStart, upperEnd, lowerEnd, lowerStart] = roundCorners[corners];
  const [a = 0, b = 0, c = 0, d = 0] = (direction === 'rtl' ? [upperEnd, upperStart, lowerStart, lowerEnd] : [upperStart, upperEnd, lowerEnd, lowerStart]).map((round) => (round ? r : 0));
  const arc = (radius: number, dx: number, dy: number): string => (radius ? `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}` : '');
  return `M${left + a} ${top}h${width - a - b}${arc(b, 1, 1)}v${height - b - c}${arc(c, -1, 1)}h${c + d - width}${arc(d, -1, -1)}v${d + a - height}${arc(a, 1, -1)}z`;
}
