import type { ArtworkFacts } from './artwork-facts.ts';
import { UNITS_PER_MM } from './compact-path.ts';
import { escapeXml } from './escape-xml.ts';
import { fitPieces } from './fit-pieces.ts';
import { layouts } from './layouts/layouts.ts';
import { palettes, type Palette, type Theme } from './palette.ts';
import { PIXEL_300, type Placement } from './placements.ts';
import { QUIET_ZONE, strongestSymbol, type QrSymbol } from './qr-symbol.ts';
import { setPieces } from './set-pieces.ts';

/** A drawn label, and what its reviewer has to know. */
export interface DrawnLabel {
  /** `viewBox` in millimetres, text as outlines, the code as one path. */
  readonly svg: string;
  readonly symbol: QrSymbol;
  /** The upper left corner of the code's modules and the side of one module, in millimetres. */
  readonly code: CodePlace;
  /** Texts that did not fit even at their smallest, and were cut. */
  readonly cut: readonly string[];
}
export interface CodePlace { readonly x: number; readonly y: number; readonly module: number }

/** Draws a label for a placement. The same facts give the same bytes. */
export async function drawLabel(facts: ArtworkFacts, placement: Placement, theme: Theme): Promise<DrawnLabel> {
  const palette = palettes[theme];
  const symbol = strongestSymbol(placement.code === 'signed' ? facts.qrText : facts.compactText, { least: placement.level, room: placement.room });
  const codeSide = (symbol.size + 2 * QUIET_ZONE) * placement.module;
  const laidOut = layouts[placement.id]({ facts, placement, palette, codeSide });
  const fitted = await fitPieces(laidOut.root, facts.language);
  const drawing = await setPieces(fitted, placement, facts.direction);
  const quiet = QUIET_ZONE * placement.module;
  const left = facts.direction === 'rtl' ? placement.width - laidOut.code.start - codeSide : laidOut.code.start;
  const code = { x: snap(left + quiet), y: snap(laidOut.code.top + quiet), module: placement.module };
  return { svg: document(facts, placement, drawing + drawCode(symbol, code, palette)), symbol, code, cut: fitted.cut };
}

/** To whole pixels at 300 dpi, so that no module is blurred at any resolution of ours. */
const snap = (mm: number): number => Math.round(mm / PIXEL_300) * PIXEL_300;

const shortest = (mm: number): string => String(Number(mm.toFixed(5)));

/** Layouts see to it that a code stands on light ground with its quiet zone. */
function drawCode(symbol: QrSymbol, { x, y, module }: CodePlace, palette: Palette): string {
  return `<path fill="${palette.codeDark}" transform="translate(${shortest(x * UNITS_PER_MM)} ${shortest(y * UNITS_PER_MM)}) scale(${shortest(module * UNITS_PER_MM)})" d="${symbol.path}"/>`;
}

function document(facts: ArtworkFacts, { width, height }: Placement, drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escapeXml(facts.language)}">`
    + `<title>${escapeXml(facts.title)}</title><desc>${escapeXml(facts.alt)}</desc>`
    + `<g transform="scale(${1 / UNITS_PER_MM})">${drawing}</g></svg>\n`;
}
