import { fitWords, type Measure } from '../type/fit-words.ts';
import { drawable, fontsFor, type FontSet } from '../type/label-fonts.ts';
import type { Piece, Words } from './piece.ts';
import { type Ink, lineInk, lineWidth, type TypeStyle } from '../type/shape-text.ts';
import type { TextDirection } from '../type/text-runs.ts';

/** Pieces whose texts have their final sizes and lines. */
export interface FittedPiece extends Omit<Piece, 'words' | 'children'> {
  readonly words?: Words & { readonly fitted: readonly FittedLine[] };
  readonly children?: readonly FittedPiece[];
}
/** Millimetres; `rise` and `drop` from the baseline. */
export interface FittedLine extends Ink { readonly text: string; readonly width: number }
export interface FittedPieces { readonly root: FittedPiece; readonly fonts: FontSet; readonly direction: TextDirection; readonly cut: readonly string[] }

/** Gives every text of a layout the size and the lines that it can have, and lists those that had to be cut. */
export async function fitPieces(root: Piece, language: string, direction: TextDirection): Promise<FittedPieces> {
  const texts = wordsIn(root).map((words) => ({ ...words, text: drawable(words.text, language) }));
  const fonts = await fontsFor(`${texts.map(({ text, shorter = '' }) => text + shorter).join('')}…`, language);
  const measure: Measure = (text, style) => lineWidth(text, style, fonts, direction);
  const ink = (text: string, style: TypeStyle): Ink => lineInk(text, style, fonts, direction);
  const cut: string[] = [];
  return { root: fitPiece(root, language, { measure, ink, cut, groups: groupSizes(texts, measure) }), fonts, direction, cut };
}

const wordsIn = (piece: Piece): readonly Words[] => [...(piece.words ? [piece.words] : []), ...(piece.children ?? []).flatMap(wordsIn)];

function groupSizes(texts: readonly Words[], measure: Measure): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const words of texts) if (words.group) sizes.set(words.group, Math.min(sizes.get(words.group) ?? Infinity, fitWords(words, measure).size));
  return sizes;
}

interface Fitting { readonly measure: Measure; readonly ink: (text: string, style: TypeStyle) => Ink; readonly cut: string[]; readonly groups: ReadonlyMap<string, number> }

function fitPiece(piece: Piece, language: string, fitting: Fitting): FittedPiece {
  const { words, children, ...rest } = piece;
  if (!words) return { ...rest, ...(children && { children: children.map((child) => fitPiece(child, language, fitting)) }) };
  const size = fitting.groups.get(words.group ?? '') ?? words.size;
  // Texts of a group have one size, not nearly one.
  const texts = [words.text, ...(words.shorter === undefined ? [] : [words.shorter])].map((text) => drawable(text, language));
  const trials = texts.map((text) => ({ text, ...fitWords({ ...words, text, size }, fitting.measure, words.group === undefined ? undefined : 1) }));
  const { text, fits, lines, size: fitted } = trials.find((trial) => trial.fits) ?? trials.at(-1)!;
  if (!fits) fitting.cut.push(text);
  return { ...rest, words: { ...words, text, size: fitted, fitted: lines.map((line) => fittedLine(line, words, fitted, fitting)) } };
}

function fittedLine(text: string, style: TypeStyle, size: number, { measure, ink }: Fitting): FittedLine {
  const { rise, drop } = ink(text, style);
  return { text, width: measure(text, style) * size, rise: rise * size, drop: drop * size };
}
