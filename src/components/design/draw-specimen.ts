import { artworkFacts } from '../../artwork/artwork-facts.ts';
import { type DrawnLabel, drawLabel } from '../../artwork/draw-label.ts';
import { type Placement, placements, type PlacementId, placesOn } from '../../artwork/placements.ts';
import { QUIET_ZONE } from '../../artwork/qr/qr-symbol.ts';
import type { Theme } from '../../artwork/palette.ts';
import { specimenOf } from '../../artwork/specimen.ts';
import { twoLanguages } from '../../artwork/layouts/two-languages.ts';
import type { PrintedDraft } from '../../label/printed-draft.ts';
import { labelWordings } from '../../wording/label-wordings.ts';
import type { CodeArea, Drawing, Look } from './messages.ts';

/** Draws a draft for one placement as the command line draws it: `holdmark artwork draft.yaml --specimen`, byte for byte. */
export async function drawSpecimen(draft: PrintedDraft, origin: string, { language, second }: Look, id: PlacementId, theme: Theme): Promise<Drawing> {
  const { statement, ...source } = specimenOf(draft, origin);
  const factsIn = (tag: string): ReturnType<typeof artworkFacts> => artworkFacts(statement, source, { label: labelWordings[tag]! }, tag);
  const facts = second ? twoLanguages(factsIn(language), factsIn(second)) : factsIn(language);
  const placement = placements[id];
  const label = await drawLabel(facts, placement, theme);
  return { placement: id, theme, svg: label.svg, text: label.symbol.text, codes: codesOf(label, placement), cut: [...label.cut, ...label.faults.map(({ what }) => what)], title: facts.alt, date: draft.attestation.date };
}

function codesOf({ code: { x, y, module }, symbol }: DrawnLabel, placement: Placement): readonly CodeArea[] {
  const quiet = QUIET_ZONE * module;
  return placesOn(placement).map((place) => ({ x: place.x + x - quiet, y: place.y + y - quiet, side: symbol.size * module + 2 * quiet }));
}
