import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { loadPdfPage } from './load-pdf-page.ts';
import { loadSvg } from './load-svg.ts';
import { type LoadedArtwork, UnreadableArtwork } from './loaded-artwork.ts';
import { openPicture } from '../pixels/picture.ts';

/** Opens a PNG, JPEG, TIFF, WebP, SVG or a page of a PDF. @param page of a PDF, from 1; the first where it is left out
 *  @throws UnreadableArtwork where the file cannot be read, or where a PDF is given and poppler-utils is not there */
export async function loadArtwork(file: string, page?: number): Promise<LoadedArtwork> {
  const bytes = new Uint8Array(await readFile(file));
  if (bytes.length === 0) throw new UnreadableArtwork('is empty', 'export it again');
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return loadPdfPage(file, page);
  if (/<svg[\s>]/.test(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'))) return loadSvg(Buffer.from(bytes).toString('utf8'));
  return loadPicture(bytes);
}

/** Pixels that a picture may have: a sheet of 30 x 30 cm at 600 dpi. */
const MOST_PIXELS = 60_000_000;

async function loadPicture(bytes: Uint8Array): Promise<LoadedArtwork> {
  const { density, format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(() => { throw new UnreadableArtwork('is no PNG, JPEG, TIFF, WebP, SVG or PDF', 'export the artwork as one of them; PDF or SVG is best'); });
  if (width * height > MOST_PIXELS) throw new UnreadableArtwork(`has ${Math.round(width * height / 1e6)} million pixels`, 'cut it to the part with the label, or give the PDF');
  // A PNG without a pHYs chunk is given 72 by the reader: the same as saying nothing.
  const said = density !== undefined && density !== 72 ? { perMm: density / 25.4 } : {};
  const picture = await openPicture(bytes).catch(() => { throw new UnreadableArtwork('is damaged: the picture ends too early', 'export or copy it again'); });
  return { picture, ...said, exact: format !== 'jpeg', findings: format === 'jpeg' ? [{ code: 'lossy', severity: 'warning', values: {} }] : [] };
}
