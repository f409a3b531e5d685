import sharp from 'sharp';

/** A picture on white, as a PNG in base64. In a browser `no-opaque-png.ts` takes this place: see `imports` in package.json. */
export const opaquePng = async (png: Uint8Array): Promise<string> => (await sharp(png).flatten({ background: '#fff' }).png().toBuffer()).toString('base64');
