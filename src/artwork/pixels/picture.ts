import sharp from 'sharp';

/** A picture as it lies on white paper. */
export interface Picture {
  /** Red, green, blue and 255 of each pixel, row by row. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Opens a PNG, JPEG, TIFF, WebP or SVG. @throws Error where the file is none or ends too early */
export async function openPicture(image: Uint8Array): Promise<Picture> {
  const { data, info: { width, height } } = await sharp(image, { limitInputPixels: 200_000_000 }).toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const rgba = new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.length);
  for (let i = 3; i < rgba.length; i += 4) {
    const opacity = rgba[i]!;
    if (opacity === 255) continue;
    for (let channel = i - 3; channel < i; channel++) rgba[channel] = 255 + ((rgba[channel]! - 255) * opacity) / 255;
    rgba[i] = 255;
  }
  return { rgba, width, height };
}

/** How light a pixel looks, 0 to 1. */
export function lumaAt({ rgba, width }: Picture, column: number, row: number): number {
  const at = 4 * (row * width + column);
  return (0.2126 * rgba[at]! + 0.7152 * rgba[at + 1]! + 0.0722 * rgba[at + 2]!) / 255;
}

/** The luminance at a pixel, 0 to 1 (Rec. 709 weights, as W3C's contrast has them). */
export function luminanceAt({ rgba, width }: Picture, column: number, row: number): number {
  const at = 4 * (row * width + column);
  return 0.2126 * LINEAR[rgba[at]!]! + 0.7152 * LINEAR[rgba[at + 1]!]! + 0.0722 * LINEAR[rgba[at + 2]!]!;
}

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
