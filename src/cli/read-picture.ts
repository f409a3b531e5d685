import sharp from 'sharp';
import { readCodes } from '../artwork/preflight/read-back.ts';
import { Fault } from '../register/fault.ts';

const LARGEST_SIDE = 4_000;

/** The text of the one QR code in a picture. @throws Fault where there is none, or more than one */
export async function readPicture(path: string): Promise<string> {
  const png = await sharp(path, { density: 600, limitInputPixels: 200_000_000 })
    .resize(LARGEST_SIDE, LARGEST_SIDE, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' }).png({ compressionLevel: 1 }).toBuffer()
    .catch((error: Error) => { throw new Fault(`${path}: cannot be read as a picture (${error.message})`, 'give a PNG, JPEG, WebP or SVG file'); });
  const texts = [...new Set(await readCodes(png))];
  if (texts.length === 0) throw new Fault(`${path}: no QR code was found`, 'take the picture closer, straight on and in better light');
  if (texts.length > 1) throw new Fault(`${path}: holds ${texts.length} different QR codes`, 'cut the picture to one label');
  return texts[0]!;
}
