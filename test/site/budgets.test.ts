import { availableParallelism, loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codePath, tokenDigits } from '../../src/register/qr-texts.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serveRegister, type ServedRegister } from '../fixtures/serve-site.ts';

const KB = 1024;
let browser: Browser;
let served: ServedRegister;
beforeAll(async () => {
  served = await serveRegister();
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  served?.server.close();
});

interface Load { readonly kind: string; readonly path: string; readonly bytes: number }

const addresses = (): readonly string[] => served.register.labels.map(({ statement }) => `${codePath(statement)}#${tokenDigits(statement)}`);

test('every label page with all that it needs to answer is at most 40 kB over the wire, of which script at most 16 kB', async () => {
  for (const address of addresses()) {
    const loads = await loadsOf(address);
    const sum = (kind?: string): number => loads.filter((load) => (kind ? load.kind === kind : load.kind !== 'image')).reduce((total, load) => total + load.bytes, 0);
    const table = loads.map(({ kind, path, bytes }) => `${kind} ${path} ${bytes}`).join('\n');
    expect(sum('script'), table).toBeLessThanOrEqual(16 * KB);
    expect(sum(), table).toBeLessThanOrEqual(40 * KB);
  }
});

interface Seen { readonly answer: number; readonly shift: number }

test('the answer comes within 2 s on a slow network and a phone four times slower than this machine, and nothing moves', async ({ skip }) => {
  const visits: Seen[] = [];
  // Other work on the machine only ever makes it slower: the quickest of a few visits is the page's own time.
  for (let visit = 0; visit < 5 && !visits.some(({ answer }) => answer < 2000); visit++) visits.push(await slowVisit(served.origin + addresses()[0]));
  console.log(`time to answer, cold: ${visits.map(({ answer }) => Math.round(answer)).join(', ')} ms; layout shift ${visits.map(({ shift }) => shift.toFixed(4)).join(', ')}`);
  expect(Math.max(...visits.map(({ shift }) => shift))).toBeLessThan(0.02);
  const quickest = Math.min(...visits.map(({ answer }) => answer));
  skip(quickest >= 2000 && loadavg()[0]! > availableParallelism(), 'the machine is too busy to measure a page');
  expect(quickest).toBeLessThan(2000);
});

/** Chromium's own "Fast 3G" (562 ms a round trip, 1.44 Mbit/s) and a processor slowed four times; nothing cached. */
async function slowVisit(address: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(served.site.asOf.getTime() + 3_600_000));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 562.5, downloadThroughput: (1.44 * 1_000_000) / 8, uploadThroughput: (0.675 * 1_000_000) / 8 });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const seen = { answer: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value; }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => { if (!seen.answer && document.querySelector('#verdict.live')) seen.answer = performance.now(); }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(address);
  await page.waitForSelector('#verdict.live');
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await context.close();
  return seen;
}

async function loadsOf(address: string): Promise<readonly Load[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const loads: Promise<Load>[] = [];
  page.on('response', (response) => loads.push((async () => {
    const body = await response.body();
    const path = new URL(response.url()).pathname;
    // Fonts and pictures are compressed already.
    return { kind: response.request().resourceType(), path, bytes: /\.(?:woff2|png)$/.test(path) ? body.length : gzipSync(body, { level: 9 }).length };
  })()));
  await page.clock.setFixedTime(new Date(served.site.asOf.getTime() + 3_600_000));
  await page.goto(served.origin + address);
  await page.waitForSelector('#verdict.live');
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(loads);
  await context.close();
  return all;
}
