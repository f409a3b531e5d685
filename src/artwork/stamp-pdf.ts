import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { DrawnLabel } from './draw-label.ts';
import { paintings, type Picture } from './paintings.ts';
import { END, type Corners } from './outline-path.ts';
import type { Placement } from './placements.ts';
import { concatenate } from './png-chunks.ts';
import type { QrSymbol } from './qr-symbol.ts';
import { toPdf } from './to-pdf.ts';

const POINTS = 72 / 25.4;

/** A PDF of a label whose code changes: the drawing is compressed once, and the code is a second content stream after it. */
export async function pdfStamp({ around, code }: DrawnLabel, placement: Placement, { date, title }: { readonly date: Date; readonly title: string }): Promise<(symbol: QrSymbol) => Uint8Array> {
  const drawn = around.join('');
  const picture = paintings(drawn).find((each) => 'png' in each);
  const drawing = contentOf(await toPdf(drawn.replace(/<image [^>]*>/, ''), placement, { date, title }));
  const [width, height] = [placement.width * POINTS, placement.height * POINTS].map((length) => length.toFixed(4));
  const parts = [
    latin('%PDF-1.4\n'),
    object(1, '<</Type/Catalog/Pages 2 0 R>>'),
    object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    object(3, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/TrimBox[0 0 ${width} ${height}]/Resources<<${picture ? '/XObject<</Mark 6 0 R>>' : ''}>>/Contents[4 0 R ${picture ? '5 0 R 7 0 R' : '5 0 R'}]>>`),
    stream(4, '/Filter/FlateDecode', drawing),
    ...(picture ? [stream(5, '', latin(placed(picture))), await imageObject(6, picture)] : []),
  ];
  const last = parts.length;
  const offsets = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length, 0)).slice(1);
  const fixed = concatenate(parts);
  const matrix = [code.module, 0, 0, code.module, code.x, code.y].map((length) => Number((length * POINTS).toFixed(5))).join(' ');
  return (symbol) => {
    const content = `q ${matrix} cm 0 g\n${pdfOutline(symbol.corners)}f\nQ`;
    const unit = `${last} 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`;
    const table = [...offsets, fixed.length].map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    return concatenate([fixed, latin(`${unit}xref\n0 ${last + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${last + 1}/Root 1 0 R>>\nstartxref\n${fixed.length + unit.length}\n%%EOF\n`)]);
  };
}

/** The picture of a mark, in the drawing's own coordinates: its y runs down, a PDF image's up. */
function placed({ matrix: [a, , , d, e, f], x, y, width, height }: Picture): string {
  return `q ${[a * width, 0, 0, -d * height, a * x + e, d * (y + height) + f].map((length) => Number((length * POINTS).toFixed(5))).join(' ')} cm /Mark Do Q\n`;
}

async function imageObject(number: number, { png }: Picture): Promise<Uint8Array> {
  const { data, info: { width, height } } = await sharp(png).flatten({ background: '#fff' }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return stream(number, `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode`, deflateSync(data));
}

const stream = (number: number, entries: string, bytes: Uint8Array): Uint8Array => concatenate([latin(`${number} 0 obj\n<</Length ${bytes.length}${entries}>>\nstream\n`), bytes, latin('\nendstream\nendobj\n')]);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const object = (number: number, body: string): Uint8Array => latin(`${number} 0 obj\n${body}\nendobj\n`);

/** The compressed page content of a PDF that we made: its first stream. */
function contentOf(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [whole = '', length = ''] = /\/Length (\d+)[^>]*>>\s*stream\r?\n/.exec(text) ?? [];
  const start = text.indexOf(whole) + whole.length;
  return pdf.slice(start, start + Number(length));
}

/** Numbers of modules as text, made once: an outline is some thousand of them. */
const numbers = Array.from({ length: 180 }, (_, i) => `${i} `);

/** The outline of a code in PDF's operators, which know absolute lines only. */
function pdfOutline(corners: Corners): string {
  let out = '';
  for (let i = 0; i < corners.length; i++) {
    out += `${numbers[corners[i]!]!}${numbers[corners[i + 1]!]!}m\n`;
    for (i += 2; corners[i] !== END; i += 2) out += `${numbers[corners[i]!]!}${numbers[corners[i + 1]!]!}l\n`;
    out += 'h\n';
  }
  return out;
}
