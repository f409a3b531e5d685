import type { ArtworkFacts } from './artwork-facts.ts';
import { UNITS_PER_MM } from './type/compact-path.ts';
import { drawLabel } from './draw-label.ts';
import { fitPieces } from './layouts/fit-pieces.ts';
import type { Theme } from './palette.ts';
import { words } from './layouts/piece.ts';
import { placements, type PlacementId } from './placements.ts';
import { setPieces } from './layouts/set-pieces.ts';

export interface ContactSheetEntry { readonly facts: ArtworkFacts; readonly placement: PlacementId; readonly theme: Theme }

const GAP = 10;
const CAPTION = 6;

/** Labels side by side in their real sizes, for looking at: rows from left to right, each with its name below. Millimetres.
 *  Drawings in pixels are shown as on a screen of 160 pixels an inch. */
export async function drawContactSheet(rows: readonly (readonly ContactSheetEntry[])[]): Promise<{ readonly svg: string; readonly width: number; readonly height: number }> {
  let out = '';
  let [y, widest] = [GAP, 0];
  for (const entries of rows) {
    let [x, tallest] = [GAP, 0];
    for (const { facts, placement: id, theme } of entries) {
      const placement = placements[id];
      const scale = placement.unit === 'px' ? 25.4 / 160 : 1;
      const { svg } = await drawLabel(facts, placement, theme);
      const [width, height] = [placement.width * scale, placement.height * scale];
      out += `<g transform="translate(${x} ${y}) scale(${scale})">${svg.slice(svg.indexOf('<g transform'), svg.lastIndexOf('</svg>'))}</g>`;
      out += await caption([id, ...(theme === placement.themes[0] ? [] : [theme]), ...(facts.language === 'en' ? [] : [facts.language])].join(' · '), x, y + height + 1.5, Math.max(width, 34));
      x += Math.max(width, 34) + GAP;
      tallest = Math.max(tallest, height);
    }
    widest = Math.max(widest, x);
    y += tallest + CAPTION + GAP;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widest}mm" height="${y}mm" viewBox="0 0 ${widest} ${y}"><title>Labels side by side</title><rect x="0" y="0" width="${widest}" height="${y}" fill="#dfe5eb"/>${out}</svg>\n`;
  return { svg, width: widest, height: y };
}

async function caption(text: string, x: number, y: number, width: number): Promise<string> {
  const drawing = setPieces(await fitPieces(words({ text, size: 2.8, smallest: 2, weight: 600, color: '#4c5b69', width }), 'en', 'ltr'), { width, height: 4 });
  return `<g transform="translate(${x} ${y}) scale(${1 / UNITS_PER_MM})">${drawing}</g>`;
}
