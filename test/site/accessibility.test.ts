import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../fixtures/axe-faults.ts';
import { fixtureSite } from '../fixtures/fixture-site.ts';
import { galleryCases } from '../fixtures/fixture-verdicts.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { serveSite } from '../fixtures/serve-site.ts';

const stage = inChromium(() => serveSite(fixtureSite()));

const phone = { width: 390, height: 844 };
/** Twice the text size is half the window: what a reader sees who zooms a window of 1280 pixels to 200 %. */
const ways: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ['light', '', { viewport: phone }],
  ['dark', '', { viewport: phone, colorScheme: 'dark' }],
  ['right to left', '/ar', { viewport: phone }],
  ['at 200 %', '', { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 }],
  ['320 pixels wide', '/de', { viewport: { width: 320, height: 640 } }],
];
const paths = ['/', '/about/', '/log/', '/standards/', '/schemes/etsi-303645/', '/404.html', '/design/', '/L/SPECIMEN/', '/gallery/', ...galleryCases.map(({ name }) => `/gallery/${name}/`)];

describe.each(ways)('every page, %s', (_way, language, options) => {
  test('gives axe-core nothing to say, and nothing sticks out', async () => {
    const context = await stage.browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(stage.site.origin + language + path);
      faults.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) faults.push(`${path}: ${over} pixels wider than the window`);
    }
    await context.close();
    expect(faults).toEqual([]);
  }, 180_000);
});
