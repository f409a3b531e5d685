import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { artworkFacts, type ArtworkFacts } from '../../src/artwork/artwork-facts.ts';
import { drawContactSheet, type ContactSheetEntry } from '../../src/artwork/draw-contact-sheet.ts';
import { placements, type PlacementId } from '../../src/artwork/placements.ts';
import { toPng } from '../../src/artwork/rasterise.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { labelWordings } from '../../src/wording/label-wordings.ts';

/** Draws the pictures of this folder from the demonstration's first label: `node docs/artwork/draw.ts`. */
const register = await openRegister(join(import.meta.dirname, '..', '..'));
const { statement } = register.labels[0]!;
const { signed, compact } = qrTexts(statement, register.config);
const factsIn = (language: string): ArtworkFacts => artworkFacts(statement, { config: register.config, demonstration: true, qrText: signed, compactText: compact }, { label: labelWordings[language]! }, language);
const every = (ids: readonly PlacementId[], language = 'en'): ContactSheetEntry[] => ids.flatMap((placement) => placements[placement].themes.map((theme) => ({ facts: factsIn(language), placement, theme })));
const plain = (placement: PlacementId, languages: readonly string[]): ContactSheetEntry[] => languages.map((language) => ({ facts: factsIn(language), placement, theme: placements[placement].themes[0]! }));

const sheets = {
  placements: [every(['pack', 'pack-small']), every(['shelf']), [...every(['plate', 'base', 'screen']), ...every(['manual'])]],
  languages: [plain('pack', ['en', 'de', 'fr', 'es']), plain('pack', ['it', 'nl', 'fi', 'pl']), plain('pack', ['ja', 'ko', 'zh-Hans', 'ar'])],
};
for (const [name, rows] of Object.entries(sheets)) {
  const { svg, ...size } = await drawContactSheet(rows);
  await writeFile(join(import.meta.dirname, `${name}.png`), await toPng(svg, { ...size, unit: 'mm' }, 150, 'light'));
}
