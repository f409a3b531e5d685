import type { Font, Glyph } from 'fontkit';
import { UNITS_PER_MM } from './compact-path.ts';
import type { LabelWeight } from './font-subsets.ts';
import type { FontSet } from './label-fonts.ts';
import type { PathPen } from './path-pen.ts';
import { runsOf, type TextDirection } from './text-runs.ts';

/** How a text is set: `tracking` is extra space between letters, in sizes. */
export interface TypeStyle { readonly weight: LabelWeight; readonly tracking?: number }

/** How far the letters reach above the baseline and below it, in sizes. */
export interface Ink { readonly rise: number; readonly drop: number }

/** A word that was shaped: its glyphs from left to right, in sizes from its origin on the baseline. */
interface ShapedWord extends Ink { readonly width: number; readonly glyphs: readonly PlacedGlyph[] }
interface PlacedGlyph { readonly font: Font; readonly glyph: Glyph; readonly x: number; readonly y: number }
/** A word in its place in a line. Letters that join have no space between them. */
interface PlacedWord { readonly word: ShapedWord; readonly tracking: number }

/** The width of a line, in sizes. */
export function lineWidth(text: string, style: TypeStyle, fonts: FontSet, direction: TextDirection): number {
  const widths = widthsOf.get(fonts) ?? new Map<string, number>();
  widthsOf.set(fonts, widths);
  const key = `${style.weight}${direction}${style.tracking ?? 0} ${text}`;
  const found = widths.get(key);
  if (found !== undefined) return found;
  if (widths.size >= MOST) widths.clear();
  const width = measure(text, style, fonts, direction);
  widths.set(key, width);
  return width;
}

/** Lines that were measured before: whoever looks for the best place to break a text asks for the same ones again and again. */
const widthsOf = new WeakMap<FontSet, Map<string, number>>();

function measure(text: string, style: TypeStyle, fonts: FontSet, direction: TextDirection): number {
  return wordsOf(text, style, fonts, direction).reduce((sum, { word, tracking }) => sum + word.width + tracking * word.glyphs.length, 0);
}

/** What the letters of a line cover. */
export function lineInk(text: string, style: TypeStyle, fonts: FontSet, direction: TextDirection): Ink {
  const words = wordsOf(text, style, fonts, direction).map(({ word }) => word);
  return { rise: Math.max(0, ...words.map(({ rise }) => rise)), drop: Math.max(0, ...words.map(({ drop }) => drop)) };
}

/** Draws a line of `size` millimetres with a pen, from its left end on the baseline. */
export function drawLine(text: string, style: TypeStyle, fonts: FontSet, direction: TextDirection, at: { readonly size: number; readonly x: number; readonly baseline: number; readonly pen: PathPen }): void {
  const scale = at.size * UNITS_PER_MM;
  let x = at.x * UNITS_PER_MM;
  const y = at.baseline * UNITS_PER_MM;
  for (const { word, tracking } of wordsOf(text, style, fonts, direction)) {
    word.glyphs.forEach((placed, i) => at.pen.draw(placed.font, placed.glyph, scale, x + (placed.x + tracking * i) * scale, y - placed.y * scale));
    x += (word.width + tracking * word.glyphs.length) * scale;
  }
}

/** The words of a line in the order in which they stand from left to right. */
function wordsOf(text: string, { weight, tracking = 0 }: TypeStyle, fonts: FontSet, direction: TextDirection): readonly PlacedWord[] {
  return runsOf(text, direction).flatMap((run) => {
    const words = (run.text.match(WORD) ?? []).map((word) => ({ word: shapedWord(word, weight, fonts, run.direction), tracking: run.direction === 'rtl' ? 0 : tracking }));
    return run.direction === 'rtl' ? words.reverse() : words;
  });
}

/** What is shaped together: letters between spaces. Signs that fill their square stand for themselves. */
const WORD = /\s+|[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]+/gu;

/** Words that were shaped before: labels say the same things. Forgotten all at once when there are too many. */
const MOST = 20_000;
const known = new WeakMap<FontSet, Map<string, ShapedWord>>();

function shapedWord(word: string, weight: LabelWeight, fonts: FontSet, direction: TextDirection): ShapedWord {
  const words = known.get(fonts) ?? new Map<string, ShapedWord>();
  known.set(fonts, words);
  const key = `${weight}${direction}${word}`;
  const found = words.get(key);
  if (found) return found;
  if (words.size >= MOST) words.clear();
  const shaped = shapeWord(word, weight, fonts, direction);
  words.set(key, shaped);
  return shaped;
}

function shapeWord(word: string, weight: LabelWeight, fonts: FontSet, direction: TextDirection): ShapedWord {
  const glyphs: PlacedGlyph[] = [];
  let [width, rise, drop] = [0, 0, 0];
  const pieces = byFont(word, weight, fonts);
  for (const { text, font } of direction === 'rtl' ? pieces.reverse() : pieces) {
    const em = font.unitsPerEm;
    const shaped = font.layout(text, undefined, undefined, undefined, direction);
    shaped.glyphs.forEach((glyph, i) => {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = shaped.positions[i] ?? {};
      glyphs.push({ font, glyph, x: width + xOffset / em, y: yOffset / em });
      width += xAdvance / em;
      const { minY, maxY } = glyph.cbox;
      // A space has no box.
      if (maxY > minY) [rise, drop] = [Math.max(rise, (yOffset + maxY) / em), Math.max(drop, -(yOffset + minY) / em)];
    });
  }
  return { width, rise, drop, glyphs };
}

/** Splits a text where another font has to take over. */
export function byFont(word: string, weight: LabelWeight, fonts: FontSet): { text: string; font: Font }[] {
  const parts: { text: string; font: Font }[] = [];
  for (const character of word) {
    const last = parts.at(-1);
    if (last?.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) { last.text += character; continue; }
    const font = fonts.fontOf(character, weight);
    if (font) parts.push({ text: character, font });
  }
  return parts;
}
