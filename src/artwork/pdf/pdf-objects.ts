import { concatenate } from '../pixels/png-chunks.ts';

export const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Millimetres as numbers of a PDF. */
export const points = (lengths: readonly number[], digits = 5): string => lengths.map((length) => Number((length * (72 / 25.4)).toFixed(digits))).join(' ');

/** An indirect object of a PDF (ISO 32000-1, 7.3.10). */
export const pdfObject = (number: number, body: string): Uint8Array => latin(`${number} 0 obj\n${body}\nendobj\n`);

/** @param entries of its dictionary, but for the length */
export const pdfStream = (number: number, entries: string, bytes: Uint8Array): Uint8Array =>
  concatenate([latin(`${number} 0 obj\n<</Length ${bytes.length}${entries}>>\nstream\n`), bytes, latin('\nendstream\nendobj\n')]);

/** An array of references. */
export const pdfReferences = (numbers: readonly number[]): string => `[${numbers.map((number) => `${number} 0 R`).join(' ')}]`;

/** The compressed page content of a PDF that we made: its first stream. */
export function pdfContent(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [whole = '', length = ''] = /\/Length (\d+)[^>]*>>\s*stream\r?\n/.exec(text) ?? [];
  const start = text.indexOf(whole) + whole.length;
  return pdf.slice(start, start + Number(length));
}
