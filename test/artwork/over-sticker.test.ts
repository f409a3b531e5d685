import { describe, expect, test } from 'vitest';
import { factsOf, type ArtworkRequest } from '../../src/artwork/draw-artwork.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placements } from '../../src/artwork/placements.ts';
import { reasonCodes, type Statement } from '../../src/label/statement.ts';
import { labelLanguages, labelWordings } from '../../src/wording/label-wordings.ts';
import { wordingOf } from '../../src/wording/languages.ts';
import { overStickerWords } from '../../src/wording/over-sticker-words.ts';
import { fixtureStatement } from '../fixtures/fixture-statement.ts';
import { sampleSource } from './sample-statement.ts';

const AT = new Date('2026-12-31T12:00:00Z');
const withFacts = ({ state = 'in-force', ...facts }: Partial<Statement['credentialSubject']>): Statement => fixtureStatement({ label: 16, number: 42, event: {}, state, facts });
const withdrawn = (reason: (typeof reasonCodes)[number]): Statement => withFacts({ state: 'withdrawn', withdrawal: { since: '2026-12-30T09:00:00Z', reason } });
const excluded = withFacts({ excludedUnits: [{ lots: ['2611'], since: '2026-12-30T09:00:00Z', reason: 'recall', text: { en: 'x' } }] });
const words = (statement: Statement, language = 'en') => overStickerWords(statement, AT, wordingOf(language), language);
const request = (statement: Statement, language: string): ArtworkRequest =>
  ({ ...sampleSource, statement, language, wording: { label: labelWordings[language]! }, placements: ['sheet'], notice: words(statement, language)! });

describe('a sticker over a printed label', () => {
  test('says that the label was withdrawn, and shows no promise and no mark of the label that it covers', async () => {
    expect(words(withdrawn('recall'))).toEqual({ title: 'This label was withdrawn.', sentence: 'On 30 December 2026. Do not rely on it. Reason: the maker calls the product back.' });
    const label = await drawLabel(factsOf(request(withdrawn('recall'), 'en')), placements.sheet, 'light');
    const before = await drawLabel(factsOf({ ...request(withdrawn('recall'), 'en'), notice: undefined! }), placements.sheet, 'light');
    expect(label.symbol.text).toBe(before.symbol.text);
    expect(label.svg).not.toBe(before.svg);
    expect(label.svg).toContain('<desc>This label was withdrawn.');
    expect(label.svg.length, 'the mark and the promise are gone').not.toBe(before.svg.length);
  });

  test('says that the clock ran out where nobody recorded it, that units were taken out, and nothing of a label that holds', () => {
    expect(words(withFacts({ state: 'suspended', suspension: { since: '2026-11-23T09:00:00Z', cureBy: '2026-12-13T09:00:00Z' } }))?.sentence).toContain('13 December 2026');
    expect(words(excluded)?.title).toBe('The label does not hold for this one.');
    expect(words(withFacts({}))).toBeUndefined();
    expect(words(withFacts({ state: 'suspended', suspension: { since: '2026-12-23T09:00:00Z', cureBy: '2027-01-13T09:00:00Z' } }))).toBeUndefined();
  });

  test.each(labelLanguages)('fits in %s, with the longest reasons', async (language) => {
    const length = (statement: Statement): number => words(statement, language)!.sentence.length;
    const longest = [excluded, ...reasonCodes.map(withdrawn)].sort((a, b) => length(b) - length(a)).slice(0, 2);
    for (const statement of longest) expect((await drawLabel(factsOf(request(statement, language)), placements.sheet, 'light')).cut).toEqual([]);
  });
});
