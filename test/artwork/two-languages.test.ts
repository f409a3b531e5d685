import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/artwork/draw-artwork.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placementIds, placements } from '../../src/artwork/placements.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { arrange } from '../../src/artwork/layouts/arrange.ts';
import { palettes } from '../../src/artwork/palette.ts';
import { checkedPng } from '../../src/artwork/preflight/checked-png.ts';
import { QUIET_ZONE, strongestSymbol } from '../../src/artwork/qr/qr-symbol.ts';
import { labelLanguages, labelWordings } from '../../src/wording/label-wordings.ts';
import { sampleSource, sampleStatement } from './sample-statement.ts';

const wording = (language: string): { label: typeof labelWordings[string] } => ({ label: labelWordings[language]! });
const facts = (language: string, second: string): ReturnType<typeof factsOf> =>
  factsOf({ ...sampleSource, statement: sampleStatement(), language, wording: wording(language), second: { language: second, wording: wording(second) } });

const demonstration = await openRegister(join(import.meta.dirname, '..', '..'));
const pairs = labelLanguages.flatMap((first, i) => [undefined, ...labelLanguages.slice(i + 1)].map((second) => [first, second] as const));

function demonstrationFacts({ statement }: (typeof demonstration.labels)[number], language: string, second: string | undefined): ReturnType<typeof factsOf> {
  const { signed, compact } = qrTexts(statement, demonstration.config);
  return factsOf({ statement, config: demonstration.config, demonstration: true, qrText: signed, compactText: compact, language, wording: wording(language), ...(second && { second: { language: second, wording: wording(second) } }) });
}

describe('every label of the demonstration, in every language and every two of them', () => {
  it.each(placementIds)('stands inside of %s: nothing is cut, on another text, or on the code', async (id) => {
    const placement = placements[id];
    for (const label of demonstration.labels) {
      for (const [language, second] of pairs) {
        const one = demonstrationFacts(label, language, second);
        const symbol = strongestSymbol(placement.code === 'signed' ? one.qrText : one.compactText, { least: placement.level, room: placement.room });
        const { fitted, faults } = await arrange({ facts: one, placement, palette: palettes[placement.themes[0]!], codeSide: (symbol.size + 2 * QUIET_ZONE) * placement.module });
        expect([fitted.cut, faults], `${one.code} ${language} ${second}`).toEqual([[], []]);
      }
    }
  }, 120_000);
});

it.each(['pack', 'pack-small', 'shelf', 'manual', 'sheet'] as const)('also stands beside the largest code of a single unit: %s', async (id) => {
  for (const [language, second] of pairs) {
    const one = { ...demonstrationFacts(demonstration.labels[0]!, language, second), qrText: `https://LABELS.EXAMPLE/01/09521234543213/21/7007#${'27182818284590452'.repeat(25).slice(0, 372)}` };
    const { cut, faults } = await drawLabel(one, placements[id], placements[id].themes[0]!);
    expect([cut, faults], `${language} ${second}`).toEqual([[], []]);
  }
}, 120_000);

describe('a text that no squeezing makes room for', () => {
  it('is a fault of the label, and no picture of it leaves', async () => {
    const one = facts('en', 'fr');
    const label = await drawLabel({ ...one, saysSo: Array(40).fill('Tested by Lindqvist Lab') }, placements['pack-small'], 'light');
    expect(label.faults.map(({ where }) => where)).toContain('outside');
    await expect(checkedPng(label, placements['pack-small'], 'light', 300, 'pack-small.png')).rejects.toThrow('pack-small.png: "Tested by Lindqvist Lab" leaves its place');
  });
});

describe('a label in two languages', () => {
  it('says each text in both, and the month as a number', () => {
    expect(facts('en', 'fr')).toMatchObject({ question: 'Does this label still hold? / Ce label est-il toujours en vigueur ?', updates: { value: '12/2031' }, direction: 'ltr' });
    expect(facts('en', 'fr').lasting[0]?.text).toBe('Camera / Caméra');
  });

  for (const [first, second] of [['en', 'fr'], ['de', 'it'], ['fi', 'en'], ['ar', 'en'], ['ja', 'ko']] as const) {
    it(`fits every placement and reads back: ${first} and ${second}`, async () => {
      for (const id of placementIds.filter((one) => !placements[one].repeat)) {
        const [placement, [theme = 'light']] = [placements[id], placements[id].themes];
        const { svg, symbol, cut } = await drawLabel(facts(first, second), placement, theme);
        expect(cut, id).toEqual([]);
        expect(await readCodes(await toPng(svg, placement, placement.dpi.at(-1)!, theme)), id).toEqual([symbol.text]);
      }
    });
  }
});
