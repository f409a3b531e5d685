import type { Font } from 'fontkit';
import type PDFDocument from 'pdfkit';
import type { LabelWeight } from '../../artwork/type/font-subsets.ts';
import { fontFile, type FontSet } from '../../artwork/type/label-fonts.ts';
import { byFont } from '../../artwork/type/shape-text.ts';
import { runsOf, type TextDirection } from '../../artwork/type/text-runs.ts';
import { lineDirection } from './line-direction.ts';

type Document = InstanceType<typeof PDFDocument>;

export interface TextStyle {
  /** In points. */
  readonly size: number;
  readonly weight: LabelWeight;
  /** Lines break before it, in points. */
  readonly width: number;
  /** Of the page: where lines begin. A line of another script still runs its own way. */
  readonly direction: TextDirection;
  readonly fonts: FontSet;
}
export interface SetText { readonly lines: readonly Line[]; readonly height: number; readonly style: TextStyle }

interface Line { readonly text: string; readonly direction: TextDirection }

const LEADING = 1.32;

/** Breaks a text into lines: at spaces, between Chinese and Japanese characters, and anywhere where a word is wider than a line. */
export function setText(text: string, style: TextStyle): SetText {
  const lines = text.split('\n').flatMap((paragraph) => {
    const own = lineDirection(paragraph, style.direction);
    return breakLines(paragraph, style).map((line): Line => ({ text: line, direction: own }));
  });
  return { lines, height: lines.length * style.size * LEADING, style };
}

/** Draws it with its top at `y`: from the left edge `x`, or from the right edge of its width where it is read from there. */
export function drawText(document: Document, { lines, style }: SetText, x: number, y: number, color: string, align: 'start' | 'center' = 'start'): void {
  document.fillColor(color);
  lines.forEach((line, i) => {
    const spare = style.width - widthOf(line.text, style);
    let pen = x + (align === 'center' ? spare / 2 : style.direction === 'rtl' ? spare : 0);
    const baseline = y + (i + 0.78) * style.size * LEADING;
    for (const { text, font, width } of piecesOf(line, style)) {
      // A list of features keeps the run whole: word by word, pdfkit would set right-to-left words from left to right.
      document.font(nameIn(document, font)).fontSize(style.size).text(text, pen, baseline, { lineBreak: false, baseline: 'alphabetic', features: [] });
      pen += width;
    }
  });
}

const named = new WeakMap<Document, Map<Font, string>>();

/** What a document calls a font: many of ours have the same name inside. */
function nameIn(document: Document, font: Font): string {
  const names = named.get(document) ?? new Map<Font, string>();
  named.set(document, names);
  const known = names.get(font);
  const file = fontFile(font);
  if (known || !file) return known ?? 'Helvetica';
  const name = `font-${names.size}`;
  names.set(font, name);
  document.registerFont(name, file);
  return name;
}

interface Piece { readonly text: string; readonly font: Font; readonly width: number }

/** Widths of texts in sizes, by weight and text: shaping takes most of the time, and papers repeat their words. */
const measured = new WeakMap<FontSet, Map<string, number>>();

/** The pieces of a line from left to right, each in one font and of one direction. */
function piecesOf({ text: line, direction }: Line, { fonts, weight, size }: TextStyle): readonly Piece[] {
  return runsOf(line, direction).flatMap((run) => {
    const pieces = byFont(run.text, weight, fonts).map(({ text, font }): Piece => {
      // Signs alone have no script that tells the font which way they run.
      const said = run.direction === 'rtl' && !/\p{Script=Arabic}/u.test(text) ? Array.from(text).reverse().join('') : text;
      return { text: said, font, width: (font.layout(said).advanceWidth / font.unitsPerEm) * size };
    });
    return run.direction === 'rtl' ? pieces.reverse() : pieces;
  });
}

function widthOf(text: string, style: TextStyle): number {
  const widths = measured.get(style.fonts) ?? new Map<string, number>();
  measured.set(style.fonts, widths);
  const key = `${style.weight} ${text}`;
  const known = widths.get(key) ?? piecesOf({ text, direction: style.direction }, { ...style, size: 1 }).reduce((sum, piece) => sum + piece.width, 0);
  widths.set(key, known);
  return known * style.size;
}

/** What stays together: a word with the space behind it, or one character of a script without spaces with the signs that may not begin a line. */
const UNIT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][、。，．）」』】：；！？・…ー]*\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu;

function breakLines(paragraph: string, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '', width = 0;
  const put = (unit: string): void => {
    const wide = widthOf(unit, style);
    if (line !== '' && width + widthOf(unit.trimEnd(), style) > style.width) {
      lines.push(line.trimEnd());
      [line, width] = ['', 0];
    }
    line += unit;
    width += wide;
  };
  for (const [unit] of paragraph.matchAll(UNIT)) {
    if (widthOf(unit.trimEnd(), style) <= style.width) put(unit);
    else Array.from(unit).forEach(put);
  }
  return [...lines, line.trimEnd()];
}
