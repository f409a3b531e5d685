import type { Shape } from '../wording/verdict-words.ts';

/** The verdict's shapes on a field of 48 by 48. `body` is filled, `mark` is cut out of it as a stroke: each is told from the
 *  others by its outline alone, so that no colour is needed. */
export const verdictShapes: Readonly<Record<Shape, { readonly body: string; readonly mark: string }>> = {
  'shield-tick': { body: 'M24 2 43 8.5V23c0 11-7.6 19-19 23C12.6 42 5 34 5 23V8.5z', mark: 'm14.5 23.5 7 7 12.5-13.5' },
  'shield-gap': { body: 'M24 2 43 8.5V23c0 11-7.6 19-19 23C12.6 42 5 34 5 23V8.5z', mark: 'M0 33 48 14' },
  'arrow-up': { body: 'M24 2a22 22 0 1 0 0 44 22 22 0 1 0 0-44z', mark: 'M24 36V14m-10 9.5L24 13.5l10 10' },
  'clock': { body: 'M24 2a22 22 0 1 0 0 44 22 22 0 1 0 0-44z', mark: 'M24 11v14l9 6' },
  'pause': { body: 'M11 3h26a8 8 0 0 1 8 8v26a8 8 0 0 1-8 8H11a8 8 0 0 1-8-8V11a8 8 0 0 1 8-8z', mark: 'M18 15v18M30 15v18' },
  'hourglass': { body: 'M9 2h30v6c0 9-6.5 12-9.5 16 3 4 9.5 7 9.5 16v6H9v-6c0-9 6.5-12 9.5-16C15.5 20 9 17 9 8z', mark: 'M16 9h16M18 39h12' },
  'calendar': { body: 'M13 2h4v5h14V2h4v5h6a4 4 0 0 1 4 4v31a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V11a4 4 0 0 1 4-4h6z', mark: 'M3 18h42M17 33h14' },
  'octagon-cross': { body: 'M15 2h18l13 13v18L33 46H15L2 33V15z', mark: 'm15.5 15.5 17 17m0-17-17 17' },
  'question': { body: 'M24 2a22 22 0 1 0 0 44 22 22 0 1 0 0-44z', mark: 'M16.5 18.5c.6-4.4 3.7-7 7.7-7 4.3 0 7.3 2.6 7.3 6.5 0 5.7-7.3 5.7-7.3 10.5M24.2 36v.1' },
  'triangle': { body: 'M24 3 46.5 44h-45z', mark: 'M24 18v12m0 7v.1' },
};
