import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import QRCode from 'qrcode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchFiles } from '../../src/publishing/search-index.ts';
import { launchChromium } from '../browser/chromium.ts';
import { axeFaults } from '../fixtures/axe-faults.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { serveCheckPage, type ServedCheck } from '../retail/serve-check-page.ts';

/** The pages that answer by script, as they open and in every state that a reader can bring them into. */
let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
let served: ServedCheck;
let browser: Browser;
beforeAll(async () => {
  copy = await demonstrationCopy();
  const config = join(copy.root, 'labels', 'register.json');
  writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), languages: ['en', 'ar'] }));
  await holdmark(copy.root, 'withdraw', '3', '--reason', 'recall', '--text', 'Called back.');
  served = await serveCheckPage(copy.root);
  for (const { path, bytes } of searchFiles(served.register)) served.files.set(path, () => bytes);
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  served?.server.closeAllConnections();
  served?.server.close();
  copy?.remove();
});

const codes = (): readonly string[] => served.register.labels.map(({ code }) => code);
const gtin = (label: number): string => served.register.labels[label]!.statement.credentialSubject.product.gtins[0]!.slice(1);

async function search(page: Page, text: string): Promise<void> {
  await page.locator('#search-field').fill(text);
  await page.waitForFunction(() => document.querySelector('#search-count')?.textContent !== '');
}
async function scan(page: Page, text: string): Promise<void> {
  await page.locator('#scan-file').setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer: await QRCode.toBuffer(text, { scale: 6 }) });
  await page.waitForSelector('#scan-found:not([hidden])', { timeout: 30_000 });
}

interface State { readonly name: string; readonly path: () => string; readonly reach: (page: Page) => Promise<unknown> }
const opened = async (): Promise<void> => {};
const states: readonly State[] = [
  { name: 'the search', path: () => '/search/', reach: opened },
  { name: 'labels found', path: () => '/search/', reach: (page) => search(page, 'frostline') },
  { name: 'nothing found', path: () => '/search/', reach: (page) => search(page, 'zzzzzz') },
  { name: 'products to choose from', path: () => '/compare/', reach: opened },
  { name: 'four chosen', path: () => '/compare/', reach: async (page) => { for (const code of codes().slice(0, 4)) await page.locator(`[name=label][value="${code}"]`).check(); } },
  { name: 'two compared', path: () => `/compare/?label=${codes()[0]}&label=${codes()[1]}`, reach: (page) => page.waitForSelector('.compared') },
  { name: 'four compared, one of them ended', path: () => `/compare/?${codes().slice(0, 4).map((code) => `label=${code}`).join('&')}`, reach: (page) => page.waitForSelector('.compared') },
  { name: 'the scanner', path: () => '/scan/', reach: opened },
  { name: 'no camera', path: () => '/scan/', reach: async (page) => { await page.locator('#scan-start').click(); await page.waitForFunction(() => document.querySelector('#scan-state')?.textContent !== ''); } },
  { name: 'a label scanned', path: () => '/scan/', reach: (page) => scan(page, `https://labels.example/L/${codes()[0]}`) },
  { name: 'somebody else’s address scanned', path: () => '/scan/', reach: (page) => scan(page, 'https://labels.example.evil.example/01/09521234543213#1') },
  { name: 'the check of lists', path: () => '/check/', reach: (page) => page.waitForSelector('#knowledge[data-state=fresh]') },
  { name: 'a list checked', path: () => '/check/', reach: async (page) => {
    await page.waitForSelector('#knowledge[data-state=fresh]');
    await page.setInputFiles('#check-file', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(`Nr;EAN\n1;${gtin(0)}\n2;${gtin(3)}\n3;nonsense\n4;4006381333931\n`) });
    await page.waitForSelector('html[data-checking=done]');
  } },
];
const phone = { width: 390, height: 844 };
const ways: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ['light', '', { viewport: phone }], ['dark', '', { viewport: phone, colorScheme: 'dark' }], ['right to left', '/ar', { viewport: phone }], ['320 pixels wide', '', { viewport: { width: 320, height: 640 } }],
];

describe.each(ways)('%s', (_way, language, options) => {
  test.each(states)('$name: axe-core has nothing to say, and nothing sticks out', async ({ path, reach }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(served.origin.replace('127.0.0.1', 'localhost') + language + path());
    await reach(page);
    const faults = await axeFaults(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await context.close();
    expect(faults).toEqual([]);
    expect(over).toBeLessThanOrEqual(0);
  });
});

describe('a reader who asks for less motion', () => {
  /** What moves by itself, or would when it changes, in the page as it stands: also in what is drawn before and after elements. */
  const moving = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...document.querySelectorAll('*')].flatMap((element) => ['', '::before', '::after'].flatMap((part) => {
    const style = getComputedStyle(element, part || null);
    const moves = style.animationName !== 'none' || style.scrollBehavior === 'smooth' || style.transitionDuration.split(', ').some((seconds) => Number.parseFloat(seconds) > 0);
    return moves ? [`${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${element.className}${part}`] : [];
  })));
  /** The label page while it is being checked, held there, and the page that takes what is dropped. */
  async function seen(reducedMotion: 'reduce' | 'no-preference', path: string): Promise<readonly string[]> {
    const context = await browser.newContext({ viewport: phone, reducedMotion });
    const page = await context.newPage();
    await page.route(/\/status\//, () => {});
    await page.goto(served.origin + path);
    if (path.startsWith('/L/')) await page.waitForSelector('#verdict.checking');
    const found = await moving(page);
    await context.close();
    return found;
  }
  test.each(['/', '/about/', '/search/', '/compare/', '/scan/', '/check/', '/design/', 'a label'] as const)('sees nothing move: %s', async (path) => {
    expect(await seen('reduce', path === 'a label' ? `/L/${codes()[0]}/` : path)).toEqual([]);
  });
  test('and nobody else misses what moves: the bar under an answer that is being checked, the brackets around what is dropped', async () => {
    expect(await seen('no-preference', `/L/${codes()[0]}/`)).toEqual([expect.stringContaining('#verdict')]);
    expect(await seen('no-preference', '/check/')).toHaveLength(2);
  });
});
