import { paperOf } from '../palette.ts';
import { column, painted, row, space, words, type Piece } from './piece.ts';
import { factCell, largeValue, markChip, saysSo, specimenBand, titleRow } from './label-parts.ts';
import type { Layout, LayoutInput } from './layout.ts';

const PANEL = 37;
const MARGIN = 4;
const CORNER = 2.4;
/** Below the code: who says so, in one line. */
const FOOTER = 3.6;
const FACTS = 12.9;

/** The wide label, as wide as the EU energy label that it hangs beside: the month can be read from three metres. */
export const shelf: Layout = (input) => {
  const { facts, placement: { width, height, module }, palette, codeSide } = input;
  const quiet = 4 * module;
  const right = width - PANEL;
  const inner = right - 2 * MARGIN;
  const code = { top: height - MARGIN - FOOTER - codeSide + quiet, start: PANEL + MARGIN - quiet };
  const besideStart = code.start + codeSide + 0.4;
  const besideWidth = width - MARGIN + 0.6 - besideStart;
  const paper = paperOf(palette);
  const root = painted(palette.ground, {
    style: { direction: 'row', align: 'start', width, height },
    children: [
      panel(input),
      column({ width: right, height, padding: [MARGIN - 0.6, MARGIN, 0, MARGIN] },
        words({ text: facts.product.name, size: 4.2, smallest: 2.8, weight: 800, color: palette.ink, width: inner, leading: 1.12 }),
        space(0.3),
        words({ text: facts.product.detail, size: 2.5, smallest: 2, weight: 400, color: palette.muted, width: inner }),
        space(1.5),
        row({ wrap: true, width: inner }, ...facts.lasting.map((fact) => factCell(fact, palette, { width: inner / 2, height: Math.min(5.2, FACTS / Math.ceil(facts.lasting.length / 2)), size: 2.35 })))),
      ...(paper === palette ? [] : [painted(paper.ground, { style: { at: { top: code.top - 0.6, start: PANEL }, width: right, height: height - code.top + 0.6 } }, { radius: CORNER, corners: 'bottom-end' })]),
      { style: { at: { top: code.top + quiet, start: besideStart }, width: besideWidth, height: codeSide - 2 * quiet, justify: 'space-between' }, children: beside(input, besideWidth) },
      column({ at: { top: height - MARGIN - 2.1, start: PANEL + MARGIN }, width: inner }, saysSo(input, { size: 2.2, smallest: 1.65, width: inner, color: paper.ink })),
    ],
  }, { radius: CORNER, ...(palette.keyline ? { line: { color: palette.keyline, width: 0.25 } } : {}) });
  return { root, code };
};

function panel(input: LayoutInput): Piece {
  const { facts: { updates }, palette, placement: { height } } = input;
  const inner = PANEL - 2 * MARGIN;
  const chip = markChip(input, { width: 20, height: 14.4, clear: 1.3, top: 9.2, start: MARGIN });
  const marked = chip.length > 0;
  return painted(palette.hero, column({ width: PANEL, height, justify: 'space-between' },
    ...chip,
    column({ padding: [MARGIN - 0.4, MARGIN, 0, MARGIN], width: PANEL }, titleRow(input, 2.5, inner)),
    column({ width: PANEL },
      column({ padding: [0, MARGIN, input.facts.specimen ? 2.4 : MARGIN - 1.2, MARGIN], width: PANEL },
        words({ text: updates.caption, size: marked ? 2.6 : 3, smallest: 1.6, weight: 400, color: palette.heroMuted, width: inner, lines: marked ? 2 : 4, leading: 1.2 }),
        space(marked ? 0.5 : 1),
        largeValue(updates.value, { size: marked ? 11 : 14, color: palette.onHero, width: inner, lines: 2, squeeze: input.squeeze })),
      ...specimenBand(input, { width: PANEL, height: 3.4, margin: MARGIN, corner: CORNER }))), { radius: CORNER, corners: 'start' });
}

function beside(input: LayoutInput, width: number): readonly Piece[] {
  const { facts, palette } = input;
  const { ink, muted, accent } = paperOf(palette);
  return [
    words({ text: facts.question, size: 3.2, smallest: 1.8, weight: 800, color: ink, width, lines: 4, height: 8.6, leading: 1.1 }),
    column({},
      words({ text: facts.scan, size: 2.2, smallest: 1.4, weight: 400, color: muted, width, lines: 3, height: 5, leading: 1.15 }),
      space(0.25),
      words({ text: facts.domain, size: 2.9, smallest: 1.8, weight: 800, color: accent, width, lines: 2, leading: 1.1 }),
      space(0.25),
      words({ text: facts.code, size: 3.1, smallest: 2.2, weight: 600, color: ink, width, tracking: 0.02, leading: 1.1 })),
  ];
}
