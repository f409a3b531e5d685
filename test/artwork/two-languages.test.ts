import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/artwork/draw-artwork.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placementIds, placements } from '../../src/artwork/placements.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { labelWordings } from '../../src/wording/label-wordings.ts';
import { sampleSource, sampleStatement } from './sample-statement.ts';

const wording = (language: string): { label: typeof labelWordings[string] } => ({ label: labelWordings[language]! });
const facts = (language: string, second: string): ReturnType<typeof factsOf> =>
  factsOf({ ...sampleSource, statement: sampleStatement(), language, wording: wording(language), second: { language: second, wording: wording(second) } });

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
