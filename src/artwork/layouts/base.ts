import { column, painted, words } from './piece.ts';
import type { Layout } from './layout.ts';

/** For an underside or a battery bay, 18 x 18 mm, one colour: the code, and what to type where it cannot be read. */
export const base: Layout = ({ facts, placement: { width, height }, palette: { ink, ground }, codeSide }) => {
  const room = width - 1.2;
  const code = facts.specimen ? `${facts.code} ${facts.specimen.word.toUpperCase()}` : facts.code;
  const root = {
    style: { direction: 'column' as const, width, height },
    children: [column({ at: { top: codeSide - 0.2, start: 0 }, width, height: height - codeSide, align: 'center', justify: 'center', gap: 0.05 },
      words({ text: facts.domain, size: 1.35, smallest: 1.05, weight: 800, color: ink, width: room, leading: 1.1, align: 'center' }),
      words({ text: code, size: 1.25, smallest: 1.05, weight: 600, color: ink, width: room, leading: 1.1, align: 'center' }))],
  };
  return { root: painted(ground, root), code: { top: 0, start: (width - codeSide) / 2 } };
};
