import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codePath, tokenDigits } from '../../src/register/qr-texts.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serveRegister, type ServedRegister } from '../fixtures/serve-site.ts';

const HOUR = 3_600_000;
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

test('a page that was opened once opens without a network, says how old its knowledge is, and never says yes from old knowledge', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const { statement } = served.register.labels[0]!;
  const address = `${served.origin}${codePath(statement)}#${tokenDigits(statement)}`;
  const signedAt = served.site.asOf.getTime();
  const openAt = async (after: number): Promise<{ kind: string | undefined; asOf: string }> => {
    await page.clock.setFixedTime(new Date(signedAt + after));
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForSelector('#verdict.live');
    return { kind: await page.evaluate(() => document.documentElement.dataset['verdict']), asOf: await page.locator('[data-say=asOf]').innerText() };
  };

  await page.goto(served.origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect((await openAt(HOUR)).kind).toBe('in-force');

  await context.setOffline(true);
  expect((await openAt(2 * HOUR)).kind).toBe('in-force');
  const later = await openAt(3 * 24 * HOUR);
  expect(later.kind).toBe('in-force');
  expect(later.asOf).toContain('We could not reach it since');
  expect((await openAt(8 * 24 * HOUR)).kind).toBe('unconfirmed');
  await context.close();
});
