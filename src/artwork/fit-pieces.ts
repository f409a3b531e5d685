import { fitWords } from './fit-words.ts';
import { drawable, fontsFor, type FontSet } from './label-fonts.ts';
import { measureWords, type Measure } from './measure-words.ts';
import type { Piece, Words } from './piece.ts';

/** Pieces whose texts have their final sizes and lines. */
export interface FittedPiece extends Omit<Piece, 'words' | 'children'> {
  readonly words?: Words & { readonly fitted: readonly string[] };
  readonly children?: readonly FittedPiece[];
}
export interface FittedPieces { readonly root: FittedPiece; readonly fonts: FontSet; readonly cut: readonly string[] }

/** Gives every text of a layout the size and the lines that it can have, and lists those that had to be cut. */
export async function fitPieces(root: Piece, language: string): Promise<FittedPieces> {
  const texts = wordsIn(root).map((words) => ({ ...words, text: drawable(words.text, language) }));
  const fonts = await fontsFor(`${texts.map(({ text }) => text).join('')}…|`, language);
  const measure = await measureWords(texts, fonts);
  const cut: string[] = [];
  return { root: fitPiece(root, language, measure, cut), fonts, cut };
}

const wordsIn = (piece: Piece): readonly Words[] => [...(piece.words ? [piece.words] : []), ...(piece.children ?? []).flatMap(wordsIn)];

function fitPiece(piece: Piece, language: string, measure: Measure, cut: string[]): FittedPiece {
  const { words, children, ...rest } = piece;
  const fittedChildren = children?.map((child) => fitPiece(child, language, measure, cut));
  if (!words) return { ...rest, children: fittedChildren };
  const text = drawable(words.text, language);
  const { size, lines, fits } = fitWords({ ...words, text }, measure);
  if (!fits) cut.push(text);
  return { ...rest, words: { ...words, text, size, fitted: lines } };
}
