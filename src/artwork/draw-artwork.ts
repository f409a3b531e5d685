import { utf8 } from '../encoding/bytes.ts';
import type { LabelWording } from '../wording/label-wordings.ts';
import type { OverStickerWords } from '../wording/over-sticker-words.ts';
import { artworkFacts, type ArtworkFacts, type ArtworkSource, type Printed } from './artwork-facts.ts';
import { artworkFile, type ArtworkVariant } from './artwork-file.ts';
import { checkedPng } from './preflight/checked-png.ts';
import { deviceHeader, xBitmap } from './device-files.ts';
import { drawLabel, type DrawnLabel } from './draw-label.ts';
import { placementIds, placements, type Placement, type PlacementId } from './placements.ts';
import type { Theme } from './palette.ts';
import { twoLanguages } from './layouts/two-languages.ts';
import { toPdf } from './pdf/to-pdf.ts';

export interface ArtworkRequest extends ArtworkSource {
  readonly statement: Printed;
  readonly wording: { readonly label: LabelWording };
  readonly language: string;
  /** Draws the stickers over a label that no longer holds, in its language. */
  readonly notice?: OverStickerWords;
  /** Draws labels in two languages: every text in both. */
  readonly second?: { readonly wording: { readonly label: LabelWording }; readonly language: string; readonly notice?: OverStickerWords };
  /** Everything unless narrowed. */
  readonly placements?: readonly PlacementId[];
  readonly themes?: readonly Theme[];
  /** PNGs of every theme, or of each placement's first one only: they are what takes time. */
  readonly pictures?: 'all' | 'plain';
  /** With what firmware without a script needs: the label on the screen as an X bitmap, its texts and code as a C header. */
  readonly device?: true;
  /** Instead of the placement's own resolutions; those that would blur the code are left out. */
  readonly dpi?: readonly number[];
  /** What a printer wants of the PDFs. */
  readonly print?: PrintOptions;
}
/** `bleed` in millimetres. */
export interface PrintOptions { readonly bleed: number; readonly cropMarks: boolean; readonly cmyk: boolean }
export interface ArtworkFile { readonly file: string; readonly bytes: Uint8Array }

/** Draws a label for its placements, one file after another. Every picture is read back by a decoder that is not ours and
 *  measured before it is handed out.
 *  @throws Error where a file would not scan as exactly its text, or not as its place demands */
export async function* drawArtwork(request: ArtworkRequest): AsyncIterable<ArtworkFile> {
  const { statement, config } = request;
  const facts = factsOf(request);
  const language = [request.language, ...(request.second ? [request.second.language] : [])].join('+');
  for (const id of request.placements ?? placementIds) {
    const placement = placements[id];
    for (const theme of placement.themes.filter((one) => !request.themes || request.themes.includes(one))) {
      const variant = { placement: id, theme, ...(language === config.languages[0] ? {} : { language }) };
      const label = await drawLabel(facts, placement, theme);
      // Pictures first: the drawing itself is good only if its pictures scan.
      const pictures = request.pictures === 'plain' && theme !== placement.themes[0] ? [] : resolutionsOf(placement, request.dpi);
      if (pictures.length === 0) await checkedPng(label, placement, theme, placement.dpi.at(-1)!, artworkFile(variant, 'svg'));
      for (const dpi of pictures) {
        const file = artworkFile(dpi === placement.dpi[0] ? variant : { ...variant, dpi }, 'png');
        yield { file, bytes: await checkedPng(label, placement, theme, dpi, file) };
      }
      yield { file: artworkFile(variant, 'svg'), bytes: utf8(label.svg) };
      if (placement.unit === 'mm') {
        const file = artworkFile(variant, 'pdf');
        // Stickers are cut already.
        const print = request.print && { ...request.print, ...(placement.repeat && { bleed: 0 }) };
        const drawing = print ? await printDrawing(facts, placement, theme, print, file) : label;
        yield { file, bytes: await toPdf(drawing.svg, placement, { ...print, date: new Date(statement.credentialSubject.attestation.date), title: facts.alt }) };
      }
    }
    if (placement.unit === 'px' && request.device) yield* deviceFiles(facts, placement, { placement: id, theme: placement.themes[0]!, ...(language === config.languages[0] ? {} : { language }) });
  }
}

/** Another drawing than that of the pictures, and read back and measured as they are. */
async function printDrawing(facts: ArtworkFacts, placement: Placement, theme: Theme, { bleed, cmyk }: PrintOptions, file: string): Promise<DrawnLabel> {
  const label = await drawLabel(facts, placement, theme, { bleed, printingInks: cmyk });
  await checkedPng(label, placement, theme, placement.dpi.at(-1)!, file);
  return label;
}

async function* deviceFiles(facts: ArtworkFacts, placement: Placement, variant: ArtworkVariant): AsyncIterable<ArtworkFile> {
  const label = await drawLabel(facts, placement, 'mono');
  const bitmap = artworkFile(variant, 'xbm');
  yield { file: bitmap, bytes: utf8(await xBitmap(await checkedPng(label, placement, 'mono', 1, bitmap), 'holdmark_label')) };
  yield { file: artworkFile(variant, 'h'), bytes: utf8(deviceHeader(facts, label.symbol)) };
}

/** What the labels of a request say, in its language or in both. */
export function factsOf(request: ArtworkRequest): ArtworkFacts {
  const { statement, wording, language, notice, second } = request;
  const first = noticed(artworkFacts(statement, request, wording, language), notice);
  return second ? twoLanguages(first, noticed(artworkFacts(statement, request, second.wording, second.language), second.notice)) : first;
}

const noticed = (facts: ArtworkFacts, notice: OverStickerWords | undefined): ArtworkFacts =>
  (notice ? { ...facts, notice, alt: `${notice.title} ${notice.sentence} ${facts.product.name}, ${facts.code}, ${facts.domain}` } : facts);

/** At which resolutions the pictures of a placement are drawn: those asked for that leave a module whole. */
export function resolutionsOf(placement: Placement, asked: readonly number[] | undefined): readonly number[] {
  // On a screen the number is pixels for each of its own: a printer's resolution says nothing there.
  if (!asked || placement.unit === 'px') return placement.dpi;
  const pixels = (dpi: number): number => (placement.module * dpi) / 25.4;
  return asked.filter((dpi) => Math.abs(pixels(dpi) - Math.round(pixels(dpi))) < 1e-6);
}
