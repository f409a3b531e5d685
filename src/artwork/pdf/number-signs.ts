import { inflateSync } from 'node:zlib';
import { NUMBER_SIGNS, NUMBER_SIZE } from '../layouts/unit-numbers.ts';
import type { Placement } from '../placements.ts';
import { UNITS_PER_MM } from '../type/compact-path.ts';
import { fontsFor } from '../type/label-fonts.ts';
import { PathPen } from '../type/path-pen.ts';
import { drawLine, lineWidth, type TypeStyle } from '../type/shape-text.ts';
import { pdfContent, points } from './pdf-objects.ts';
import { toPdf } from './to-pdf.ts';

/** One sign of a number as page content: at the left edge of the page, its baseline NUMBER_SIZE below the upper one. Drawn once for a whole
 *  file: a font for eleven signs would be the larger half of it. */
export interface NumberSign { readonly sign: string; /** In millimetres. */ readonly width: number; readonly content: Uint8Array }

const STYLE: TypeStyle = { weight: 600 };

export async function numberSigns(page: Placement, about: { readonly date: Date; readonly title: string }): Promise<readonly NumberSign[]> {
  const fonts = await fontsFor(NUMBER_SIGNS, 'en');
  return Promise.all(Array.from(NUMBER_SIGNS, async (sign) => {
    const pen = new PathPen();
    drawLine(sign, STYLE, fonts, 'ltr', { size: NUMBER_SIZE, x: 0, baseline: NUMBER_SIZE, pen });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><g transform="scale(${1 / UNITS_PER_MM})">${pen.path && `<path fill="#000" d="${pen.path}"/>`}</g></svg>`;
    return { sign, width: lineWidth(sign, STYLE, fonts, 'ltr') * NUMBER_SIZE, content: inflateSync(pdfContent(await toPdf(svg, page, about))) };
  }));
}

/** A line of numbers as page content. @param center of the line, and how far its baseline is below the upper edge, in millimetres */
export function numberLine(line: string, signs: readonly NumberSign[], { center, down }: { readonly center: number; readonly down: number }): string {
  const numbers = Array.from(line, (character) => signs.findIndex(({ sign }) => sign === character));
  const widths = numbers.map((number) => signs[number]?.width ?? 0);
  let x = center - widths.reduce((sum, width) => sum + width, 0) / 2;
  return numbers.map((number, i) => {
    const at = points([x, NUMBER_SIZE - down]);
    x += widths[i]!;
    return `q 1 0 0 1 ${at} cm /S${number} Do Q\n`;
  }).join('');
}
