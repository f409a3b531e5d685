import satori from 'satori';
import { compactPath, UNITS_PER_MM } from './compact-path.ts';
import type { FittedPiece, FittedPieces } from './fit-pieces.ts';
import { drawIcon } from './icons.ts';
import type { Paint, PieceStyle } from './piece.ts';

type Direction = 'ltr' | 'rtl';
interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
interface SatoriElement { type: 'div'; key: string; props: { style: Record<string, string | number>; children?: SatoriElement[] | string } }

/** Satori rounds boxes to its own pixels: 0.05 mm. */
const PX_PER_MM = 20;

/** Lays the pieces out with satori and returns the drawing in units of 5 µm: painted areas and icons first, then the text as
 *  outlines. Nothing of satori's own markup is kept but the outlines, so no text can bring elements of its own.
 *  @throws Error where a text leaves its place: the fitting before should have made that impossible */
export async function setPieces({ root, fonts }: FittedPieces, size: { readonly width: number; readonly height: number }, direction: Direction): Promise<string> {
  const pieces = new Map<string, FittedPiece>();
  const boxes = new Map<string, Box>();
  const sheet = toElement(root, '0', direction, pieces);
  sheet.props.style['fontFamily'] = fonts.family;
  const svg = await satori(sheet, {
    width: Math.ceil(size.width * PX_PER_MM), height: Math.ceil(size.height * PX_PER_MM), fonts: fonts.fonts,
    onNodeDetected: (node) => { if (node.key) boxes.set(String(node.key), node); },
  });
  const painting = [...pieces].map(([key, piece]) => (piece.paint ? paint(piece.paint, inUnits(boxes.get(key)), direction) : '')).join('');
  return painting + outlines(svg);
}

function toElement(piece: FittedPiece, key: string, direction: Direction, pieces: Map<string, FittedPiece>): SatoriElement {
  pieces.set(key, piece);
  if (piece.words) return wordsElement(piece.words, key, direction);
  return { type: 'div', key, props: { style: boxStyle(piece.style ?? {}, direction), children: (piece.children ?? []).map((child, i) => toElement(child, `${key}.${i}`, direction, pieces)) } };
}

function wordsElement(words: NonNullable<FittedPiece['words']>, key: string, direction: Direction): SatoriElement {
  const { size, weight, color, fitted, leading = 1.2, tracking = 0, align = 'start' } = words;
  const style = { display: 'flex', flexDirection: 'column', flexShrink: 0, alignItems: edge(align, direction), fontSize: size * PX_PER_MM, fontWeight: weight, color, lineHeight: leading, letterSpacing: tracking * size * PX_PER_MM };
  const lines = fitted.map((line, i): SatoriElement => ({ type: 'div', key: `${key}.${i}`, props: { style: { display: 'flex', whiteSpace: 'nowrap', flexShrink: 0 }, children: line } }));
  return { type: 'div', key, props: { style, children: lines } };
}

function boxStyle(style: PieceStyle, direction: Direction): Record<string, string | number> {
  const { direction: flow = 'column', width, height, grow, gap, padding, align = 'start', justify, wrap, at } = style;
  const side = direction === 'rtl' ? 'right' : 'left';
  const [top, end, bottom, start] = padding ?? [0, 0, 0, 0];
  const [right, left] = direction === 'rtl' ? [start, end] : [end, start];
  return {
    display: 'flex', flexShrink: 0, boxSizing: 'border-box',
    flexDirection: flow === 'column' ? 'column' : direction === 'rtl' ? 'row-reverse' : 'row',
    alignItems: flow === 'column' ? edge(align, direction) : edge(align, 'ltr'),
    ...(flow === 'column' && width === undefined && !at ? { alignSelf: 'stretch' } : {}),
    ...(justify ? { justifyContent: justify === 'space-between' ? justify : edge(justify, 'ltr') } : {}),
    ...(width === undefined ? {} : { width: width * PX_PER_MM }),
    ...(height === undefined ? {} : { height: height * PX_PER_MM }),
    ...(grow === undefined ? {} : { flexGrow: grow }),
    ...(gap === undefined ? {} : { gap: gap * PX_PER_MM }),
    ...(wrap ? { flexWrap: 'wrap' } : {}),
    ...(padding ? { paddingTop: top * PX_PER_MM, paddingRight: right * PX_PER_MM, paddingBottom: bottom * PX_PER_MM, paddingLeft: left * PX_PER_MM } : {}),
    ...(at ? { position: 'absolute', top: at.top * PX_PER_MM, [side]: at.start * PX_PER_MM } : {}),
  };
}

function edge(align: 'start' | 'center' | 'end', direction: Direction): string {
  if (align === 'center') return 'center';
  return (align === 'start') === (direction === 'ltr') ? 'flex-start' : 'flex-end';
}

function inUnits(box: Box | undefined): Box {
  if (!box) throw new Error('the layout lost a piece');
  const scale = UNITS_PER_MM / PX_PER_MM;
  return { left: box.left * scale, top: box.top * scale, width: box.width * scale, height: box.height * scale };
}

function paint(paint: Paint, { left, top, width, height }: Box, direction: Direction): string {
  if (paint.kind === 'icon') return drawIcon(paint.icon, { x: left, y: top, size: width }, paint.ink, paint.ground);
  const { fill, radius = 0, corners = 'all', line } = paint;
  const inset = line ? (line.width * UNITS_PER_MM) / 2 : 0;
  const r = radius * UNITS_PER_MM - inset;
  const stroke = line ? ` stroke="${line.color}" stroke-width="${line.width * UNITS_PER_MM}"` : '';
  if (radius && corners !== 'all') return `<path d="${partlyRound({ left, top, width, height }, r, corners, direction)}" fill="${fill}"/>`;
  return `<rect x="${left + inset}" y="${top + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}"${radius ? ` rx="${r}"` : ''} fill="${fill}"${stroke}/>`;
}

function partlyRound({ left, top, width, height }: Box, r: number, corners: 'top' | 'bottom' | 'start', direction: Direction): string {
  const side = corners === 'start' ? (direction === 'rtl' ? 'right' : 'left') : corners;
  const [a, b, c, d] = [side === 'top' || side === 'left', side === 'top' || side === 'right', side === 'bottom' || side === 'right', side === 'bottom' || side === 'left'].map((round) => (round ? r : 0)) as [number, number, number, number];
  const arc = (radius: number, dx: number, dy: number): string => (radius ? `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}` : '');
  return `M${left + a} ${top}h${width - a - b}${arc(b, 1, 1)}v${height - b - c}${arc(c, -1, 1)}h${c + d - width}${arc(d, -1, -1)}v${d + a - height}${arc(a, 1, -1)}z`;
}

/** Satori's text, one path for each run of one colour. */
function outlines(svg: string): string {
  let out = '';
  let open = '';
  for (const [, fill = '', path = ''] of svg.matchAll(/<path fill="([^"]*)"[^>]*? d="([^"]*)"/g)) {
    const d = compactPath(path, UNITS_PER_MM / PX_PER_MM);
    if (fill !== open) out += `${open ? '"/>' : ''}<path fill="${fill}" d="`;
    open = fill;
    out += d;
  }
  return open ? `${out}"/>` : out;
}
