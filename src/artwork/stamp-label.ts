import type { ArtworkFacts } from './artwork-facts.ts';
import { checkedPng } from './preflight/checked-png.ts';
import { drawLabel, type DrawnLabel } from './draw-label.ts';
import { outlineBytes } from './qr/outline-path.ts';
import type { Theme } from './palette.ts';
import type { Placement } from './placements.ts';
import type { QrSymbol } from './qr/qr-symbol.ts';
import { type PdfStamp, pdfStamp } from './pdf/stamp-pdf.ts';
import { pngStamp } from './pixels/stamp-png.ts';
import { unitSymbols } from './qr/unit-symbols.ts';

/** Labels of single units that differ in nothing but their code: laid out once, then stamped. */
export interface LabelStamp {
  /** The symbol of a unit's text, in the version of the layout. Its mask is the one that the standard's rules chose for the first
   *  text: every mask reads, and choosing anew would cost ten times as much as everything else.
   *  @throws RangeError where the text needs more room than the layout has */
  symbol(text: string): QrSymbol;
  /** The file in UTF-8 and in two pieces: the first one is the same for all units. */
  svg(symbol: QrSymbol): readonly [Uint8Array, Uint8Array];
  /** One bit a pixel. */
  png(symbol: QrSymbol): Uint8Array;
  readonly pdf: PdfStamp;
}

/** A mark is placed as it is: a picture in black and white has no room for a coloured one. */
const refuseSheet = (): never => { throw new Error('a sheet holds the codes of many units: stamp a PDF'); };
const refuseColour = (): never => { throw new Error('the label has a coloured mark: stamp SVG or PDF, or pictures in one colour, which leave it out'); };

/** Lays a label out for a run of units.
 *  @param facts whose `qrText` is as long as the longest of the run
 *  @param date written into the PDFs
 *  @throws Error where the first unit's code would not scan */
export async function stampLabel(facts: ArtworkFacts, placement: Placement, theme: Theme, { dpi, date }: { readonly dpi: number; readonly date: Date }): Promise<LabelStamp> {
  const label = await drawLabel(facts, placement, theme);
  // The first unit is read back and measured. The others differ from it in nothing but their modules.
  await checkedPng(label, placement, theme, dpi, `${placement.id} at ${dpi} dpi`);
  return {
    symbol: unitSymbols(label.symbol),
    svg: placement.repeat ? refuseSheet : svgStamp(label.around),
    png: placement.repeat ? refuseSheet : label.mark === 'shown' && theme !== 'mono' ? refuseColour : await pngStamp(label, placement, dpi),
    pdf: await pdfStamp(label, placement, { date, title: facts.alt }),
  };
}

/** The outline is written as bytes: as a text it would be made, joined to the others and encoded. */
function svgStamp(around: DrawnLabel['around']): LabelStamp['svg'] {
  const [before, after] = around.map((half) => new TextEncoder().encode(half)) as [Uint8Array, Uint8Array];
  return ({ corners }) => [before, outlineBytes(corners, after)];
}
