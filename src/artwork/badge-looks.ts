import type { Tone } from '../wording/verdict-words.ts';

/** The field at the start of a badge and the sign on it, by what the verdict is like: told apart under every kind of colour vision,
 *  and by the sign's shape without any. */
export const badgeLooks: Readonly<Record<Tone, { readonly field: string; readonly sign: string }>> = {
  good: { field: '#0b5fa5', sign: '#fff' },
  attention: { field: '#ffb000', sign: '#10202f' },
  bad: { field: '#8a1c1c', sign: '#fff' },
  unknown: { field: '#4f5d69', sign: '#fff' },
};
