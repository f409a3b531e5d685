import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { artworkFacts, type ArtworkFacts } from '../../src/artwork/artwork-facts.ts';
import { drawContactSheet, type ContactSheetEntry } from '../../src/artwork/draw-contact-sheet.ts';
import { drawGuide, GUIDE } from '../../src/artwork/draw-guide.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placements, type PlacementId } from '../../src/artwork/placements.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { twoLanguages } from '../../src/artwork/layouts/two-languages.ts';
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

const both = (placement: PlacementId, pairs: readonly (readonly [string, string])[]): ContactSheetEntry[] => pairs.map(([first, second]) => ({ facts: twoLanguages(factsIn(first), factsIn(second)), placement, theme: 'light' }));

const sheets = {
  placements: [every(['pack', 'pack-small']), every(['shelf']), [...every(['plate', 'base', 'screen']), ...every(['manual'])]],
  languages: [plain('pack', ['en', 'de', 'fr', 'es']), plain('pack', ['it', 'nl', 'fi', 'pl']), plain('pack', ['ja', 'ko', 'zh-Hans', 'ar']), both('pack', [['en', 'fr'], ['de', 'it'], ['ja', 'en'], ['ar', 'en']])],
};
for (const [name, rows] of Object.entries(sheets)) {
  const { svg, ...size } = await drawContactSheet(rows);
  await writeFile(join(import.meta.dirname, `${name}.png`), await toPng(svg, { ...size, unit: 'mm' }, 150, 'light'));
}
await writeFile(join(import.meta.dirname, 'pack.png'), await toPng((await drawLabel(factsIn('en'), placements.pack, 'light')).svg, placements.pack, 300, 'light'));

/** Where labels go on four kinds of products, side by side. */
const pages = await Promise.all((['large-appliance', 'camera', 'router', 'no-surface'] as const).map(async (kind, i) =>
  ({ input: Buffer.from(await toPng(await drawGuide(factsIn('en'), kind), { ...GUIDE, unit: 'mm' }, 84, 'light')), left: 20 + i * 715, top: 20 })));
await sharp({ create: { width: 2880, height: 1023, channels: 3, background: '#dfe5eb' } }).composite(pages).png({ palette: true, colours: 64, dither: 0 }).toFile(join(import.meta.dirname, 'guides.png'));
