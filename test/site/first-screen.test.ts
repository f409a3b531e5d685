import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtures/fixture-site.ts';
import { galleryCases } from '../fixtures/fixture-verdicts.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { serveSite } from '../fixtures/serve-site.ts';

// A register in use: a demonstration says so above everything else, and that costs it two lines.
const stage = inChromium(() => serveSite(fixtureSite({ demonstration: false })));

/** A small phone in use, its browser's own bars already taken off; and the narrowest there is, where the product may begin below. */
const phones = [
  { width: 360, height: 740, languages: ['', '/de'], last: '.product .held' },
  { width: 320, height: 640, languages: [''], last: '#what-to-do' },
] as const;

test.each(phones)('on $width by $height, before any scrolling: the answer, what to do, and the product’s picture', async ({ width, height, languages, last }) => {
  const page = await stage.browser.newPage({ viewport: { width, height }, javaScriptEnabled: false });
  const below: string[] = [];
  for (const language of languages) {
    for (const { name } of galleryCases.filter((each) => each.name !== 'hostile')) {
      await page.goto(`${stage.site.origin}${language}/gallery/${name}/`);
      const ends = await page.evaluate((places) => places.map((place) => [place, Math.round(document.querySelector(place)!.getBoundingClientRect().bottom)] as const), ['h1', '.sentence', '[data-say=asOf]', '[data-say=todo] p', last]);
      below.push(...ends.flatMap(([place, end]) => (end > height ? [`${language}/${name}: ${place} ends at ${end}`] : [])));
    }
  }
  await page.close();
  expect(below).toEqual([]);
});
