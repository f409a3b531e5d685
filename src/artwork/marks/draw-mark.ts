import type { MarkArt, MarkPath } from './mark.ts';

export interface MarkBox { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A mark as large as it goes into a box, in the middle, its proportions kept. Numbers, colours of six digits and a few known words
 *  are all that it writes. */
export function drawMark(art: MarkArt, box: MarkBox): string {
  const { x, y, width, height } = fittedInto(art, box);
  if (art.kind === 'picture') return `<image x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" href="data:image/png;base64,${art.base64}"/>`;
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${Number((width / art.width).toPrecision(9))})">${art.paths.map(drawPath).join('')}</g>`;
}

/** Where a mark of these proportions stands in a box. */
export function fittedInto({ width, height }: Pick<MarkArt, 'width' | 'height'>, box: MarkBox): MarkBox {
  const scale = Math.min(box.width / width, box.height / height);
  return { x: box.x + (box.width - width * scale) / 2, y: box.y + (box.height - height * scale) / 2, width: width * scale, height: height * scale };
}

function drawPath({ d, fill, evenOdd, stroke }: MarkPath): string {
  const line = stroke ? ` stroke="${stroke.color}" stroke-width="${stroke.width}" stroke-linecap="${stroke.cap}" stroke-linejoin="${stroke.join}" stroke-miterlimit="${stroke.miter}"` : '';
  return `<path fill="${fill ?? 'none'}"${evenOdd ? ' fill-rule="evenodd"' : ''}${line} d="${d}"/>`;
}

const round = (length: number): number => Number(length.toFixed(2));
