import { listRows } from './list-rows.ts';
import { readArticle } from './read-article.ts';

/** The rows of a pasted text: cells of a spreadsheet, which come with tabs between them, or articles one on each line, or several
 *  on a line with spaces, commas or semicolons between them. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  if (text.includes('\t')) return listRows(text, 'csv');
  return text.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '').flatMap((line) => {
    const pieces = isArticle(line) ? [line] : line.split(/[\s,;]+/);
    return pieces.length > 1 && pieces.every(isArticle) ? pieces.map((piece) => [piece]) : [[line]];
  });
}

const isArticle = (text: string): boolean => readArticle(text).kind !== 'unreadable';
