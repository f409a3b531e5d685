import { deflateSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { DrawnLabel } from '../draw-label.ts';
import { NUMBER_GAP, NUMBER_LEADING } from '../layouts/unit-numbers.ts';
import { type Placement, placesOn } from '../placements.ts';
import { concatenate } from '../pixels/png-chunks.ts';
import { END, type Corners } from '../qr/outline-path.ts';
import { QUIET_ZONE, type QrSymbol } from '../qr/qr-symbol.ts';
import { paintings, type Picture } from './paintings.ts';
import { numberLine, type NumberSign, numberSigns } from './number-signs.ts';
import { latin, pdfContent, pdfStream, points } from './pdf-objects.ts';
import { type PdfPages, pdfPages } from './pdf-pages.ts';
import { toPdf } from './to-pdf.ts';

/** The code of a unit, and where the placement has room for it, what stands beneath in the digits of people. */
export interface StampedUnit { readonly symbol: QrSymbol; readonly numbers: readonly string[] }

/** PDFs of a label whose code changes: the drawing is compressed once and stands in a file once, whatever the number of its pages. */
export interface PdfStamp {
  one(symbol: QrSymbol): Uint8Array;
  /** Units on a page: one, or as many as a sheet has labels. */
  readonly perPage: number;
  /** A page. @param units `perPage` of them, or fewer on the last one: the rest of a sheet stays empty, for nobody may be handed a label
   *  without a code */
  content(units: readonly StampedUnit[]): Uint8Array;
  /** A file that is written page by page, as it goes. */
  pages(): PdfPages;
}

export async function pdfStamp(label: DrawnLabel, placement: Placement, { date, title }: { readonly date: Date; readonly title: string }): Promise<PdfStamp> {
  const drawn = label.around.join('');
  const picture = paintings(drawn).find((each) => 'png' in each);
  const drawing = inflateSync(pdfContent(await toPdf(drawn.replace(/<image [^>]*>/, ''), placement, { date, title })));
  const box = `[0 0 ${points([placement.width, placement.height], 4)}]`;
  const signs = placement.repeat ? await numberSigns(placement, { date, title }) : [];
  const form = (number: number, content: Uint8Array, resources = ''): Uint8Array => pdfStream(number, `/Type/XObject/Subtype/Form/BBox${box}/Resources<<${resources}>>/Filter/FlateDecode`, deflateSync(content));
  const mark = picture && DRAWING + 1;
  const firstSign = DRAWING + (mark ? 2 : 1);
  const shared = [
    form(DRAWING, concatenate([drawing, latin(picture ? `\n${placed(picture)}` : '')]), mark ? `/XObject<</Mark ${mark} 0 R>>` : ''),
    ...(picture && mark ? [await imageObject(mark, picture)] : []),
    ...signs.map((sign, i) => form(firstSign + i, sign.content)),
  ];
  const page = `/MediaBox${box}/TrimBox${box}/Resources<</XObject<</Drawing ${DRAWING} 0 R${signs.map((_, i) => `/S${i} ${firstSign + i} 0 R`).join('')}>>>>`;
  const content = pageContent(label, placement, signs);
  const pages = (): PdfPages => pdfPages(page, shared);
  return {
    content, pages,
    perPage: placesOn(placement).length,
    one: (symbol) => {
      const file = pages();
      return concatenate([...file.head, ...file.page(content([{ symbol, numbers: [] }]), ''), ...file.end()]);
    },
  };
}

/** The number of the object that pages share. */
const DRAWING = 3;

function pageContent({ code, symbol: { size } }: DrawnLabel, placement: Placement, signs: readonly NumberSign[]): PdfStamp['content'] {
  const places = placesOn(placement);
  // The drawing's own y runs down from the upper edge; so does the code's.
  const up = (y: number): number => placement.height - y;
  const scale = points([code.module, 0, 0, -code.module]);
  const center = code.x + (size * code.module) / 2;
  const below = code.y + (size + QUIET_ZONE) * code.module + NUMBER_GAP;
  const one = ({ symbol: { corners }, numbers }: StampedUnit, { x, y }: (typeof places)[number]): string =>
    `q 1 0 0 1 ${points([x, -y])} cm /Drawing Do Q\nq ${scale} ${points([x + code.x, up(y + code.y)])} cm 0 g\n${pdfOutline(corners)}f\nQ\n`
    + numbers.map((line, i) => numberLine(line, signs, { center: x + center, down: y + below + (i + BASELINE) * NUMBER_LEADING })).join('');
  return (units) => latin(units.map((unit, i) => one(unit, places[i]!)).join(''));
}

/** Of a line, from its top, in leadings. */
const BASELINE = 0.8;

/** The picture of a mark, in the drawing's own coordinates: its y runs down, a PDF image's up. */
function placed({ matrix: [a, , , d, e, f], x, y, width, height }: Picture): string {
  return `q ${points([a * width, 0, 0, -d * height, a * x + e, d * (y + height) + f])} cm /Mark Do Q\n`;
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
