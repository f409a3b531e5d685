import sharp from 'sharp';
import type { ArtworkFacts } from './artwork-facts.ts';
import type { QrSymbol } from './qr/qr-symbol.ts';

/** A picture of one bit a pixel as X bitmap: valid C, and read by every image tool.
 *  @param png in black and white */
export async function xBitmap(png: Uint8Array, name: string): Promise<string> {
  const { data, info: { width, height } } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const bits = packBits(width, height, (x, y) => data[y * width + x]! < 128);
  return `#define ${name}_width ${width}\n#define ${name}_height ${height}\nstatic const unsigned char ${name}_bits[] = {\n${cBytes(bits)}};\n`;
}

/** What firmware without a script needs to show a label: texts, address, and the modules of the code, as a C header. */
export function deviceHeader(facts: ArtworkFacts, symbol: QrSymbol): string {
  const texts = {
    ADDRESS: symbol.text, LABEL_CODE: facts.code, DOMAIN: facts.domain, TITLE: facts.title, PRODUCT: facts.product.name,
    UPDATES_CAPTION: facts.updates.caption, UPDATES_VALUE: facts.updates.value, QUESTION: facts.question, ...(facts.specimen && { SPECIMEN: facts.specimen.word }),
  };
  return [
    `/* Label ${facts.code}, for the screen of the product. Texts are UTF-8, language ${facts.language}. */`,
    '#ifndef HOLDMARK_LABEL_H', '#define HOLDMARK_LABEL_H', '',
    ...Object.entries(texts).map(([name, text]) => `#define HOLDMARK_${name} ${cString(text)}`), '',
    '/* The code of HOLDMARK_ADDRESS, without a software version. One row after the other, each from a',
    '   whole byte, the leftmost module in the lowest bit; 1 is dark. Draw every module as the same',
    '   whole number of pixels, 3 at least, dark on light, with 4 light modules around. To say the',
    '   version too, see holdmark_qr.c. */',
    `#define HOLDMARK_CODE_SIZE ${symbol.size}`,
    `#define HOLDMARK_CODE_STRIDE ${Math.ceil(symbol.size / 8)}`,
    `static const unsigned char holdmark_code_bits[HOLDMARK_CODE_SIZE * HOLDMARK_CODE_STRIDE] = {\n${cBytes(packBits(symbol.size, symbol.size, (x, y) => symbol.dark(x, y)))}};`, '',
    '#endif', '',
  ].join('\n');
}

function packBits(width: number, height: number, dark: (x: number, y: number) => boolean): Uint8Array {
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (dark(x, y)) bits[y * stride + (x >> 3)]! |= 1 << (x & 7);
  return bits;
}

const cBytes = (bytes: Uint8Array): string => Array.from(bytes, (byte, i) => `${i % 16 ? ' ' : '  '}0x${byte.toString(16).padStart(2, '0')},${i % 16 === 15 || i === bytes.length - 1 ? '\n' : ''}`).join('');

/** Every byte that is not a plain sign is spelled in octal, so that no text ends its string, whatever compiler and character set. */
const cString = (text: string): string => `"${Array.from(new TextEncoder().encode(text), (byte) => (/[\w .,:;/()+-]/.test(String.fromCharCode(byte)) && byte < 128 ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`)).join('')}"`;
