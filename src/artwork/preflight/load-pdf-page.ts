import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type LoadedArtwork, resolutionFor, UnreadableArtwork } from './loaded-artwork.ts';
import { openPicture } from '../pixels/picture.ts';
import type { PreflightFinding } from './preflight.ts';

const run = promisify(execFile);

/** Rasterises a page of somebody's PDF with poppler, which is a program of its own and knows all of PDF. @param page from 1; the first, and a word about the others, where nobody names one
 *  @throws UnreadableArtwork */
export async function loadPdfPage(file: string, asked?: number): Promise<LoadedArtwork> {
  const page = asked ?? 1;
  const only = ['-f', String(page), '-l', String(page)];
  const { pages, ...size } = await pageSize(file, page);
  const dpi = resolutionFor(size);
  const folder = await mkdtemp(join(tmpdir(), 'preflight-'));
  try {
    const picture = join(folder, 'page');
    await run('pdftoppm', ['-r', String(dpi), '-png', '-singlefile', ...only, file, picture]).catch(() => { throw new UnreadableArtwork('cannot be read as PDF', 'it may be damaged: export or copy it again'); });
    const image = await readFile(`${picture}.png`).catch(() => { throw new UnreadableArtwork('has a page that cannot be drawn', 'it may be damaged: export or copy it again'); });
    const { stdout: fonts } = await run('pdffonts', [...only, file]);
    const { stdout: pictures } = await run('pdfimages', ['-list', ...only, file]);
    return { picture: await openPicture(image), perMm: dpi / 25.4, exact: false, findings: [...(asked === undefined && pages > 1 ? [{ code: 'more-pages', severity: 'warning', values: { pages } } as const] : []), ...fontFindings(fonts), ...(pictures.trim().split('\n').length > 2 ? [{ code: 'raster-inside', severity: 'warning', values: {} } as const] : [])] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In millimetres, and how many pages there are. */
async function pageSize(file: string, page: number): Promise<{ readonly width: number; readonly height: number; readonly pages: number }> {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', String(page), file]).catch((error: NodeJS.ErrnoException & { stderr?: string }) => {
    if (error.code === 'ENOENT') throw new UnreadableArtwork('is a PDF, and the program that draws PDFs is not installed', 'apt-get install poppler-utils, or give PNG or SVG');
    if (/password/i.test(error.stderr ?? '')) throw new UnreadableArtwork('is locked with a password', 'export it without one');
    throw new UnreadableArtwork('cannot be read as PDF', 'it may be damaged: export or copy it again');
  });
  const pages = Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 1);
  if (page > pages) throw new UnreadableArtwork(`has ${pages} page${pages === 1 ? '' : 's'}, not ${page}`, 'give another --page');
  const [, width = 595, height = 842] = ([...stdout.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].at(-1) ?? []).map(Number);
  return { width: (width / 72) * 25.4, height: (height / 72) * 25.4, pages };
}

/** The table of pdffonts: name, type, encoding, emb, sub, uni, object. */
function fontFindings(table: string): readonly PreflightFinding[] {
  return table.split('\n').slice(2).flatMap((line) => {
    const [, font = '', embedded] = /^(\S+).*?\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.exec(line) ?? [];
    return embedded === 'no' ? [{ code: 'font-not-embedded', severity: 'error', values: { font } } as const] : [];
  });
}
