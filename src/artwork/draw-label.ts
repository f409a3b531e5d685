import type { ArtworkFacts } from './artwork-facts.ts';
import { UNITS_PER_MM } from './type/compact-path.ts';
import { escapeXml } from './escape-xml.ts';
import { arrange } from './layouts/arrange.ts';
import type { LayoutFault } from './layouts/check-layout.ts';
import { inPrintingInks, palettes, type Palette, type Theme } from './palette.ts';
import type { Piece } from './layouts/piece.ts';
import { gridOf, placesOn, snap, type Placement } from './placements.ts';
import { QUIET_ZONE, strongestSymbol, type QrSymbol } from './qr/qr-symbol.ts';
import { setPieces } from './layouts/set-pieces.ts';

/** A drawn label, and what its reviewer has to know. */
export interface DrawnLabel {
  /** `viewBox` in millimetres, text as outlines, the code as one path. */
  readonly svg: string;
  /** The drawing up to the path of its code, and what follows it: between them stands the path of whatever unit is printed. Of a sheet,
   *  its first label alone. */
  readonly around: readonly [string, string];
  readonly symbol: QrSymbol;
  /** The upper left corner of the code's modules and the side of one module, in millimetres. */
  readonly code: CodePlace;
  /** Texts that did not fit even at their smallest, and were cut. */
  readonly cut: readonly string[];
  /** What lies on something else or beyond the edge: such a label is not to be printed. */
  readonly faults: readonly LayoutFault[];
  /** Of a label with somebody else's mark: whether it stands on this placement, and why it does not. */
  readonly mark?: 'shown' | 'no-room' | 'coloured';
}
export interface CodePlace { readonly x: number; readonly y: number; readonly module: number }

/** `bleed`: millimetres that areas at the edge run on beyond it; none on a sheet, where beyond the edge of a sticker is the next one. `printingInks`: texts in pure black. Both are for PDF. */
export interface DrawOptions { readonly bleed?: number; readonly printingInks?: boolean }

/** Draws a label for a placement. The same facts give the same bytes. */
export async function drawLabel(facts: ArtworkFacts, placement: Placement, theme: Theme, { bleed = 0, printingInks = false }: DrawOptions = {}): Promise<DrawnLabel> {
  const palette = printingInks ? inPrintingInks(palettes[theme]) : palettes[theme];
  const symbol = strongestSymbol(placement.code === 'signed' ? facts.qrText : facts.compactText, { least: placement.level, room: placement.room });
  const codeSide = (symbol.size + 2 * QUIET_ZONE) * placement.module;
  const one = placement.repeat ?? placement;
  const { mark } = facts;
  // A mark is placed as it is or not at all: one colour is not enough for a coloured one.
  const shown = mark && (theme !== 'mono' || mark.art.oneColour) ? mark : undefined;
  const { root, code: place, fitted, boxes, faults } = await arrange({ facts, placement, palette, codeSide, ...(shown && { mark: shown }) });
  const drawing = setPieces(fitted, one, { bleed: placement.repeat ? 0 : bleed, boxes });
  const quiet = QUIET_ZONE * placement.module;
  const left = facts.direction === 'rtl' ? one.width - place.start - codeSide : place.start;
  const grid = gridOf(placement);
  const code = { x: snap(left + quiet, grid), y: snap(place.top + quiet, grid), module: placement.module };
  const label = drawing + drawCode(code, palette, placement.unit === 'px' ? symbol.text : undefined);
  const [before = '', after = ''] = document(facts, placement, label).split(CODE);
  const svg = placement.repeat ? document(facts, placement, repeated(label, placement)).replace(CODE, symbol.path) : before + symbol.path + after;
  return { svg, around: [before, after], symbol, code, cut: fitted.cut, faults, ...(mark && { mark: hasMark(root) ? 'shown' : shown ? 'no-room' : 'coloured' }) };
}

const hasMark = ({ paint, children = [] }: Piece): boolean => paint?.kind === 'mark' || children.some(hasMark);

const inUnits = (length: number): string => String(Number((length * UNITS_PER_MM).toFixed(3)));

/** Stands for the code's path while the drawing is put together. No text of a drawing can be this: they are outlines or escaped. */
const CODE = '<code>';

/** Layouts see to it that a code stands on light ground with its quiet zone. On a screen it also says what it holds, for the script
 *  that adds the software version. */
function drawCode({ x, y, module }: CodePlace, palette: Palette, says: string | undefined): string {
  return `<path${says === undefined ? '' : ` data-code="${escapeXml(says)}"`} fill="${palette.codeDark}" transform="translate(${inUnits(x)} ${inUnits(y)}) scale(${Number((module * UNITS_PER_MM).toFixed(5))})" d="${CODE}"/>`;
}

const repeated = (label: string, placement: Placement): string =>
  `<defs><g id="one">${label}</g></defs>${placesOn(placement).map(({ x, y }) => `<use href="#one" x="${inUnits(x)}" y="${inUnits(y)}"/>`).join('')}`;

function document(facts: ArtworkFacts, { width, height, unit }: Placement, drawing: string): string {
  const suffix = unit === 'mm' ? 'mm' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}${suffix}" height="${height}${suffix}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escapeXml(facts.language)}">`
    + `<title>${escapeXml(facts.title)}</title><desc>${escapeXml(facts.alt)}</desc>`
    + `<g transform="scale(${1 / UNITS_PER_MM})">${drawing}</g></svg>\n`;
}
