import satori from 'satori';
import { compactPath, UNITS_PER_MM } from './compact-path.ts';
import type { FittedPiece, FittedPieces } from './fit-pieces.ts';
import { drawIcon } from './icons.ts';
import type { Corners, Paint, PieceStyle } from './piece.ts';

type Direction = 'ltr' | 'rtl';
interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
interface SatoriElement { type: 'div'; key: string; props: { style: Record<string, string | number>; children?: SatoriElement[] | string } }

/** Satori rounds boxes to its own pixels: 0.05 mm. */
const PX_PER_MM = 20;

/** Lays the pieces out with satori and returns the drawing in units of 5 µm: painted areas and icons first, then the text as
 *  outlines. Nothing of satori's own markup is kept but the outlines, so no text can bring elements of its own. */
export async function setPieces({ root, fonts }: FittedPieces, size: { readonly width: number; readonly height: number }, direction: Direction, bleed = 0): Promise<string> {
  const pieces = new Map<string, FittedPiece>();
  const boxes = new Map<string, Box>();
  const sheet = toElement(root, '0', direction, pieces);
  sheet.props.style['fontFamily'] = fonts.family;
  const svg = await satori(sheet, {
    width: Math.ceil(size.width * PX_PER_MM), height: Math.ceil(size.height * PX_PER_MM), fonts: fonts.fonts,
    onNodeDetected: (node) => { if (node.key) boxes.set(String(node.key), node); },
  });
  const painting = [...pieces].map(([key, piece]) => (piece.paint ? paint(...extended(piece.paint, inUnits(boxes.get(key)), size, bleed), direction) : '')).join('');
  const shaped = [...pieces].map(([key, piece]) => (piece.words ? shapedLines(piece.words, key, boxes) : '')).join('');
  return painting + outlines(svg) + shaped;
}

/** Inter's baseline, in sizes below the middle of its line. Other scripts stand on the same one. */
const BASELINE = 0.3636;

function shapedLines({ size, color, fitted }: NonNullable<FittedPiece['words']>, key: string, boxes: ReadonlyMap<string, Box>): string {
  return fitted.map(({ shaped }, i) => {
    const box = boxes.get(`${key}.${i}`);
    if (!shaped || !box) return '';
    const path = shaped.path(size * UNITS_PER_MM, box.left * (UNITS_PER_MM / PX_PER_MM), (box.top + box.height / 2 + BASELINE * size * PX_PER_MM) * (UNITS_PER_MM / PX_PER_MM));
    return `<path fill="${color}" d="${compactPath(path, 1)}"/>`;
  }).join('');
}

function toElement(piece: FittedPiece, key: string, direction: Direction, pieces: Map<string, FittedPiece>): SatoriElement {
  pieces.set(key, piece);
  if (piece.words) return wordsElement(piece.words, key, direction);
  return { type: 'div', key, props: { style: boxStyle(piece.style ?? {}, direction), children: (piece.children ?? []).map((child, i) => toElement(child, `${key}.${i}`, direction, pieces)) } };
}

function wordsElement(words: NonNullable<FittedPiece['words']>, key: string, direction: Direction): SatoriElement {
  const { size, weight, color, fitted, leading = 1.2, tracking = 0, align = 'start' } = words;
  const style = { display: 'flex', flexDirection: 'column', flexShrink: 0, alignItems: edge(align, direction), fontSize: size * PX_PER_MM, fontWeight: weight, color, lineHeight: leading, letterSpacing: tracking * size * PX_PER_MM };
  const lines = fitted.map(({ text, shaped }, i): SatoriElement => (shaped
    ? { type: 'div', key: `${key}.${i}`, props: { style: { display: 'flex', flexShrink: 0, width: shaped.width * size * PX_PER_MM, height: size * leading * PX_PER_MM } } }
    : { type: 'div', key: `${key}.${i}`, props: { style: { display: 'flex', whiteSpace: 'nowrap', flexShrink: 0 }, children: text } }));
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

/** What touches the edge of a label runs on into the bleed, without round corners and keyline: the knife makes both. */
function extended(paint: Paint, box: Box, size: { readonly width: number; readonly height: number }, bleed: number): readonly [Paint, Box] {
  if (bleed === 0 || paint.kind === 'icon') return [paint, box];
  const [more, right, bottom] = [bleed * UNITS_PER_MM, size.width * UNITS_PER_MM, size.height * UNITS_PER_MM];
  const [x1, y1, x2, y2] = [box.left <= 0 ? -more : box.left, box.top <= 0 ? -more : box.top, box.left + box.width >= right ? right + more : box.left + box.width, box.top + box.height >= bottom ? bottom + more : box.top + box.height];
  const touches = x1 < 0 || y1 < 0 || x2 > right || y2 > bottom;
  return [touches ? { kind: 'area', fill: paint.fill } : paint, { left: x1, top: y1, width: x2 - x1, height: y2 - y1 }];
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

const roundCorners: Readonly<Record<Exclude<Corners, 'all'>, readonly [boolean, boolean, boolean, boolean]>> = {
  'top': [true, true, false, false], 'bottom': [false, false, true, true], 'start': [true, false, false, true], 'bottom-start': [false, false, false, true], 'bottom-end': [false, false, true, false],
};

/** Corners from the upper left, clockwise. */
function partlyRound({ left, top, width, height }: Box, r: number, corners: Exclude<Corners, 'all'>, direction: Direction): string {
  const [upperStart, upperEnd, lowerEnd, lowerStart] = roundCorners[corners];
  const [a = 0, b = 0, c = 0, d = 0] = (direction === 'rtl' ? [upperEnd, upperStart, lowerStart, lowerEnd] : [upperStart, upperEnd, lowerEnd, lowerStart]).map((round) => (round ? r : 0));
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
