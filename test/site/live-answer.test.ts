import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { codePath, tokenDigits } from '../../src/register/qr-texts.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { type Misbehave, serveRegister } from '../fixtures/serve-site.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

let misbehave: Misbehave = () => false;
const stage = inChromium(() => serveRegister((path, response) => misbehave(path, response)));

interface Visit { readonly after?: number; readonly scripts?: boolean; readonly host?: Misbehave }

/** Opens an address as a phone does, `after` milliseconds from the signing of the status lists. Fails on any script error and any
 *  violation of the page's policy. */
async function visit<T>(path: string, look: (page: Page) => Promise<T>, { after = HOUR, scripts = true, host = () => false }: Visit = {}): Promise<T> {
  misbehave = host;
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) faults.push(message.text()); });
  page.on('request', (request) => { if (!request.url().startsWith(stage.site.origin)) faults.push(`asks somebody else: ${request.url()}`); });
  if (scripts) await page.clock.setFixedTime(new Date(stage.site.site.asOf.getTime() + after));
  try {
    await page.goto(stage.site.origin + path);
    const seen = await look(page);
    expect(faults).toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

const answer = async (page: Page): Promise<{ kind: string | undefined; title: string; sentence: string; asOf: string }> => {
  await page.waitForSelector('#verdict.live');
  const say = (place: string): Promise<string> => page.locator(`[data-say=${place}]`).innerText();
  return { kind: await page.evaluate(() => document.documentElement.dataset['verdict']), title: await say('title'), sentence: await say('sentence'), asOf: await say('asOf') };
};

const fridge = () => stage.site.register.labels.find(({ statement }) => statement.credentialSubject.product.category.includes('fridge'))!;
const code = (): string => `${codePath(fridge().statement)}#${tokenDigits(fridge().statement)}`;

describe('a phone that opens the code', () => {
  test('is told that the label holds, from a signature that it checked itself', async () => {
    const seen = await visit(code(), async (page) => ({ ...(await answer(page)), code: await page.locator('[data-say=code]').innerText(), heading: await page.title() }));
    expect(seen.kind).toBe('in-force');
    expect(seen.title).toBe('This label holds.');
    expect(seen.heading).toContain('This label holds.');
    expect(seen.code).toContain('carries a signature');
  });

  test('is answered for the version that the device names in the address', async () => {
    const releases = fridge().statement.credentialSubject.releases;
    const old = releases.find(({ coverage }) => coverage !== 'covered')!;
    const seen = await visit(`/L/${fridge().code}/?fw=${old.version}`, answer);
    expect(seen.title).toContain(old.coverage === 'superseded' ? 'Update to version' : 'does not cover');
  });

  test('is answered at once when a version is chosen, by keyboard, and the answer stands beside it', async () => {
    const title = await visit(code(), async (page) => {
      await answer(page);
      await page.locator('[name=other]').focus();
      await page.keyboard.type('99.99');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#version-answer:not([hidden])');
      expect(await page.locator('#version-answer').innerText()).toContain('says nothing about version 99.99');
      return page.locator('h1').innerText();
    });
    expect(title).toBe('This label says nothing about version 99.99.');
  });

  test('reads the published state, its date and why it was not checked, where scripts are off', async () => {
    const text = await visit(code().split('#')[0]!, (page) => page.locator('#verdict').innerText(), { scripts: false });
    expect(text).toContain('This label holds.');
    expect(text).toContain('As published on');
    expect(text).toContain('scripts are off');
  });

  test('keeps nothing of what was scanned or chosen', async () => {
    const kept = await visit(`${code().replace('#', '?fw=9.9#')}`, async (page) => {
      await answer(page);
      return page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie }));
    });
    expect(kept).toEqual({ local: { 'holdmark-status-seen': String(stage.site.site.asOf.getTime()) }, session: {}, cookie: '' });
  });
});

describe('an address that is not quite right', () => {
  test('with %23 for the # is repaired, and the signature is checked', async () => {
    const seen = await visit(code().replace('#', '%23'), async (page) => ({ ...(await answer(page)), url: page.url() }));
    expect(seen.kind).toBe('in-force');
    expect(seen.url).toContain('/#');
  });

  test('of one unit finds the product and shows the address that was scanned; a signature of the model does not cover it', async () => {
    const unit = code().replace('#', '/10/2611/21/7007#');
    const seen = await visit(unit, async (page) => ({ ...(await answer(page)), url: page.url() }));
    expect(seen.url).toBe(stage.site.origin + unit);
    expect(seen.kind).toBe('altered');
  });

  test('in small letters is repaired', async () => {
    expect(await visit(`/l/${fridge().code.toLowerCase()}`, async (page) => { await answer(page); return page.url(); })).toBe(`${stage.site.origin}/L/${fridge().code}/`);
  });

  test('that names nothing says so and leads to the form', async () => {
    const text = await visit('/L/ZZZZ-ZZZZ', (page) => page.locator('main').innerText());
    expect(text).toContain('There is nothing at this address.');
  });
});

