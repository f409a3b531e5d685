import { type LoadedArtwork, resolutionFor, UnreadableArtwork } from './loaded-artwork.ts';
import { openPicture } from '../pixels/picture.ts';
import type { PreflightFinding } from './preflight.ts';

const MM: Readonly<Record<string, number>> = { 'mm': 1, 'cm': 10, 'in': 25.4, 'pt': 25.4 / 72, 'pc': 25.4 / 6, 'px': 25.4 / 96, '': 25.4 / 96 };

/** Rasterises somebody's SVG at its size in millimetres. @throws UnreadableArtwork where it is not well-formed */
export async function loadSvg(svg: string): Promise<LoadedArtwork> {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [width, height] = [lengthOf(root, 'width'), lengthOf(root, 'height')];
  const viewBox = /\sviewBox\s*=\s*["']([^"']*)/.exec(root)?.[1]?.trim().split(/[\s,]+/).map(Number);
  const findings: PreflightFinding[] = [
    ...(/<text[\s>]/.test(svg) ? [{ code: 'live-text', severity: 'warning', values: {} } as const] : []),
    ...(/<image[\s>]/.test(svg) ? [{ code: 'raster-inside', severity: 'warning', values: {} } as const] : []),
  ];
  const known = width && height && width.unit !== '' && width.unit !== 'px';
  const sized = width && height ? { width: width.mm, height: height.mm } : { width: (viewBox?.[2] ?? 300) * MM['px']!, height: (viewBox?.[3] ?? 150) * MM['px']! };
  const perMm = resolutionFor(sized) / 25.4;
  const pixels = { width: Math.ceil(sized.width * perMm - 0.01), height: Math.ceil(sized.height * perMm - 0.01) };
  // The rest of the last pixel belongs to no drawing, so that a millimetre stays what it is.
  const [x = 0, y = 0, w = 1, h = 1] = viewBox?.length === 4 ? viewBox : [0, 0, width?.value ?? 300, height?.value ?? 150];
  const view = [x, y, (w * pixels.width) / (sized.width * perMm), (h * pixels.height) / (sized.height * perMm)].join(' ');
  const head = `<svg width="${pixels.width}" height="${pixels.height}" viewBox="${view}"${root.slice(4).replace(/\s(?:width|height|viewBox)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')}`;
  const picture = await openPicture(new TextEncoder().encode(svg.replace(root, () => head)))
    .catch(() => { throw new UnreadableArtwork('is not a well-formed SVG', 'open it in a browser to see where it breaks, and export it again'); });
  return { picture, ...(known ? { perMm } : {}), exact: false, findings };
}

function lengthOf(root: string, name: string): { readonly value: number; readonly unit: string; readonly mm: number } | undefined {
  const [, number = '', unit = ''] = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)\\s*(mm|cm|in|pt|pc|px)?\\s*["']`).exec(root) ?? [];
  const value = Number(number);
  return number === '' || !(value > 0) ? undefined : { value, unit, mm: value * (MM[unit] ?? 1) };
}
