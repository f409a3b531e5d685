import { paperOf } from '../palette.ts';
import { column, icon, painted, row, space, words, type Piece } from '../piece.ts';
import type { LastingFact } from '../lasting-facts.ts';
import type { Layout, LayoutInput } from './layout.ts';

const MARGIN = 3.6;
const CORNER = 2.4;
const FOOTER = 5.25;

/** The full label for the box, 50 x 70 mm: one number that people compare, the product, what holds for its life, and the code.
 *  The code's modules stand on the text's margins: its quiet zone is the white that is there anyway. */
export const pack: Layout = (input) => {
  const { facts, placement, palette, codeSide } = input;
  const { width, height } = placement;
  const quiet = 4 * placement.module;
  const code = { top: height - FOOTER - codeSide + quiet, start: MARGIN - quiet };
  const besideStart = code.start + codeSide + 0.7;
  const root = painted(palette.ground, {
    style: { direction: 'column', width, height },
    children: [
      hero(input, width),
      ...(facts.specimen ? [specimenStrip(input, width)] : []),
      body(input, width - 2 * MARGIN),
      ...(paperOf(palette) === palette ? [] : [painted(paperOf(palette).ground, { style: { at: { top: code.top, start: 0 }, width, height: height - code.top } }, { radius: CORNER, corners: 'bottom' })]),
      { style: { at: { top: code.top + quiet, start: besideStart }, width: width - besideStart - MARGIN + 0.4, height: codeSide - 2 * quiet, justify: 'space-between' }, children: beside(input, width - besideStart - MARGIN + 0.4) },
      { style: { at: { top: height - 3.75, start: MARGIN }, width: width - 2 * MARGIN }, children: [footer(input, width - 2 * MARGIN)] },
    ],
  }, { radius: CORNER, ...(palette.keyline ? { line: { color: palette.keyline, width: 0.25 } } : {}) });
  return { root, code };
};

function hero({ facts, palette }: LayoutInput, width: number): Piece {
  const inner = width - 2 * MARGIN;
  return painted(palette.hero, column({ padding: [2.6, MARGIN, 1.8, MARGIN] },
    row({ gap: 1.4 },
      icon('mark', 3.8, palette.heroMark, palette.hero),
      words({ text: facts.title, size: 2.6, smallest: 2, weight: 600, color: palette.onHero, width: inner - 5.2 })),
    space(1.5),
    words({ text: facts.updates.caption, size: 2.7, smallest: 2.1, weight: 400, color: palette.heroMuted, width: inner, leading: 1.15 }),
    words({ text: facts.updates.value, size: 9, smallest: 5, weight: 800, color: palette.onHero, width: inner, leading: 0.92, tracking: -0.025 })), { radius: CORNER, corners: 'top' });
}

function specimenStrip({ facts, palette }: LayoutInput, width: number): Piece {
  const { word, means } = facts.specimen ?? { word: '', means: '' };
  const inner = width - 2 * MARGIN;
  return painted(palette.specimen, row({ width, height: 3.2, padding: [0, MARGIN, 0, MARGIN], justify: 'space-between' },
    words({ text: word.toUpperCase(), size: 2.2, smallest: 1.6, weight: 800, color: palette.onSpecimen, width: inner * 0.38, tracking: 0.09 }),
    words({ text: means, size: 2, smallest: 1.5, weight: 600, color: palette.onSpecimen, width: inner * 0.6 })), palette.specimen === palette.ground ? { line: { color: palette.rule, width: 0.25 } } : {});
}

function body({ facts, palette }: LayoutInput, inner: number): Piece {
  const air = facts.specimen ? 0 : 0.9;
  return column({ padding: [1.7 + air, MARGIN, 0, MARGIN] },
    words({ text: facts.product.name, size: 3.4, smallest: 2.4, weight: 800, color: palette.ink, width: inner, leading: 1.15 }),
    space(0.3),
    words({ text: facts.product.detail, size: 2.3, smallest: 1.8, weight: 400, color: palette.muted, width: inner }),
    space(1.2 + air),
    row({ wrap: true, width: inner }, ...facts.lasting.slice(0, 4).map((fact) => factCell(fact, palette, inner / 2))));
}

const factCell = (fact: LastingFact, palette: LayoutInput['palette'], width: number): Piece => row({ width, height: 4, gap: 1.1 },
  icon(fact.icon, 3.4, palette.ink, palette.ground),
  words({ text: fact.text, size: 2.3, smallest: 1.6, weight: 600, color: palette.ink, width: width - 5.4, lines: 2, leading: 1 }));

function beside({ facts, palette }: LayoutInput, width: number): readonly Piece[] {
  const { ink, muted, accent } = paperOf(palette);
  return [
    words({ text: facts.question, size: 2.85, smallest: 2, weight: 800, color: ink, width, lines: 3, leading: 1.1 }),
    column({},
      words({ text: facts.scan, size: 2.1, smallest: 1.65, weight: 400, color: muted, width, lines: 2, leading: 1.15 }),
      space(0.25),
      words({ text: facts.domain, size: 2.5, smallest: 1.8, weight: 800, color: accent, width, lines: 2, leading: 1.1 }),
      space(0.25),
      words({ text: facts.code, size: 2.9, smallest: 2.2, weight: 600, color: ink, width, tracking: 0.02, leading: 1.1 })),
  ];
}

const footer = ({ facts, palette }: LayoutInput, inner: number): Piece =>
  words({ text: facts.saysSo.join(' · '), size: 2.1, smallest: 1.65, weight: 600, color: paperOf(palette).ink, width: inner });