describe('a host that misbehaves', () => {
  const on = (pattern: RegExp, act: (response: Parameters<Misbehave>[1]) => void): Misbehave => (path, response) => {
    if (!pattern.test(path)) return false;
    act(response);
    return true;
  };
  const drop = on(/^\/status\//, (response) => response.destroy());

  test.each([
    ['drops the status list', drop, HOUR, 'unconfirmed', 'could not be reached'],
    ['answers with an error', on(/^\/status\//, (response) => response.writeHead(503).end()), HOUR, 'unconfirmed', 'could not be reached'],
    ['changes the status list', on(/^\/status\//, (response) => response.writeHead(200).end('{"proof":{}}')), HOUR, 'unconfirmed', 'not signed'],
    ['sends ten megabytes', on(/^\/status\//, (response) => response.writeHead(200).end(new Uint8Array(10_485_760))), HOUR, 'unconfirmed', 'could not be reached'],
    ['changes the statement', on(/statement\.json$/, (response) => response.writeHead(200).end('{"id":"x"}')), HOUR, 'unconfirmed', 'not signed'],
    ['says that the product has no labels', on(/statement\.json$/, (response) => response.writeHead(404).end()), HOUR, 'not-in-register', 'No label has this number'],
    ['is asked by a clock ten years ahead', () => false, 10 * YEAR, 'unconfirmed', 'or the clock of this device is wrong'],
    ['is asked by a clock ten years behind', () => false, -10 * YEAR, 'unconfirmed', 'The clock of this device and the clock of the register do not agree'],
    ['offers a list of five days ago', () => false, 5 * 24 * HOUR, 'in-force', 'It covers software version'],
    ['offers a list of eight days ago', () => false, 8 * 24 * HOUR, 'unconfirmed', 'too old'],
  ] as const)('%s: the answer is right', async (_name, host, after, kind, why) => {
    const seen = await visit(code(), answer, { host, after });
    expect(seen.kind).toBe(kind);
    expect(seen.sentence).toContain(why);
    if (after === 5 * 24 * HOUR) expect(seen.asOf).toContain('Nothing newer has arrived here');
  });

  const signed = /^\/(?:status|trust)\/|\/(?:statement|labels)\.json$/;

  test('never answers: after ten seconds it is said that nothing can be confirmed, and not after each file has had its time', async () => {
    const { seconds, ...seen } = await visit(code(), async (page) => {
      const began = performance.now();
      return { ...(await answer(page)), seconds: (performance.now() - began) / 1_000 };
    }, { host: (path) => signed.test(path) });
    expect(seen).toMatchObject({ kind: 'unconfirmed', sentence: expect.stringContaining('could not be reached') });
    expect(seconds).toBeGreaterThan(8);
    expect(seconds).toBeLessThan(11.5);
  });

  test('answers after eleven seconds: the page puts right what it said, also beside the versions', async () => {
    const late: Misbehave = (path, response) => {
      if (!signed.test(path) || response.req.headers['x-late']) return false;
      setTimeout(() => void fetch(stage.site.origin + path, { headers: { 'x-late': '1' } }).then(async (from) => response.writeHead(from.status, { 'content-type': from.headers.get('content-type') ?? '' }).end(new Uint8Array(await from.arrayBuffer()))).catch(() => {}), 11_000);
      return true;
    };
    const seen = await visit(code(), async (page) => {
      await page.locator('[name=other]').fill('99.99');
      await page.locator('[name=other]').press('Enter');
      await page.waitForSelector('html[data-verdict=unconfirmed]', { timeout: 15_000 });
      const first = { ...(await answer(page)), beside: await page.locator('#version-answer').innerText() };
      await page.waitForSelector('html[data-verdict=in-force]', { timeout: 15_000 });
      return { first, then: await answer(page), beside: await page.locator('#version-answer').innerText() };
    }, { host: late });
    expect(seen.first.sentence).toContain('could not be reached');
    expect(seen.first.beside).toContain('cannot confirm');
    expect(seen.then.title).toBe('This label says nothing about version 99.99.');
    expect(seen.beside).toContain('says nothing about version 99.99');
  });

  test('never answers: a comparison says so in the same time', async () => {
    const [a, b] = stage.site.register.labels;
    const { text, seconds } = await visit(`/compare/?label=${a!.code}&label=${b!.code}`, async (page) => {
      const began = performance.now();
      await page.waitForSelector('.compared');
      return { text: await page.locator('.compared').innerText(), seconds: (performance.now() - began) / 1_000 };
    }, { host: (path) => signed.test(path) });
    expect(text.match(/cannot confirm/g)).toHaveLength(2);
    expect(seconds).toBeLessThan(11.5);
  });
});
