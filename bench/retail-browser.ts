import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { siteDataOf } from '../src/publishing/site-data-of.ts';
import { openRegister } from '../src/register/open-register.ts';
import { readStatusFiles } from '../src/register/status-files.ts';
import { parseTrustList } from '../src/trust/parse-trust-list.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import { seeded } from '../test/fixtures/seeded.ts';
import { serveSite } from '../test/fixtures/serve-site.ts';
import { manyLabels, publishBundle } from '../test/retail/large-bundle.ts';

const COUNT = 100_000;
const PROJECT = join(import.meta.dirname, '..');

/** The page for lists in Chromium: 100,000 labels fetched and verified, 100,000 rows checked, and the longest moment in which the
 *  page did not answer meanwhile. */
export async function benchRetailBrowser(): Promise<Readonly<Record<string, string>>> {
  const trust = parseTrustList(readFileSync(join(PROJECT, 'keys/trust/1.json')))!;
  const labels = manyLabels(COUNT);
  const published = await publishBundle(labels, COUNT, trust, new Date());
  const register = await openRegister(PROJECT);
  const site = siteDataOf(register, await readStatusFiles(register), []);
  const { server, origin } = await serveSite(site, { files: new Map([...published].map(([path, bytes]) => [path, () => bytes])) });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const opened = performance.now();
    await page.goto(`${origin.replace('127.0.0.1', 'localhost')}/check/`);
    await page.waitForSelector('#knowledge[data-state=fresh]', { timeout: 120_000 });
    const synced = performance.now();
    const next = seeded(3);
    const rows = Array.from({ length: COUNT }, (_, i) => `${i};${labels[Math.floor(next() * COUNT)]!.credentialSubject.product.gtins[0]!.slice(1)}`);
    await page.evaluate(() => {
      let last = performance.now();
      const beat = (): void => { const now = performance.now(); Object.assign(window, { longest: Math.max((window as { longest?: number }).longest ?? 0, now - last) }); last = now; setTimeout(beat, 5); };
      beat();
    });
    const processor = await cpuSeconds(browser);
    const given = performance.now();
    await page.setInputFiles('#check-file', { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(['nr;ean', ...rows].join('\n')) });
    await page.waitForSelector('html[data-checking=done]', { timeout: 120_000 });
    const done = performance.now();
    const used = (await cpuSeconds(browser)) - processor;
    const longest = await page.evaluate(() => (window as { longest?: number }).longest ?? 0);
    return {
      'open the page, fetch and verify 100,000 labels': `${((synced - opened) / 1000).toFixed(1)} s`,
      'check 100,000 rows': `${((done - given) / 1000).toFixed(1)} s, of which ${used.toFixed(1)} s on a processor`,
      'longest pause of the page': `${Math.round(longest)} ms`,
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Seconds that the browser's pages and workers have had a processor: what a busy machine does not stretch. */
async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

if (import.meta.main) for (const [name, value] of Object.entries(await benchRetailBrowser())) console.log(`${name.padEnd(50)} ${value}`);
