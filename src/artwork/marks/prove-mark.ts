import sharp from 'sharp';
import { drawMark } from './draw-mark.ts';
import type { MarkArt, MarkFault } from './mark.ts';

/** Pixels on the longer side at which both are compared. */
const SIDE = 480;
/** Grey levels that edges may differ by, and how many pixels may differ by more. */
const LEVELS = 48;
const SHARE = 0.002;

/** Whether a label would show the file unaltered: rasterises the file itself and what we draw of it, and compares them.
 *  @returns what is wrong, if anything */
export async function markDiffers(bytes: Uint8Array, art: MarkArt): Promise<MarkFault | undefined> {
  if (art.kind === 'picture') {
    const whole = await sharp(bytes, { limitInputPixels: 20_000_000, failOn: 'error' }).raw().toBuffer().then(() => true, () => false);
    return whole ? undefined : { code: 'not-a-picture', found: 'PNG' };
  }
  const scale = SIDE / Math.max(art.width, art.height);
  const [width, height] = [Math.max(1, Math.round(art.width * scale)), Math.max(1, Math.round(art.height * scale))];
  const ours = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawMark(art, { x: 0, y: 0, width, height })}</svg>`;
  const [theirs, drawn] = await Promise.all([pixels(sized(new TextDecoder().decode(bytes), art, width, height)), pixels(ours)]).catch(() => [new Uint8Array(), Uint8Array.of(0)] as const);
  if (theirs.length !== drawn.length) return { code: 'drawn-differently', found: '100 %' };
  const differing = theirs.reduce((count, level, i) => count + (Math.abs(level - drawn[i]!) > LEVELS ? 1 : 0), 0) / theirs.length;
  return differing > SHARE ? { code: 'drawn-differently', found: `${(differing * 100).toFixed(1)} %` } : undefined;
}

const pixels = async (svg: string): Promise<Uint8Array> => new Uint8Array(await sharp(new TextEncoder().encode(svg)).flatten({ background: '#fff' }).removeAlpha().toColourspace('srgb').raw().toBuffer());

/** The file's own drawing, as large as ours. */
function sized(svg: string, { width, height }: MarkArt, columns: number, rows: number): string {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const viewBox = /\sviewBox\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(root);
  const head = `<svg width="${columns}" height="${rows}" viewBox="${viewBox?.[1] ?? viewBox?.[2] ?? `0 0 ${width} ${height}`}" preserveAspectRatio="none"${root.slice(4).replace(/\s(?:width|height|viewBox|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')}`;
  return svg.replace(root, () => head);
}
