import type { ReaderOptions } from 'zxing-wasm/reader';
import { loadDecoder } from './load-decoder.ts';
import { QUIET_ZONE } from '../qr/qr-symbol.ts';

// The picture holds one upright code in black and white and nothing else: there is nothing to search for.
const OPTIONS: ReaderOptions = { formats: ['QRCode'], isPure: true, binarizer: 'FixedThreshold', tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false, maxNumberOfSymbols: 1 };

/** Symbols of one size, one after the other: one byte a module, row by row, 1 where it is dark. */
export interface SymbolModules { readonly size: number; readonly modules: Uint8Array<ArrayBuffer> }

/** Reads symbols of a run of units, each from a small picture of its modules, by a decoder that is not ours.
 *  @returns the text of each, '' where none was read */
export async function readSymbols({ size, modules }: SymbolModules): Promise<readonly string[]> {
  const readBarcodes = await loadDecoder();
  const picture = pictureFor(size);
  const texts: string[] = [];
  for (let from = 0; from < modules.length; from += size * size) {
    draw(modules.subarray(from, from + size * size), size, picture);
    texts.push((await readBarcodes(picture.image, OPTIONS)).find(({ isValid }) => isValid)?.text ?? '');
  }
  return texts;
}

interface Picture { readonly pixels: Uint32Array; readonly image: ImageData }

/** White, for one symbol after another. A pixel a module: the decoder needs no more, and four times as many take it a quarter longer. */
function pictureFor(size: number): Picture {
  const side = size + 2 * QUIET_ZONE;
  const pixels = new Uint32Array(side * side).fill(WHITE);
  return { pixels, image: { data: new Uint8ClampedArray(pixels.buffer), width: side, height: side, colorSpace: 'srgb' } };
}

/** A pixel's red, green, blue and opacity as one number, the first one lowest. */
const [WHITE, BLACK] = [0xffffffff, 0xff000000] as const;

function draw(modules: Uint8Array, size: number, { pixels, image: { width } }: Picture): void {
  for (let y = 0, module = 0; y < size; y++) {
    for (let x = 0, at = (y + QUIET_ZONE) * width + QUIET_ZONE; x < size; x++) pixels[at++] = modules[module++] === 1 ? BLACK : WHITE;
  }
}
