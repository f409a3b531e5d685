import { toPdf } from '../../artwork/pdf/to-pdf.ts';
import type { Drawing } from './messages.ts';

/** A drawing as PDF, page as large as the label. All of this is fetched when somebody wants one.
 *  @param size in millimetres */
export const drawingPdf = ({ svg, title, date }: Drawing, size: { readonly width: number; readonly height: number }): Promise<Uint8Array> => toPdf(svg, size, { title, date: new Date(date) });
