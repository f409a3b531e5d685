import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import type { PreflightFinding } from './preflight.ts';

/** Somebody's finished artwork, as a picture that can be measured. */
export interface LoadedArtwork {
  readonly image: Uint8Array;
  /** Pixels in a millimetre; absent where the file does not say how large it is. */
  readonly perMm?: number;
  /** Whether its pixels are what gets printed; vectors were rasterised for looking at them. */
  readonly exact: boolean;
  readonly findings: readonly PreflightFinding[];
}

/** Dots per inch at which vectors are looked at. */
const DPI = 600;
const MM: Readonly<Record<string, number>> = { 'mm': 1, 'cm': 10, 'in': 25.4, 'pt': 25.4 / 72, 'pc': 25.4 / 6, 'px': 25.4 / 96, '': 25.4 / 96 };

/** Opens a PNG, JPEG, SVG or the first page of a PDF.
 *  @throws Error with a sentence where the file cannot be read, or where a PDF is given and poppler-utils is not there */
export async function loadArtwork(file: string): Promise<LoadedArtwork> {
  const bytes = new Uint8Array(await readFile(file));
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return loadPdf(file);
  if (/<svg[\s>]/.test(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'))) return loadSvg(Buffer.from(bytes).toString('utf8'));
  const { density, format } = await sharp(bytes).metadata().catch(() => { throw new Error(`${file}: is no PNG, JPEG, SVG or PDF`); });
  // A PNG without a pHYs chunk is given 72 by the reader: the same as saying nothing.
  const said = density !== undefined && density !== 72 ? { perMm: density / 25.4 } : {};
  return { image: bytes, ...said, exact: format === 'png', findings: [] };
}

async function loadSvg(svg: string): Promise<LoadedArtwork> {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [width, height] = [lengthOf(root, 'width'), lengthOf(root, 'height')];
  const viewBox = /\sviewBox\s*=\s*["']([^"']*)/.exec(root)?.[1]?.trim().split(/[\s,]+/).map(Number);
  const findings: PreflightFinding[] = [
    ...(/<text[\s>]/.test(svg) ? [{ code: 'live-text', severity: 'warning', values: {} } as const] : []),
    ...(/<image[\s>]/.test(svg) ? [{ code: 'raster-inside', severity: 'warning', values: {} } as const] : []),
  ];
  const known = width && height && width.unit !== '' && width.unit !== 'px';
  const sized = width && height ? { width: width.mm, height: height.mm } : { width: (viewBox?.[2] ?? 300) * MM['px']!, height: (viewBox?.[3] ?? 150) * MM['px']! };
  const pixels = { width: Math.ceil((sized.width / 25.4) * DPI - 0.01), height: Math.ceil((sized.height / 25.4) * DPI - 0.01) };
  if (pixels.width > 20_000 || pixels.height > 20_000) throw new Error('the drawing is larger than 80 cm: give a single label');
  const box = viewBox?.length === 4 ? viewBox : [0, 0, width?.value ?? 300, height?.value ?? 150];
  // The rest of the last pixel belongs to no drawing, so that a millimetre stays what it is.
  const [x = 0, y = 0, w = 1, h = 1] = box;
  const view = [x, y, (w * pixels.width) / ((sized.width / 25.4) * DPI), (h * pixels.height) / ((sized.height / 25.4) * DPI)].join(' ');
  const head = `<svg width="${pixels.width}" height="${pixels.height}" viewBox="${view}"${root.slice(4).replace(/\s(?:width|height|viewBox)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')}`;
  const image = await sharp(Buffer.from(svg.replace(root, () => head))).flatten({ background: '#fff' }).png({ compressionLevel: 1 }).toBuffer();
  return { image: new Uint8Array(image), ...(known ? { perMm: DPI / 25.4 } : {}), exact: false, findings };
}

function lengthOf(root: string, name: string): { readonly value: number; readonly unit: string; readonly mm: number } | undefined {
  const [, number = '', unit = ''] = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)\\s*(mm|cm|in|pt|pc|px)?\\s*["']`).exec(root) ?? [];
  const value = Number(number);
  return number === '' || !(value > 0) ? undefined : { value, unit, mm: value * (MM[unit] ?? 1) };
}

async function loadPdf(file: string): Promise<LoadedArtwork> {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), 'preflight-'));
  try {
    const page = join(folder, 'page');
    await run('pdftoppm', ['-r', String(DPI), '-png', '-singlefile', '-f', '1', '-l', '1', file, page]).catch((error: NodeJS.ErrnoException) => {
      throw new Error(error.code === 'ENOENT' ? 'a PDF is looked at with pdftoppm, which is not installed: apt-get install poppler-utils' : `${file}: cannot be read as PDF`);
    });
    const { stdout: fonts } = await run('pdffonts', ['-f', '1', '-l', '1', file]);
    const { stdout: pictures } = await run('pdfimages', ['-list', '-f', '1', '-l', '1', file]);
    return { image: new Uint8Array(await readFile(`${page}.png`)), perMm: DPI / 25.4, exact: false, findings: [...fontFindings(fonts), ...(pictures.trim().split('\n').length > 2 ? [{ code: 'raster-inside', severity: 'warning', values: {} } as const] : [])] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The table of pdffonts: name, type, encoding, emb, sub, uni, object. */
function fontFindings(table: string): readonly PreflightFinding[] {
  return table.split('\n').slice(2).flatMap((line) => {
    const [, font = '', embedded] = /^(\S+).*?\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.exec(line) ?? [];
    return embedded === 'no' ? [{ code: 'font-not-embedded', severity: 'error', values: { font } } as const] : [];
  });
}
