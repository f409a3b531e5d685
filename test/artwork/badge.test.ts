import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { drawBadge } from '../../src/artwork/badge.ts';
import { badgeLooks } from '../../src/artwork/badge-looks.ts';
import { escapeXml } from '../../src/artwork/escape-xml.ts';
import { verdictShapes } from '../../src/artwork/verdict-shapes.ts';
import { languages, wordingOf } from '../../src/wording/languages.ts';
import { productName } from '../../src/wording/verdict-detail.ts';
import { verdictWords } from '../../src/wording/verdict-words.ts';
import { galleryCases } from '../fixtures/fixture-verdicts.ts';

const en = wordingOf('en');
const partOf = (svg: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(svg)?.[1] ?? '';

describe('badge.svg', () => {
  test.each(galleryCases)('says $name in a sentence, a shape, a colour and a day', async ({ verdict }) => {
    const svg = await drawBadge(verdict, en, 'en');
    const { title, tone, shape } = verdictWords(verdict, en, 'en', { published: true });
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(verdict.statusAt ?? verdict.checkedAt));
    expect(partOf(svg, 'title')).toBe(escapeXml(`Cybersecurity label: ${title.replace(/\.$/, '')}, as of ${day}`));
    expect(svg).toContain(`<path d="${verdictShapes[shape].body}" fill="${badgeLooks[tone].sign}"/>`);
    expect(svg).toContain(`fill="${badgeLooks[tone].field}"`);
    const { label, statement } = verdict;
    if (statement && label) expect(partOf(svg, 'desc')).toContain(escapeXml(`${productName(verdict)}. ${label.code}. `));
    else expect(partOf(svg, 'desc').length).toBeGreaterThan(10);
  });

  test.each(languages)('is a picture of 160 x 48 in %s, of parts that a strict policy lets through', async (language) => {
    const { verdict } = galleryCases[0]!;
    const svg = await drawBadge(verdict, wordingOf(language), language);
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ width: 160, height: 48 });
    expect(new Set(Array.from(svg.matchAll(/<([a-z]+)/gi), ([, name]) => name))).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'g', 'path']));
    expect(svg).not.toMatch(/\sstyle=|\son\w+=|href/);
  });
});
