import { column, painted, row, space, words, type Piece } from './piece.ts';
import { factCell, gentler, largeValue, markChip, saysSo, titleRow } from './label-parts.ts';
import type { Layout, LayoutInput } from './layout.ts';

const MARGIN = 8;

/** A page of the manual, A6, black only: the label, and what it means. */
export const manual: Layout = (input) => {
  const { facts, placement: { width, height, module }, palette: { ink, ground, rule }, codeSide, squeeze } = input;
  const quiet = 4 * module;
  const inner = width - 2 * MARGIN;
  const code = { top: 56 - quiet, start: MARGIN - quiet };
  const besideStart = code.start + codeSide + 1.5;
  const besideWidth = width - MARGIN - besideStart;
  const underCode = code.top + codeSide + 2.4;
  const side = 26;
  const chip = markChip(input, { width: side, height: 26, clear: 2.2, top: 20.4, start: width - MARGIN - side + 2.2 });
  const beforeChip = inner - (chip.length > 0 ? side : 0);
  const root = {
    style: { direction: 'column' as const, width, height, padding: [MARGIN, MARGIN, 0, MARGIN] as const },
    children: [
      row({ width: inner, justify: 'space-between' },
        titleRow(input, 3.6, inner * 0.66, { mark: ink, text: ink, ground }),
        ...(facts.specimen ? [painted(ground, row({ padding: [0.7, 1.5, 0.7, 1.5] }, words({ text: facts.specimen.word.toUpperCase(), size: 2.6, smallest: 2, weight: 800, color: ink, width: inner * 0.28, tracking: 0.09 })), { line: { color: ink, width: 0.35 } })] : [])),
      space(3.2), painted(rule, space(0.5)), space(3),
      words({ text: facts.updates.caption, size: 3.6, smallest: 2.2, weight: 400, color: ink, width: beforeChip, lines: 2, height: 5.5 }),
      largeValue(facts.updates.value, { size: 14, color: ink, width: beforeChip, squeeze }),
      space(1.6),
      words({ text: facts.product.name, size: 4.2, smallest: 2.2, weight: 800, color: ink, width: beforeChip }),
      words({ text: facts.product.detail, size: 2.9, smallest: 1.8, weight: 400, color: ink, width: beforeChip }),
      ...chip,
      column({ at: { top: code.top + quiet, start: besideStart }, width: besideWidth, height: codeSide - 2 * quiet, justify: 'space-between' }, ...beside(input, besideWidth)),
      column({ at: { top: underCode, start: MARGIN }, width: inner, height: height - underCode - 4 }, ...below(input, inner)),
    ],
  };
  return { root: painted(ground, root), code };
};

const beside = ({ facts, palette: { ink }, squeeze }: LayoutInput, width: number): readonly Piece[] => [
  words({ text: facts.question, size: 4.4, smallest: 2.4, weight: 800, color: ink, width, lines: 4, ...(squeeze > 0 && { height: 12 * gentler(squeeze) }), leading: 1.1 }),
  column({},
    words({ text: facts.scan, size: 2.9, smallest: 2, weight: 400, color: ink, width, lines: 3, ...(squeeze > 0 && { height: 7 * gentler(squeeze) }) }),
    words({ text: facts.domain, size: 3.8, smallest: 2.6, weight: 800, color: ink, width, lines: 2 }),
    words({ text: facts.code, size: 4.2, smallest: 3, weight: 600, color: ink, width, tracking: 0.02 })),
];

function below(input: LayoutInput, width: number): readonly Piece[] {
  const { facts, palette, squeeze } = input;
  const { ink } = palette;
  return [
    row({ wrap: true, width }, ...facts.lasting.map((fact) => factCell(fact, palette, { width: width / 2, height: 5 * gentler(squeeze), size: 2.7 }))),
    space(1.2),
    saysSo(input, { size: 2.7, smallest: 2, width, color: ink, lines: 2 }),
    space(2.2 * gentler(squeeze)), painted(ink, space(0.25)), space(2.2 * gentler(squeeze)),
    words({ text: facts.meaning.title, size: 3, smallest: 2, weight: 800, color: ink, width, lines: 2, height: 5 }),
    space(0.6),
    ...facts.meaning.sentences.flatMap((text) => [words({ text, size: 2.55, smallest: 1.7, weight: 400, color: ink, width, lines: 4, height: 10 * gentler(squeeze), leading: 1.3 - 0.04 * squeeze }), space(0.8)]),
  ];
}
