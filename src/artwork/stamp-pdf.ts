import type { DrawnLabel } from './draw-label.ts';
import type { Placement } from './placements.ts';
import { concatenate } from './png-chunks.ts';
import type { QrSymbol } from './qr-symbol.ts';
import { toPdf } from './to-pdf.ts';

const POINTS = 72 / 25.4;

/** A PDF of a label whose code changes: the drawing is compressed once, and the code is a second content stream after it. */
export async function pdfStamp({ around, code }: DrawnLabel, placement: Placement, { date, title }: { readonly date: Date; readonly title: string }): Promise<(symbol: QrSymbol) => Uint8Array> {
  const drawing = contentOf(await toPdf(around.join(''), placement, { date, title }));
  const [width, height] = [placement.width * POINTS, placement.height * POINTS].map((length) => length.toFixed(4));
  const parts = [
    latin('%PDF-1.4\n'),
    object(1, '<</Type/Catalog/Pages 2 0 R>>'),
    object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    object(3, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/TrimBox[0 0 ${width} ${height}]/Resources<<>>/Contents[4 0 R 5 0 R]>>`),
    concatenate([latin(`4 0 obj\n<</Length ${drawing.length}/Filter/FlateDecode>>\nstream\n`), drawing, latin('\nendstream\nendobj\n')]),
  ];
  const offsets = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length, 0)).slice(1);
  const fixed = concatenate(parts);
  const matrix = [code.module, 0, 0, code.module, code.x, code.y].map((length) => Number((length * POINTS).toFixed(5))).join(' ');
  return (symbol) => {
    const stream = `q ${matrix} cm 0 g\n${pdfOutline(symbol.path)}f\nQ`;
    const last = `5 0 obj\n<</Length ${stream.length}>>\nstream\n${stream}\nendstream\nendobj\n`;
    const table = [...offsets, fixed.length].map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    return concatenate([fixed, latin(`${last}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${fixed.length + last.length}\n%%EOF\n`)]);
  };
}

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const object = (number: number, body: string): Uint8Array => latin(`${number} 0 obj\n${body}\nendobj\n`);

/** The compressed page content of a PDF that we made: its first stream. */
function contentOf(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [whole = '', length = ''] = /\/Length (\d+)[^>]*>>\s*stream\r?\n/.exec(text) ?? [];
  const start = text.indexOf(whole) + whole.length;
  return pdf.slice(start, start + Number(length));
}

/** Our outline (M m h v z, whole numbers) in PDF's operators, which know absolute lines only. */
function pdfOutline(path: string): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let out = '';
  for (const [, letter, first = '0', second = '0'] of path.matchAll(/([Mmhvz])(-?\d+)?\s?(-?\d+)?/g)) {
    if (letter === 'z') { out += 'h\n'; [x, y] = [startX, startY]; continue; }
    if (letter === 'h') x += Number(first);
    else if (letter === 'v') y += Number(first);
    else [x, y, startX, startY] = [x + Number(first), y + Number(second), x + Number(first), y + Number(second)];
    out += `${x} ${y} ${letter === 'h' || letter === 'v' ? 'l' : 'm'}\n`;
  }
  return out;
}
