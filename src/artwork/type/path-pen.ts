import type { Font, Glyph } from 'fontkit';
import { compactPath, type CompactPath } from './compact-path.ts';

/** Gathers glyphs of one colour into one path. */
export class PathPen {
  #path = '';
  #x = 0;
  #y = 0;

  /** @param scale units of the drawing for one em   @param x where the glyph's origin is, in units of the drawing: rounded to whole ones */
  draw(font: Font, glyph: Glyph, scale: number, x: number, y: number): void {
    const outline = outlineOf(font, glyph, Math.round(scale));
    if (!outline) return;
    const [left, top] = [Math.round(x), Math.round(y)];
    const [dx, dy] = [left + outline.start[0] - this.#x, top + outline.start[1] - this.#y];
    this.#path += `${this.#path ? 'm' : 'M'}${dx}${dy < 0 ? '' : ' '}${dy}${outline.body}`;
    this.#x = left + outline.end[0];
    this.#y = top + outline.end[1];
  }

  get path(): string { return this.#path; }
}

/** Outlines that were drawn before, by glyph and size: texts of labels have a handful of sizes. Forgotten all at once when there are too many. */
const MOST = 20_000;
const known = new WeakMap<Font, Map<number, CompactPath | undefined>>();

function outlineOf(font: Font, glyph: Glyph, scale: number): CompactPath | undefined {
  const outlines = known.get(font) ?? new Map<number, CompactPath | undefined>();
  known.set(font, outlines);
  const key = scale * 65_536 + glyph.id;
  if (outlines.has(key)) return outlines.get(key);
  if (outlines.size >= MOST) outlines.clear();
  const outline = compactPath(glyph.path.commands, scale / font.unitsPerEm);
  outlines.set(key, outline);
  return outline;
}
