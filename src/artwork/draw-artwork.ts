import type { Statement } from '../label/statement.ts';
import type { Wording } from '../wording/wording.ts';
import { artworkFacts, type ArtworkSource } from './artwork-facts.ts';
import { artworkFile } from './artwork-file.ts';
import { drawLabel } from './draw-label.ts';
import { placementIds, placements, type PlacementId } from './placements.ts';
import type { Theme } from './palette.ts';
import { toPng } from './rasterise.ts';
import { readBack } from './read-back.ts';

export interface ArtworkRequest extends ArtworkSource {
  readonly statement: Statement;
  readonly wording: Wording;
  readonly language: string;
  /** Everything unless narrowed. */
  readonly placements?: readonly PlacementId[];
  readonly themes?: readonly Theme[];
}
export interface ArtworkFile { readonly file: string; readonly bytes: Uint8Array }

/** Draws a label for its placements, one file after another. Every picture is read back by a decoder that is not ours before it is
 *  handed out.
 *  @throws Error where a file would not scan as exactly its text */
export async function* drawArtwork(request: ArtworkRequest): AsyncIterable<ArtworkFile> {
  const { statement, wording, language, config } = request;
  const facts = artworkFacts(statement, request, wording, language);
  for (const id of request.placements ?? placementIds) {
    const placement = placements[id];
    for (const theme of placement.themes.filter((one) => !request.themes || request.themes.includes(one))) {
      const variant = { placement: id, theme, ...(language === config.languages[0] ? {} : { language }) };
      const label = await drawLabel(facts, placement, theme);
      yield { file: artworkFile(variant, 'svg'), bytes: new TextEncoder().encode(label.svg) };
      for (const dpi of placement.dpi) {
        const file = artworkFile(dpi === placement.dpi[0] ? variant : { ...variant, dpi }, 'png');
        const png = await toPng(label.svg, placement, dpi);
        await readBack(png, label.symbol.text, file);
        yield { file, bytes: png };
      }
    }
  }
}
