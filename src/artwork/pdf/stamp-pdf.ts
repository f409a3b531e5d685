import { deflateSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { DrawnLabel } from '../draw-label.ts';
import { END, type Corners } from '../qr/outline-path.ts';
import { paintings, type Picture } from './paintings.ts';
import { latin, pdfContent, pdfStream } from './pdf-objects.ts';
import { type PdfPages, pdfPages } from './pdf-pages.ts';
import type { Placement } from '../placements.ts';
import { concatenate } from '../pixels/png-chunks.ts';
import type { QrSymbol } from '../qr/qr-symbol.ts';
import { toPdf } from './to-pdf.ts';

const POINTS = 72 / 25.4;

/** PDFs of a label whose code changes: the drawing is compressed once and stands in a file once, whatever the number of its pages. */
export interface PdfStamp {
  one(symbol: QrSymbol): Uint8Array;
  /** What the page of a unit adds to the drawing. */
  content(symbol: QrSymbol): Uint8Array;
  /** A file with a page for each unit, which is written as it goes. */
  pages(): PdfPages;
}

export async function pdfStamp({ around, code }: DrawnLabel, placement: Placement, { date, title }: { readonly date: Date; readonly title: string }): Promise<PdfStamp> {
  const drawn = around.join('');
  const picture = paintings(drawn).find((each) => 'png' in each);
  const drawing = inflateSync(pdfContent(await toPdf(drawn.replace(/<image [^>]*>/, ''), placement, { date, title })));
  const [width, height] = [placement.width * POINTS, placement.height * POINTS].map((length) => Number(length.toFixed(4))) as [number, number];
  const box = `[0 0 ${width} ${height}]`;
  const form = pdfStream(DRAWING, `/Type/XObject/Subtype/Form/BBox${box}/Resources<<${picture ? `/XObject<</Mark ${MARK} 0 R>>` : ''}>>/Filter/FlateDecode`, deflateSync(concatenate([drawing, latin(picture ? `\n${placed(picture)}` : '')])));
  const shared = [form, ...(picture ? [await imageObject(MARK, picture)] : [])];
  const page = `/MediaBox${box}/TrimBox${box}/Resources<</XObject<</Drawing ${DRAWING} 0 R>>>>`;
  // The drawing's own y runs down from the upper edge; so does the code's.
  const matrix = [code.module, 0, 0, -code.module, code.x, height / POINTS - code.y].map((length) => Number((length * POINTS).toFixed(5))).join(' ');
  const content = ({ corners }: QrSymbol): Uint8Array => latin(`/Drawing Do\nq ${matrix} cm 0 g\n${pdfOutline(corners)}f\nQ`);
  const pages = (): PdfPages => pdfPages(page, shared);
  return {
    content, pages,
    one: (symbol) => {
      const file = pages();
      return concatenate([...file.head, ...file.page(content(symbol), ''), ...file.end()]);
    },
  };
}

/** The numbers of the objects that pages share. */
const [DRAWING, MARK] = [3, 4] as const;

/** The picture of a mark, in the drawing's own coordinates: its y runs down, a PDF image's up. */
function placed({ matrix: [a, , , d, e, f], x, y, width, height }: Picture): string {
  return `q ${[a * width, 0, 0, -d * height, a * x + e, d * (y + height) + f].map((length) => Number((length * POINTS).toFixed(5))).join(' ')} cm /Mark Do Q\n`;
}

async function imageObject(number: number, { png }: Picture): Promise<Uint8Array> {
  const { data, info: { width, height } } = await sharp(png).flatten({ background: '#fff' }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return pdfStream(number, `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode`, deflateSync(data));
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
