import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fittedInto } from '../artwork/marks/draw-mark.ts';
import type { MarkArt, MarkFault } from '../artwork/marks/mark.ts';
import { isMarkFault, readMark } from '../artwork/marks/read-mark.ts';
import type { Draft } from '../label/draft.ts';
import type { FileCode, Finding } from '../scheme/finding.ts';
import { markWords } from '../wording/mark-words.ts';
import { fill } from '../wording/wording.ts';

type LicensedMark = NonNullable<Draft['licensedMarks']>[number];

/** What is wrong with the files of the marks that a draft names. */
export const checkMarkFiles = (folder: string, { licensedMarks = [] }: Draft): readonly Finding[] => licensedMarks.flatMap((marked) => {
  const read = readMarkFile(folder, marked);
  return 'code' in read ? [read] : [];
});

/** The largest place for a mark that is drawn in colours, on `shelf`, in millimetres. */
const LARGEST = { x: 0, y: 0, width: 17.4, height: 9 };
const LEAST_DOTS = 300;

/** The file of a mark, if it is the one that its digest names and nothing in it does harm; else a finding. */
export function readMarkFile(folder: string, { artwork, sha256 }: LicensedMark): { readonly art: MarkArt; readonly bytes: Uint8Array } | Finding {
  const path = join(folder, artwork);
  if (!existsSync(path)) return markFinding('mark-file-missing', 'artwork', { file: artwork });
  const bytes = new Uint8Array(readFileSync(path));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) return markFinding('mark-file-differs', 'sha256', { file: artwork, found: digest });
  const art = readMark(bytes);
  if (isMarkFault(art)) return markFileRefused(artwork, art);
  const dots = Math.floor((art.width / fittedInto(art, LARGEST).width) * 25.4);
  return art.kind === 'picture' && dots < LEAST_DOTS ? markFinding('mark-file-coarse', 'artwork', { file: artwork, dots, least: LEAST_DOTS }) : { art, bytes };
}

export const markFileRefused = (file: string, { code, found }: MarkFault): Finding => markFinding('mark-file-refused', 'artwork', { file, holds: fill(markWords[code], { found }).trim() });

export const markFinding = (code: FileCode | 'mark-without-registration' | 'mark-not-earned', member: keyof LicensedMark, args: Finding['args']): Finding => ({ severity: 'error', code, path: ['licensedMarks', 0, member], args });
