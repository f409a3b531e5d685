import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRegister } from '../../src/register/open-register.ts';
import { publishedFiles } from '../../src/register/published-files.ts';
import { codePath, tokenDigits } from '../../src/register/qr-texts.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { atTime } from '../fixtures/at-time.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { type Misbehave, serveRegister } from '../fixtures/serve-site.ts';

const HOUR = 3_600_000;
let context: BrowserContext;
let misbehave: Misbehave = () => false;
const stage = inChromium(() => serveRegister((path, response) => misbehave(path, response)));
beforeEach(async () => {
  misbehave = () => false;
  context = await stage.browser.newContext({ viewport: { width: 390, height: 844 } });
});
afterEach(() => context.close());

const address = (): string => {
  const { statement } = stage.site.register.labels[0]!;
  return `${stage.site.origin}${codePath(statement)}#${tokenDigits(statement)}`;
};

/** A tab of the same browser, `after` milliseconds from the signing of the lists. */
async function openAt(after: number): Promise<Page> {
  const page = await context.newPage();
  await atTime(page, new Date(stage.site.site.asOf.getTime() + after));
  await page.goto(address());
  await page.waitForSelector('#verdict.live');
  return page;
}

const kindOf = (page: Page): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['verdict']);

/** Until the worker has kept the page, its script and what is signed. */
const kept = (page: Page): Promise<unknown> => page.waitForFunction(async () => {
  const found = await Promise.all([location.href, document.querySelector('script[type=module]')!.getAttribute('src')!, '/labels/0/statement.json', '/status/statements/0.json'].map((each) => caches.match(each)));
  return found.every(Boolean);
});

test('a page that was opened once opens without a network, says how old its knowledge is, and never says yes from old knowledge', async () => {
  await kept(await openAt(HOUR));
  await context.setOffline(true);
  misbehave = (_path, response) => Boolean(response.destroy());
  expect(await kindOf(await openAt(2 * HOUR))).toBe('in-force');
  const later = await openAt(3 * 24 * HOUR);
  expect(await kindOf(later)).toBe('in-force');
  expect(await later.locator('[data-say=asOf]').innerText()).toContain('Nothing newer has arrived here');
  expect(await kindOf(await openAt(8 * 24 * HOUR))).toBe('unconfirmed');
});

test('a page that answered at once from what was kept is corrected by itself when the register has changed since', async () => {
  const copy = await demonstrationCopy();
  try {
    await kept(await openAt(HOUR));
    await holdmark(copy.root, 'withdraw', '0', '--reason', 'recall', '--text', 'Called back.');
    const register = await openRegister(copy.root);
    const changed = publishedFiles(register, await readStatusFiles(register));
    // The new files come only once the page has answered from the old ones.
    const waiting: (() => void)[] = [];
    let hold = true;
    misbehave = (path, response) => {
      const file = /statement\.json$|^\/status\//.test(path) ? changed.get(path) : undefined;
      const send = (): unknown => response.writeHead(200, { 'content-type': 'application/json' }).end(file?.());
      if (file && hold) waiting.push(send);
      else if (file) send();
      return file !== undefined;
    };
    const page = await context.newPage();
    await ageByAMinute(page);
    await page.goto(address());
    await page.waitForSelector('#verdict.live');
    expect(await kindOf(page)).toBe('in-force');
    while (waiting.length < 2) await page.waitForTimeout(20);
    hold = false;
    for (const send of waiting) send();
    await page.waitForFunction(() => document.documentElement.dataset['verdict'] === 'withdrawn');
    expect(await page.locator('h1').innerText()).toBe('This label was withdrawn.');
  } finally {
    await copy.remove();
  }
});

/** Makes what is kept a minute older: what was fetched a moment ago is not fetched again. */
async function ageByAMinute(page: Page): Promise<void> {
  await page.goto(`${stage.site.origin}/robots.txt`);
  await page.evaluate(async () => {
    const store = await caches.open((await caches.keys())[0]!);
    for (const request of await store.keys()) {
      const response = (await store.match(request))!;
      const headers = new Headers(response.headers);
      headers.set('x-kept-at', String(Number(headers.get('x-kept-at')) - 60_000));
      await store.put(request, new Response(await response.blob(), { headers }));
    }
  });
}
