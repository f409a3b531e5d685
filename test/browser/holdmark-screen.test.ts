import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { artworkFacts } from '../../src/artwork/artwork-facts.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placements } from '../../src/artwork/placements.ts';
import { openPicture } from '../../src/artwork/pixels/picture.ts';
import { preflightPicture } from '../../src/artwork/preflight/preflight.ts';
import { qrSymbol } from '../../src/artwork/qr/qr-symbol.ts';
import { embedFiles } from '../../src/publishing/embed-files.ts';
import { labelWordings } from '../../src/wording/label-wordings.ts';
import { sampleSource, sampleStatement } from '../artwork/sample-statement.ts';
import { fixtureSite } from '../fixtures/fixture-site.ts';
import { listen } from '../fixtures/serve-embedded.ts';
import { launchChromium } from './chromium.ts';

type Screen = typeof import('../../src/components/screen/holdmark-screen.ts');

const ADDRESS = sampleSource.compactText;
let script: Uint8Array;
let folder: string;
let browser: Browser;
let product: Awaited<ReturnType<typeof listen>>;
let pageBody = '';

beforeAll(async () => {
  for await (const { path, bytes } of embedFiles({ site: fixtureSite(), register: { trust: {} } as never })) if (path === '/embed/holdmark-screen.js') script = bytes;
  folder = mkdtempSync(join(tmpdir(), 'holdmark-screen-'));
  writeFileSync(join(folder, 'holdmark-screen.mjs'), script);
  const policy = "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  product = await listen((path) => {
    const isScript = path.endsWith('.js');
    return { status: 200, headers: { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8', 'content-security-policy': policy }, body: path === '/main.js' ? main : isScript ? script : pageBody };
  });
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  product?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a product's own page does for a canvas. */
const main = `import { drawHoldmarkCode } from '/holdmark-screen.js';
const canvas = document.querySelector('canvas');
if (canvas) drawHoldmarkCode(canvas, '${ADDRESS}', '2.4.0', 200);
document.documentElement.dataset.ready = '';`;

const screenSvg = async (theme: 'light' | 'dark', compactText = ADDRESS) =>
  drawLabel(artworkFacts(sampleStatement(), { ...sampleSource, compactText }, { label: labelWordings['en']! }, 'en'), placements.screen, theme);
const fromBundle = async (): Promise<Screen> => import(pathToFileURL(join(folder, 'holdmark-screen.mjs')).href);

test('the script is as large as its page says', () => {
  const [, bytes, zipped] = /(\d+) kB \((\d+) kB gzip\)/.exec(readFileSync(new URL('../../docs/device.md', import.meta.url), 'utf8')) ?? [];
  expect([script.length, gzipSync(script, { level: 9 }).length].map((length) => Math.round(length / 1000))).toEqual([Number(bytes), Number(zipped)]);
});

describe('the modules of a product’s own code', () => {
  test.each(['2.4.0', 'V1.00.37', '2026-11-23', '1.0.0-rc.1+build 7/ä'])('are those of the artwork for the same text: %s', async (firmware) => {
    const drawn = (await fromBundle()).holdmarkCode(ADDRESS, firmware);
    const { symbol } = await screenSvg('light', drawn.text);
    expect(drawn.size).toBe(symbol.size);
    for (let y = 0; y < symbol.size; y++) for (let x = 0; x < symbol.size; x++) if (drawn.dark(x, y) !== symbol.dark(x, y)) throw new Error(`column ${x}, row ${y}`);
  });
  test('say the version in a way that the page reads', async () => {
    const { holdmarkCode } = await fromBundle();
    const { text } = holdmarkCode(ADDRESS, ' 1.0.0-rc.1+build 7/ä&fw=9#x ');
    expect(text.startsWith(`${ADDRESS}?fw=`)).toBe(true);
    expect([...new URL(text).searchParams]).toEqual([['fw', '1.0.0-rc.1+build 7/ä&fw=9#x']]);
  });
  test.each([['', 'is no version'], ['9'.repeat(65), 'is no version'], ['\ud800', 'is no version'], ['ä'.repeat(40), 'more than the label has room for']])('refuses %j with a sentence', async (firmware, says) => {
    const { holdmarkCode } = await fromBundle();
    expect(() => holdmarkCode(ADDRESS, firmware)).toThrow(says);
  });
  test.each(['javascript:alert(1)', 'http://labels.example/01/1', `${ADDRESS}#116`, `${ADDRESS}?fw=1`])('refuses the address %s', async (address) => {
    const { holdmarkCode } = await fromBundle();
    expect(() => holdmarkCode(address, '1')).toThrow('is no address of a label');
  });
});

describe('on a screen of a product, under a strict policy', () => {
  const cases = [['light', 1], ['dark', 2], ['light', 3], ['dark', 1]] as const;
  test.each(cases)('the label says its version and scans, every module whole pixels: %s, %i pixels for one', async (theme, ratio) => {
    const { svg } = await screenSvg(theme);
    await onScreen(`<holdmark-screen firmware="2.4.0">${svg}</holdmark-screen>`, ratio, async (page) => {
      const picture = await page.locator('svg').screenshot();
      const { codes, findings } = await preflightPicture(await openPicture(picture), { leastModule: 3, text: `${ADDRESS}?fw=2.4.0` }, { perMm: ratio, exact: true });
      expect(findings).toEqual([]);
      expect(codes[0]?.moduleMm).toBeCloseTo(4, 1);
    });
  });
  test('the code alone, in a canvas', async () => {
    for (const ratio of [1, 2, 3]) {
      await onScreen('<canvas></canvas>', ratio, async (page) => {
        const { codes, findings } = await preflightPicture(await openPicture(await page.locator('canvas').screenshot()), { leastModule: 3, text: `${ADDRESS}?fw=2.4.0` }, { perMm: ratio, exact: true });
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        // Of 37 modules in 200 pixels: corners are measured to a tenth of a pixel.
        expect(codes[0]?.module).toBeCloseTo(Math.floor((200 * ratio) / 37), 1);
      });
    }
  });
  test('follows an update, and keeps the code without a version where one cannot be said', async () => {
    const { svg } = await screenSvg('light');
    const plain = qrSymbol(ADDRESS, { level: 'M' }).text;
    await onScreen(`<holdmark-screen>${svg}</holdmark-screen>`, 2, async (page) => {
      const says = async (): Promise<string | undefined> => (await preflightPicture(await openPicture(await page.locator('svg').screenshot()), { leastModule: 3 }, { perMm: 2, exact: true })).codes[0]?.text;
      const set = (firmware: string) => page.evaluate((version) => { document.querySelector('holdmark-screen')!.setAttribute('firmware', version); return document.querySelector('holdmark-screen')!.getAttribute('fault'); }, firmware);
      expect(await says()).toBe(plain);
      expect(await set('ä'.repeat(40))).toContain('more than the label has room for');
      expect(await says()).toBe(plain);
      expect(await set('2.5.1')).toBeNull();
      expect(await says()).toBe(`${ADDRESS}?fw=2.5.1`);
      await set('2.5.10-beta');
      expect(await says()).toBe(`${ADDRESS}?fw=2.5.10-beta`);
    });
  });
});

async function onScreen(body: string, ratio: number, look: (page: import('playwright-core').Page) => Promise<void>): Promise<void> {
  pageBody = `<!doctype html><html lang="en"><title>Settings</title><script type="module" src="/holdmark-screen.js"></script>${body}<script type="module" src="/main.js"></script></html>`;
  const page = await browser.newPage({ deviceScaleFactor: ratio, viewport: { width: 320, height: 320 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/favicon/.test(message.text() + message.location().url)) faults.push(message.text()); });
  try {
    await page.goto(product.origin);
    await page.waitForSelector('html[data-ready]');
    await look(page);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
  }
}
