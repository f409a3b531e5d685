import { column, painted, space, words } from './piece.ts';
import { gentler } from './label-parts.ts';
import type { Layout } from './layout.ts';

/** Above and below the texts. */
const EDGE = 0.8;

/** For the rating plate, 30 x 15 mm, one colour: laser, etching, thermal transfer. The code takes the whole height with its quiet zone. */
export const plate: Layout = ({ facts, placement: { width, height }, palette: { ink, ground }, codeSide, squeeze }) => {
  const start = codeSide + 0.15;
  const room = width - start - 1;
  const root = {
    style: { direction: 'column' as const, width, height },
    children: [column({ at: { top: EDGE, start }, width: room, height: height - 2 * EDGE, justify: 'space-between' },
      column({},
        words({ text: facts.updates.caption, size: 1.5, smallest: 1, weight: 600, color: ink, width: room, lines: 4 + squeeze, height: 4.2 + 0.3 * squeeze, leading: 1.12 }),
        space(0.2),
        words({ text: facts.updates.value, size: 3.2 * gentler(squeeze), smallest: 1.7 * gentler(squeeze), weight: 800, color: ink, width: room, lines: squeeze > 0 ? 2 : 1, height: 3.2, leading: 1, tracking: -0.02 })),
      column({},
        words({ text: facts.domain, size: 1.9 * gentler(squeeze), smallest: 1.2, weight: 800, color: ink, width: room, lines: 2, leading: 1.1 }),
        space(0.15),
        words({ text: facts.code, size: 2.2 * gentler(squeeze), smallest: 1.7, weight: 600, color: ink, width: room, leading: 1.1 }),
        ...(facts.specimen ? [space(0.15), words({ text: facts.specimen.word.toUpperCase(), size: 1.5 * gentler(squeeze), smallest: 1.05, weight: 800, color: ink, width: room, tracking: 0.1, leading: 1.05 })] : [])))],
  };
  return { root: painted(ground, root), code: { top: (height - codeSide) / 2, start: (height - codeSide) / 2 } };
};
