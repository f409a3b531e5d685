import type { OverStickerWords } from '../../wording/over-sticker-words.ts';
import { column, painted, type Piece, row, space, words } from './piece.ts';
import { gentler, largeValue, markChip, specimenBand, titleRow } from './label-parts.ts';
import type { Layout, LayoutInput } from './layout.ts';
import { NUMBER_GAP, NUMBER_LEADING } from './unit-numbers.ts';

const MARGIN = 3.4;

/** One of 24 stickers of an A4 sheet, 70 x 37 mm: for stock that was packed before a change, or whose label no longer holds. */
export const sticker: Layout = (input) => {
  const { facts, placement, palette, codeSide } = input;
  const { width, height } = placement.repeat ?? placement;
  const quiet = 4 * placement.module;
  const band = facts.specimen ? 3.2 : 0;
  const numbers = facts.numberLines ? NUMBER_GAP + facts.numberLines * NUMBER_LEADING : 0;
  const code = { top: (height - band - codeSide - numbers) / 2, start: MARGIN - quiet };
  const start = code.start + codeSide + 0.6;
  const room = width - start - MARGIN;
  const side = 11;
  // A label that no longer holds carries nobody's mark.
  const chip = facts.notice ? [] : markChip(input, { width: side, height: 14.2, clear: 1, top: MARGIN - 1, start: width - MARGIN - side + 1 });
  const upper = room - (chip.length > 0 ? side : 0);
  const root = painted(palette.ground, {
    style: { direction: 'column', width, height },
    children: [
      column({ at: { top: MARGIN, start }, width: room, height: height - band - 2 * MARGIN, justify: 'space-between' },
        facts.notice ? notice(facts.notice, input, room) : promise(input, upper),
        column({},
          words({ text: facts.product.name, size: 2.6, smallest: 1.9, weight: 800, color: palette.ink, width: room, lines: 2, leading: 1.1 }),
          space(0.5),
          row({ width: room, justify: 'space-between' },
            words({ text: facts.domain, size: 2.2, smallest: 1.6, weight: 600, color: palette.accent, width: room - 15 }),
            words({ text: facts.code, size: 2.2, smallest: 1.8, weight: 600, color: palette.ink, width: 14.5 })))),
      ...chip,
      column({ at: { top: height - band, start: 0 }, width }, ...specimenBand(input, { width, height: 3.2, margin: MARGIN })),
    ],
  });
  return { root, code };
};

const promise = (input: LayoutInput, width: number): Piece =>
  column({},
    titleRow(input, 2.3, width, { mark: input.palette.ink, text: input.palette.ink, ground: input.palette.ground }),
    space(1),
    words({ text: input.facts.updates.caption, size: 2.4, smallest: 1.6, weight: 400, color: input.palette.muted, width, lines: input.squeeze > 0 ? 2 : 1, height: 4, leading: 1.15 }),
    largeValue(input.facts.updates.value, { size: 7, color: input.palette.ink, width, squeeze: input.squeeze }));

/** No mark and no promise: nobody may take it for a label. */
const notice = ({ title, sentence }: OverStickerWords, { palette, squeeze }: LayoutInput, room: number): Piece =>
  column({},
    words({ text: title, size: 4.6, smallest: 2.6, weight: 800, color: palette.ink, width: room, lines: 3 + squeeze, height: 10.4 * gentler(squeeze), leading: 1.08 }),
    space(0.9),
    words({ text: sentence, size: 2.3, smallest: 1.6, weight: 400, color: palette.ink, width: room, lines: 5 + squeeze, height: 10 * gentler(squeeze), leading: 1.2 }));
