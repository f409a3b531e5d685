import { paperOf } from '../palette.ts';
import { column, painted, row, words } from './piece.ts';
import { titleRow } from './label-parts.ts';
import type { Layout } from './layout.ts';

/** For a device's own screen, from 240 x 240 pixels. Lengths are pixels. */
export const screen: Layout = (input) => {
  const { facts, placement: { width, height, module }, palette, codeSide, squeeze } = input;
  const paper = paperOf(palette);
  const top = Math.round((height - codeSide) / 2) + 4;
  const start = (width - codeSide) / 2;
  const inner = width - 24;
  const root = painted(palette.ground, {
    style: { direction: 'column', width, height },
    children: [
      column({ padding: [8, 12, 0, 12], width, gap: 2 },
        row({ width: inner, justify: 'space-between' },
          titleRow(input, 11, inner * 0.62, { mark: palette.accent, text: palette.muted, ground: palette.ground }),
          ...(facts.specimen ? [words({ text: facts.specimen.word.toUpperCase(), size: 9.5, smallest: 7, weight: 800, color: palette.accent, width: inner * 0.36, tracking: 0.05 })] : [])),
        row({ width: inner, justify: 'space-between' },
          words({ text: facts.updates.caption, size: 12.5, smallest: 6.5, weight: 600, color: palette.ink, width: inner * 0.6, lines: 3, height: 22, leading: 1.1 }),
          words({ text: facts.updates.value, size: 16, smallest: squeeze > 0 ? 6 : 8, weight: 800, color: palette.ink, width: inner * 0.36, lines: squeeze > 0 ? 3 : 2, height: 22, leading: 1.1 }))),
      ...(paper === palette ? [] : [painted(paper.ground, { style: { at: { top: top - 3, start: start - 3 }, width: codeSide + 6, height: codeSide + 6 } }, { radius: 2 * module })]),
      row({ at: { top: top + codeSide - 1, start: 12 }, width: inner, height: height - top - codeSide - 4, justify: 'space-between' },
        words({ text: facts.domain, size: 14, smallest: 9, weight: 800, color: palette.accent, width: inner - 92 }),
        words({ text: facts.code, size: 14, smallest: 10, weight: 600, color: palette.ink, width: 90 })),
    ],
  });
  return { root, code: { top, start } };
};
