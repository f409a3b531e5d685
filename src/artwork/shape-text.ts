import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import type { FontSet, LabelFont, LabelWeight } from './label-fonts.ts';
import { runsOf, type TextDirection } from './text-runs.ts';

/** A line of text that we shape ourselves, in sizes: origin at its left end on the baseline, y downwards. */
export interface ShapedLine {
  readonly width: number;
  /** Absolute SVG path in the units that `scale` gives to one size. */
  path(scale: number, x: number, baseline: number): string;
}

interface PlacedGlyph { readonly commands: fontkit.Path['commands']; readonly x: number; readonly y: number; readonly em: number }

const opened = new WeakMap<LabelFont, Font>();

/** Whether a text needs shaping that satori does not do: it puts the marks of Arabic letters in wrong places and the sign at the end of
 *  a sentence at its start. */
export const needsShaping = (text: string): boolean => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text);

/** Shapes a line with both directions in it: runs in visual order, marks where the font puts them. */
export function shapeLine(text: string, weight: LabelWeight, { fonts }: FontSet, direction: TextDirection): ShapedLine {
  const glyphs: PlacedGlyph[] = [];
  let pen = 0;
  for (const run of runsOf(text, direction)) {
    const pieces = byFont(run.text, fonts.filter((font) => font.weight === weight));
    for (const { text: part, font } of run.direction === 'rtl' ? pieces.reverse() : pieces) {
      const em = font.unitsPerEm;
      const shaped = font.layout(part, undefined, undefined, undefined, run.direction);
      shaped.glyphs.forEach((glyph, i) => {
        const position = shaped.positions[i];
        glyphs.push({ commands: glyph.path.commands, x: pen + (position?.xOffset ?? 0) / em, y: (position?.yOffset ?? 0) / em, em });
        pen += (position?.xAdvance ?? 0) / em;
      });
    }
  }
  return { width: pen, path: (scale, x, baseline) => glyphs.map((glyph) => glyphPath(glyph, scale, x, baseline)).join('') };
}

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

function glyphPath({ commands, x: glyphX, y: glyphY, em }: PlacedGlyph, scale: number, x: number, baseline: number): string {
  return commands.map(({ command, args }) => letters[command] + args.map((value, i) => (i % 2 === 0 ? x + (glyphX + value / em) * scale : baseline - (glyphY + value / em) * scale).toFixed(1)).join(' ')).join('');
}

/** Splits a run where another font has to take over. */
function byFont(text: string, fonts: readonly LabelFont[]): { text: string; font: Font }[] {
  const parts: { text: string; font: Font }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const point = character.codePointAt(0) ?? 0;
    if (last?.font.hasGlyphForCodePoint(point)) { last.text += character; continue; }
    const font = fonts.map(open).find((one) => one.hasGlyphForCodePoint(point));
    if (font) parts.push({ text: character, font });
  }
  return parts;
}

function open(font: LabelFont): Font {
  const known = opened.get(font);
  if (known) return known;
  const created = fontkit.create(font.data);
  if (!('layout' in created)) throw new Error(`${font.name} is a collection of fonts`);
  opened.set(font, created);
  return created;
}
