import { paperOf } from '../palette.ts';
import { column, painted, row, space, words, type Piece } from './piece.ts';
import { factCell, gentler, largeValue, markChip, saysSo, specimenBand, titleRow } from './label-parts.ts';
import type { Layout, LayoutInput } from './layout.ts';

/** The measures of the label for the box: everything but the code grows with its width. `tight` is 0 for the code of a model (49
 *  modules) and 1 for the largest code of a single unit (57): what is above the code gives way to it. */
interface Measures { readonly s: number; readonly margin: number; readonly corner: number; readonly footer: number; readonly small: boolean; readonly tight: number }
function measuresOf({ placement: { width, module }, codeSide }: LayoutInput): Measures {
  const tight = Math.min(1, Math.max(0, codeSide / module - 57) / 8);
  const own = width >= 50 ? { margin: 3.6, corner: 2.4, footer: 6.1 - 0.9 * tight, small: false } : { margin: 2.6, corner: 2, footer: 5.3, small: true };
  return { s: width / 50, tight, ...own };
}

/** The full label for the box, 50 x 70 mm or 40 x 56: one number that people compare, the product, what holds for its life, and the
 *  code. The code's modules stand on the text's margins: its quiet zone is the white that is there anyway. */
export const pack: Layout = (input) => {
  const { placement: { width, height, module }, palette, codeSide } = input;
  const m = measuresOf(input);
  const quiet = 4 * module;
  const code = { top: height - m.footer - codeSide + quiet, start: m.margin - quiet };
  const besideStart = code.start + codeSide + (m.small ? 0.2 : 0.7);
  const besideWidth = width - besideStart - m.margin + 0.4;
  const paper = paperOf(palette);
  const root = painted(palette.ground, {
    style: { direction: 'column', width, height },
    children: [
      hero(input, m),
      ...specimenBand(input, { width, height: m.small ? 2.6 : 3.2, margin: m.margin }),
      body(input, m),
      ...(paper === palette ? [] : [painted(paper.ground, { style: { at: { top: code.top - 0.2, start: 0 }, width, height: height - code.top + 0.2 } }, { radius: m.corner, corners: 'bottom' })]),
      { style: { at: { top: code.top + quiet, start: besideStart }, width: besideWidth, height: codeSide - 2 * quiet, justify: 'space-between' }, children: m.small ? besideSmall(input, besideWidth) : beside(input, besideWidth) },
      { style: { at: { top: height - m.footer + (m.small ? 1.45 : 1.85), start: m.margin }, width: width - 2 * m.margin }, children: [m.small ? address(input, width - 2 * m.margin) : saysSo(input, { size: 2.1, smallest: 1.6, width: width - 2 * m.margin, color: paper.ink })] },
    ],
  }, { radius: m.corner, ...(palette.keyline ? { line: { color: palette.keyline, width: 0.25 } } : {}) });
  return { root, code };
};

function hero(input: LayoutInput, { s, margin, corner, small, tight }: Measures): Piece {
  const { facts: { updates, specimen }, palette, placement, squeeze } = input;
  const side = 12.6 * s;
  const chip = markChip(input, { width: side, height: (small ? 11.8 : 14.8) - 1.8 * tight, clear: 1.1 * s, top: (small ? 1.7 : 2.6) - 0.4 * tight, start: placement.width - margin - side + 0.4 });
  const width = placement.width - 2 * margin - (chip.length > 0 ? side + 1.2 * s : 0);
  return painted(palette.hero, column({ padding: [small ? 1.8 : 2.6 - 0.6 * tight, margin, small ? 0.8 : 1.5 - 0.5 * tight, margin] },
    ...chip,
    titleRow(input, 2.6 * s, width),
    space(small ? 0.6 - 0.3 * tight : 1.5 - 0.8 * tight),
    words({ text: updates.caption, size: 2.7 * s, smallest: 1.6 * s * gentler(squeeze), weight: 400, color: palette.heroMuted, width, lines: 2, height: 4 * s * gentler(squeeze), leading: 1.15 }),
    largeValue(updates.value, { size: 9 * s, color: palette.onHero, width, squeeze })), { radius: corner, corners: 'top', ...(specimen && { under: 0.5 }) });
}

