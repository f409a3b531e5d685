import type { LastingFact } from '../lasting-facts.ts';
import { printable } from '../artwork-facts.ts';
import type { Palette } from '../palette.ts';
import { column, icon, painted, row, words, type Piece } from './piece.ts';
import { fittedInto } from '../marks/draw-mark.ts';
import type { LayoutInput } from './layout.ts';

/** The name of the thing: the mark and "Cybersecurity label". `size` is that of its text. */
export const titleRow = ({ facts, palette, squeeze }: LayoutInput, size: number, width: number, colors = { mark: palette.heroMark, text: palette.onHero, ground: palette.hero }): Piece =>
  row({ gap: size * 0.54, width },
    icon('mark', size * 1.46, colors.mark, colors.ground),
    words({ text: facts.title, size, smallest: size * 0.56, weight: 600, color: colors.text, width: width - size * 2, lines: 2, height: size * (squeeze > 0 ? 1.46 : 1.7), leading: 1.1 }));

/** The band that says that nothing here speaks for a real product. One look in every placement that has room for it. */
export function specimenBand({ facts, palette }: LayoutInput, box: { readonly width: number; readonly height: number; readonly margin: number; readonly corner?: number }): readonly Piece[] {
  if (!facts.specimen) return [];
  const inner = box.width - 2 * box.margin;
  const size = box.height * 0.68;
  const narrow = box.width < 39;
  const name = words({ text: facts.specimen.word.toUpperCase(), size, smallest: size * 0.55, weight: 800, color: palette.onSpecimen, width: narrow ? inner : inner * 0.38, tracking: 0.09 });
  const means = words({ text: facts.specimen.means, size: size * 0.9, smallest: size * 0.62, weight: 600, color: palette.onSpecimen, width: narrow ? inner : inner * 0.6 });
  const band = narrow
    ? column({ width: box.width, height: box.height * 1.9, padding: [0, box.margin, 0, box.margin], justify: 'center' }, name, means)
    : row({ width: box.width, height: box.height, padding: [0, box.margin, 0, box.margin], justify: 'space-between' }, name, means);
  return [painted(palette.specimen, band, palette.specimen === palette.ground ? { line: { color: palette.rule, width: 0.25 } } : box.corner ? { radius: box.corner, corners: 'bottom-start' } : {})];
}

/** One lasting fact: icon and words, on a line of its own or on two. */
export const factCell = (fact: LastingFact, palette: Palette, box: { readonly width: number; readonly height: number; readonly size: number; readonly lines?: number }): Piece => {
  const side = box.size * 1.48;
  return row({ width: box.width, height: box.height, gap: box.size * 0.48 },
    icon(fact.icon, side, palette.ink, palette.ground),
    words({ text: fact.text, size: box.size, smallest: Math.max(1.05, box.size * 0.5), height: box.height * 0.88, group: 'facts', weight: 600, color: palette.ink, width: box.width - side - box.size * 0.88, lines: box.lines ?? 3, leading: 1 }));
};

/** Who says so. Where there is no room for all, the one who attests it stands alone: who tested is on the page. */
export const saysSo = ({ facts }: LayoutInput, style: { readonly size: number; readonly smallest: number; readonly width: number; readonly color: string; readonly lines?: number; readonly height?: number }): Piece =>
  words({ text: facts.saysSo.join(' · '), ...(facts.saysSo[0] === undefined ? {} : { shorter: facts.saysSo[0] }), weight: 600, leading: 1.15, ...style });

/** Somebody else's mark on paper of its own, with clear space around it and its registration below. None where the place is smaller than
 *  its owner wants. */
export function markChip({ mark }: LayoutInput, { width, height, clear, top, start }: { readonly width: number; readonly height: number; readonly clear: number; readonly top: number; readonly start: number }): readonly Piece[] {
  if (!mark) return [];
  const size = Math.min(2, height * 0.12);
  const room = { width: width - 2 * clear, height: height - 2.6 * clear - size * 1.2 };
  const drawn = fittedInto(mark.art, { x: 0, y: 0, ...room });
  if (drawn.width < mark.leastWidth - 0.01) return [];
  return [painted('#fff', column({ at: { top, start }, width, height, padding: [clear, clear, 0, clear] },
    { style: { width: room.width, height: room.height }, paint: { kind: 'mark', art: mark.art } },
    { style: { width: room.width, height: 1.6 * clear + size * 1.2, justify: 'center', align: 'center' }, children: [words({ text: printable(mark.registration, 40), size, smallest: 0.8, weight: 600, color: '#000', width: room.width, align: 'center' })] }), { radius: clear * 0.7 })];
}

/** What a length is multiplied by where a layout is squeezed. */
export const gentler = (squeeze: number): number => 1 - 0.1 * squeeze;

/** The month, as large as it goes. Scripts whose letters fill their square or hang below the line get more air. */
export function largeValue(text: string, { size, color, width, lines = 1, squeeze }: { readonly size: number; readonly color: string; readonly width: number; readonly lines?: number; readonly squeeze: number }): Piece {
  const tall = /[\u0600-\u06ff\u2e80-\ud7ff]/.test(text);
  const height = size * lines * 0.94 * gentler(squeeze);
  return words({ text, size: (tall ? size * 0.84 : size) * gentler(squeeze), smallest: size * 0.4 * gentler(2 * squeeze), weight: 800, color, width, lines: lines + Math.min(squeeze, 2), ...(squeeze > 0 && { height }), leading: tall ? 1.1 : 0.92, tracking: tall ? 0 : -0.025 });
}
