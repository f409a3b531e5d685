import { parseMoment, rfc3339 } from '../encoding/rfc3339.ts';
import type { ShelfNews } from './shelf-news.ts';

/** How much a client has seen: until when the dates had done their part, and how many statements there were. Both are needed: a
 *  statement may speak of a day that is past, and a day passes without a statement. */
export interface EndedCursor { readonly asOf: Date; readonly statements: number }

/** `2026-11-25T23:00:00Z/1234` */
export const endedCursor = ({ asOf, statements }: EndedCursor): string => `${rfc3339(asOf)}/${statements}`;

/** The cursor that a client kept, or undefined where the text is none. */
export function parseEndedCursor(text: string): EndedCursor | undefined {
  const [, moment = '', statements] = /^([^/]{20})\/(\d{1,12})$/.exec(text) ?? [];
  const asOf = parseMoment(moment);
  return asOf && statements !== undefined ? { asOf, statements: Number(statements) } : undefined;
}

/** Whether an entry is news to whoever kept the cursor. */
export const endedSince = ({ asOf, statements }: EndedCursor, entry: Pick<ShelfNews, 'since' | 'statement'>): boolean =>
  entry.statement >= statements || Date.parse(entry.since) > asOf.getTime();
