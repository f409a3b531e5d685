import { fitWords } from './fit-words.ts';
import { drawable, fontsFor, type FontSet, type LabelWeight } from './label-fonts.ts';
import { measureWords, type Measure } from './measure-words.ts';
import type { Piece, Words } from './piece.ts';
import { needsShaping, shapeLine, type ShapedLine } from './shape-text.ts';
import type { TextDirection } from './text-runs.ts';

/** Pieces whose texts have their final sizes and lines. */
export interface FittedPiece extends Omit<Piece, 'words' | 'children'> {
  readonly words?: Words & { readonly fitted: readonly FittedLine[] };
  readonly children?: readonly FittedPiece[];
}
/** Shaped lines are drawn by us, at the place that satori gives to a box of their width. */
export interface FittedLine { readonly text: string; readonly shaped?: ShapedLine }
export interface FittedPieces { readonly root: FittedPiece; readonly fonts: FontSet; readonly cut: readonly string[] }

/** Gives every text of a layout the size and the lines that it can have, and lists those that had to be cut. */
export async function fitPieces(root: Piece, language: string, direction: TextDirection): Promise<FittedPieces> {
  const texts = wordsIn(root).map((words) => ({ ...words, text: drawable(words.text, language) }));
  const fonts = await fontsFor(`${texts.map(({ text }) => text).join('')}…|`, language);
  const measure = await measureWords(texts, fonts, direction);
  const cut: string[] = [];
  const shape = (text: string, weight: LabelWeight): FittedLine => (needsShaping(text) ? { text, shaped: shapeLine(text, weight, fonts, direction) } : { text });
  const groups = groupSizes(texts, measure);
  return { root: fitPiece(root, language, { measure, shape, cut, groups }), fonts, cut };
}

const wordsIn = (piece: Piece): readonly Words[] => [...(piece.words ? [piece.words] : []), ...(piece.children ?? []).flatMap(wordsIn)];

function groupSizes(texts: readonly Words[], measure: Measure): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const words of texts) if (words.group) sizes.set(words.group, Math.min(sizes.get(words.group) ?? Infinity, fitWords(words, measure).size));
  return sizes;
}

interface Fitting { readonly measure: Measure; readonly shape: (text: string, weight: LabelWeight) => FittedLine; readonly cut: string[]; readonly groups: ReadonlyMap<string, number> }

function fitPiece(piece: Piece, language: string, fitting: Fitting): FittedPiece {
  const { words, children, ...rest } = piece;
  const fittedChildren = children?.map((child) => fitPiece(child, language, fitting));
  if (!words) return { ...rest, children: fittedChildren };
  const size = fitting.groups.get(words.group ?? '') ?? words.size;
  const texts = [words.text, ...(words.shorter === undefined ? [] : [words.shorter])].map((text) => drawable(text, language));
  const trials = texts.map((text) => ({ text, ...fitWords({ ...words, text, size }, fitting.measure) }));
  const { text, fits, lines, ...fitted } = trials.find((trial) => trial.fits) ?? trials.at(-1)!;
  if (!fits) fitting.cut.push(text);
  return { ...rest, words: { ...words, text, size: fitted.size, fitted: lines.map((line) => fitting.shape(line, words.weight)) } };
}
