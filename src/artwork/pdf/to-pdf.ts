import { opaquePng } from '#opaque-png';
import PDFDocument from 'pdfkit';
import { concatBytes } from '../../encoding/bytes.ts';
import { cmykOf } from './cmyk.ts';
import { paintings, type Painting, type Picture } from './paintings.ts';

export interface PdfOptions {
  /** Written as the document's date, so that the same label gives the same bytes: the date of its statement. */
  readonly date: Date;
  readonly title: string;
  /** Millimetres of the drawing beyond the trim, on every side. The drawing must have been made with it. */
  readonly bleed?: number;
  readonly cropMarks?: boolean;
  /** Colours as printing inks: black is pure K. */
  readonly cmyk?: boolean;
}

const POINTS = 72 / 25.4;
const MARK = { length: 5, gap: 3 };

/** A drawing of ours as PDF: vectors only, one page, MediaBox around TrimBox (and BleedBox). Text is outlines already, so no font is
 *  needed. The same drawing gives the same bytes. */
export async function toPdf(svg: string, { width, height }: { readonly width: number; readonly height: number }, options: PdfOptions): Promise<Uint8Array> {
  const { bleed = 0, cropMarks = false, cmyk = false } = options;
  const margin = cropMarks ? Math.max(bleed, MARK.gap) + MARK.length : bleed;
  const page = { width: (width + 2 * margin) * POINTS, height: (height + 2 * margin) * POINTS };
  // Texts are outlines: the font that pdfkit would begin with is not there in a browser, and needed nowhere.
  const document = new PDFDocument({ size: [page.width, page.height], margin: 0, font: '', info: { Title: options.title, CreationDate: options.date, ModDate: options.date, Producer: 'holdmark', Creator: 'holdmark' } });
  const bytes = collected(document);
  const box = (by: number): readonly number[] => [margin - by, margin - by, margin + width + by, margin + height + by].map((mm) => mm * POINTS);
  Object.assign(document.page.dictionary.data, { TrimBox: box(0), BleedBox: box(bleed) });
  const color = (hex: string): PDFKit.Mixins.ColorValue => (cmyk ? [...cmykOf(hex)] as PDFKit.Mixins.ColorValue : hex);
  document.save().scale(POINTS).translate(margin, margin);
  for (const painting of paintings(svg)) {
    if ('png' in painting) await placePicture(document, painting, cmyk);
    else paint(document, painting, color);
  }
  document.restore();
  if (cropMarks) drawCropMarks(document, { width, height, margin }, color('#000'));
  document.end();
  return bytes;
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(concatBytes(...chunks)));
    document.on('error', reject);
  });
}

function paint(document: PDFKit.PDFDocument, { d, matrix, fill, stroke, strokeWidth, evenOdd, cap, join, miter }: Painting, color: (hex: string) => PDFKit.Mixins.ColorValue): void {
  document.save().transform(...matrix).path(d);
  if (stroke) document.lineCap(cap).lineJoin(join).miterLimit(miter).lineWidth(strokeWidth);
  const rule = evenOdd ? 'even-odd' : 'non-zero';
  if (fill && stroke) document.fillAndStroke(color(fill), color(stroke), rule);
  else if (fill) document.fill(color(fill), rule);
  else if (stroke) document.stroke(color(stroke));
  document.restore();
}

/** On the white that is below it: a page without transparency prints the same everywhere. */
async function placePicture(document: PDFKit.PDFDocument, { png, matrix, x, y, width, height }: Picture, cmyk: boolean): Promise<void> {
  if (cmyk) throw new Error('a mark of pixels has no printing inks: take the PDF without them, or give the mark as SVG');
  // By address, so that a sheet holds it once.
  document.save().transform(...matrix).image(`data:image/png;base64,${await opaquePng(png)}`, x, y, { width, height }).restore();
}

function drawCropMarks(document: PDFKit.PDFDocument, { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number }, black: PDFKit.Mixins.ColorValue): void {
  document.save().scale(POINTS).lineWidth(0.09);
  for (const x of [margin, margin + width]) {
    document.moveTo(x, 0).lineTo(x, MARK.length).moveTo(x, height + 2 * margin - MARK.length).lineTo(x, height + 2 * margin);
  }
  for (const y of [margin, margin + height]) {
    document.moveTo(0, y).lineTo(MARK.length, y).moveTo(width + 2 * margin - MARK.length, y).lineTo(width + 2 * margin, y);
  }
  document.stroke(black).restore();
}