function body({ facts, palette, placement, squeeze }: LayoutInput, { s, margin, small, tight }: Measures): Piece {
  const air = facts.specimen ? 0 : 0.8 * s;
  // Where there is room for one row of facts only, as on the small label with a larger code, it says what the product can see and hear.
  const oneRow = (small && tight > 0) || squeeze > (small ? 1 : 2);
  const shown = facts.lasting.slice(0, oneRow ? 2 : 4);
  const height = (small ? 2.95 : 4 - 0.3 * tight) * (squeeze === 0 ? 1 : oneRow ? 1.65 : gentler(squeeze - 1));
  const width = placement.width - 2 * margin;
  return column({ padding: [(small ? 0.6 - 0.2 * tight : 1.3 - 0.7 * tight) + air, margin, 0, margin] },
    words({ text: facts.product.name, size: 3.4 * s, smallest: 2.3 * s, weight: 800, color: palette.ink, width, leading: 1.15 }),
    space(0.3),
    ...(small ? [] : [words({ text: facts.product.detail, size: 2.3, smallest: 1.8, weight: 400, color: palette.muted, width })]),
    space((small ? 0 : 0.9 - 0.4 * tight) + air),
    row({ wrap: true, width }, ...shown.map((fact) => factCell(fact, palette, { width: width / 2, height, size: small ? 1.9 : 2.3, lines: squeeze > 0 && oneRow ? 4 : 3 }))));
}

function beside({ facts, palette, squeeze }: LayoutInput, width: number): readonly Piece[] {
  const { ink, muted, accent } = paperOf(palette);
  return [
    words({ text: facts.question, size: 2.85, smallest: 1.5 * gentler(squeeze), weight: 800, color: ink, width, lines: 5, height: 8.6 * gentler(squeeze), leading: 1.1 }),
    column({},
      words({ text: facts.scan, size: 2.1, smallest: 1.4 * gentler(squeeze), weight: 400, color: muted, width, lines: squeeze > 0 ? 4 : 3, height: 5, leading: 1.15 }),
      space(0.25),
      words({ text: facts.domain, size: 2.5, smallest: 1.8, weight: 800, color: accent, width, lines: 2, leading: 1.1 }),
      space(0.25),
      words({ text: facts.code, size: 2.9, smallest: 2.2, weight: 600, color: ink, width, tracking: 0.02, leading: 1.1 })),
  ];
}

/** On the small label the address moves to the foot, and who says so stands beside the code. */
function besideSmall({ facts: { question, saysSo }, palette, placement: { module }, codeSide, squeeze }: LayoutInput, width: number): readonly Piece[] {
  const { ink, muted } = paperOf(palette);
  const [high, gap] = [squeeze > 0 ? 9.9 : 11, 0.5];
  const each = (codeSide - 8 * module - high - gap * saysSo.length) / saysSo.length;
  return [
    words({ text: question, size: 2.3, smallest: 1.4 * gentler(squeeze), weight: 800, color: ink, width, lines: squeeze > 0 ? 8 : 7, height: high, leading: 1.1 }),
    column({ gap }, ...saysSo.map((text) => words({ text, size: 1.65, smallest: 1.4 * gentler(squeeze / 2), weight: 600, color: muted, width, lines: squeeze > 0 ? 4 : 3, ...(squeeze > 0 && { height: each }), leading: 1.15 }))),
  ];
}

const address = ({ facts, palette }: LayoutInput, width: number): Piece => row({ width, justify: 'space-between' },
  words({ text: facts.domain, size: 2.2, smallest: 1.5, weight: 800, color: paperOf(palette).accent, width: width - 15.5 }),
  words({ text: facts.code, size: 2.2, smallest: 1.8, weight: 600, color: paperOf(palette).ink, width: 15, tracking: 0.02 }));
