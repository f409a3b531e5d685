import { readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { packOf } from './pictured-shelf.ts';
import { publishInto, serveCheckPage, type ServedCheck } from './serve-check-page.ts';

const DAY = 86_400_000;

/** The page for lists in a real browser. */
describe('/check/', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let served: ServedCheck;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    copy = await demonstrationCopy();
    await holdmark(copy.root, 'withdraw', '3', '--reason', 'recall', '--text', 'Called back.');
    served = await serveCheckPage(copy.root);
    // Workers for offline use run on localhost without a certificate.
    address = `${served.origin.replace('127.0.0.1', 'localhost')}/check/`;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    served.server.closeAllConnections();
    served.server.close();
    copy.remove();
  });

  const gtinOf = (label: number): string => served.register.labels[label]!.statement.credentialSubject.product.gtins[0]!.slice(1);
  const list = (): Buffer => Buffer.from(`Nr;EAN\n1;${gtinOf(0)}\n2;${gtinOf(3)}\n3;nonsense\n4;4006381333931\n`);

  async function opened(context?: BrowserContext): Promise<Page> {
    const page = await (context ?? (await browser.newContext())).newPage();
    await page.goto(address);
    await page.waitForSelector('#knowledge[data-state=fresh]');
    return page;
  }
  async function check(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<readonly (readonly [string | null, string])[]> {
    await page.evaluate(() => { delete document.documentElement.dataset['checking']; });
    await page.setInputFiles('#check-file', { name, mimeType, buffer });
    await page.waitForSelector('html[data-checking=done]');
    return page.locator('#check-rows tr').evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-group'), row.querySelector('td')?.textContent ?? ''] as const));
  }

  test('answers every row of a dropped list, the worst first, and sends nothing of it anywhere', async () => {
    const page = await opened();
    // Until then the page is still fetching itself, to be there without a network.
    await page.waitForSelector('html[data-kept]');
    const before = served.asked.length;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    expect(await check(page, 'a.csv', 'text/csv', list())).toEqual([['ended', '2'], ['unreadable', '3'], ['holds', '1'], ['no-label', '4']]);
    expect(requests).toEqual([]);
    expect(served.asked.slice(before)).toEqual([]);
    await page.context().close();
  });

  test('refuses every code of strangers, each with its address shown to the end', async () => {
    const cases = JSON.parse(readFileSync(new URL('../vectors/foreign-codes.json', import.meta.url), 'utf8')) as readonly { readonly text: string; readonly kind: string }[];
    const foreign = cases.filter(({ kind }) => kind === 'unknown-issuer');
    const page = await opened();
    await check(page, 'a.jsonl', 'application/jsonl', Buffer.from(cases.map(({ text }) => JSON.stringify({ code: text })).join('\n')));
    await page.click('[data-sort=row]');
    await page.waitForSelector('[aria-sort=ascending] [data-sort=row]');
    await page.waitForFunction(() => document.querySelector('#check-rows td')?.textContent === '1');
    const shown = await page.locator('#check-rows tr').evaluateAll((rows) => rows.map((row) => ({ group: row.getAttribute('data-group'), article: row.querySelector('code')?.textContent ?? '' })));
    expect(shown).toHaveLength(cases.length);
    for (const [i, { text, kind }] of cases.entries()) {
      expect(shown[i]!.article, text).toBe(text);
      // What is printed beside a code, without https://, is ours in a list.
      if (kind !== 'ours' && !text.startsWith('labels.example/')) expect(['wrong-code', 'unreadable'], text).toContain(shown[i]!.group);
      if (kind === 'unknown-issuer') expect(shown[i]!.group, text).toBe('wrong-code');
    }
    expect(foreign.length).toBeGreaterThanOrEqual(60);
    expect(await page.locator('#check-rows a').evaluateAll((links) => links.filter((link) => new URL((link as HTMLAnchorElement).href).origin !== location.origin).length), 'no foreign address can be followed').toBe(0);
    await page.context().close();
  });

  test('asks which column is meant where two might be, and lets it be changed', async () => {
    const page = await opened();
    const two = Buffer.from(`EAN;EAN carton;Name\n${gtinOf(0)};${gtinOf(3)};a\n${gtinOf(1)};${gtinOf(3)};b\n`);
    await page.setInputFiles('#check-file', { name: 'two.csv', mimeType: 'text/csv', buffer: two });
    await page.waitForSelector('html[data-checking=asking]');
    expect(await page.locator('#check-answers button').allTextContents()).toEqual([expect.stringContaining(`EAN${gtinOf(0)}`), expect.stringContaining(`EAN carton${gtinOf(3)}`)]);
    await page.click('#check-answers [data-column="1"]');
    await page.waitForSelector('html[data-checking=done]');
    expect(await page.textContent('#check-summary')).toContain('2 / 2');
    await page.click('#check-change');
    await page.click('#check-answers [data-column="0"]');
    await page.waitForFunction(() => /All labels here hold/.test(document.querySelector('#check-summary')?.textContent ?? ''));
    await page.context().close();
  });

  test('filters, finds and sorts', async () => {
    const page = await opened();
    await check(page, 'a.csv', 'text/csv', list());
    const rows = page.locator('#check-rows tr');
    await page.click('[data-group=ended]');
    await expect.poll(() => rows.count()).toBe(1);
    await page.click('#check-groups button >> nth=0');
    await expect.poll(() => rows.count()).toBe(4);
    await page.fill('#check-find', '4006381333931');
    await expect.poll(() => rows.count()).toBe(1);
    await page.fill('#check-find', '');
    await page.click('[data-sort=row]');
    await expect.poll(() => rows.locator('td:first-child').allTextContents()).toEqual(['1', '2', '3', '4']);
    await page.context().close();
  });

  test('saves CSV and Excel with as many rows as came in', async () => {
    const page = await opened();
    await check(page, 'a.csv', 'text/csv', list());
    for (const form of ['csv', 'xlsx'] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`#check-${form}`)]);
      const bytes = readFileSync(await download.path());
      if (form === 'csv') expect(bytes.toString('utf8').trim().split('\r\n')).toHaveLength(5);
      else expect((await readSheet(bytes)).slice(1).map((row) => row[2])).toEqual(['holds', 'ended', 'unreadable', 'no-label']);
    }
    await page.context().close();
  });

  test('saves a long list as Excel', async () => {
    const page = await opened();
    await check(page, 'a.csv', 'text/csv', Buffer.from(`EAN;Name\n${Array.from({ length: 3000 }, (_, i) => `${gtinOf(i % 4)};Article ${i}\n`).join('')}`));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#check-xlsx')]);
    expect(await readSheet(readFileSync(await download.path()))).toHaveLength(3001);
    await page.context().close();
  });

  test('without a network scans the picture of a label, turns amber after a day and confirms nothing after seven', async () => {
    const context = await browser.newContext();
    const first = await opened(context);
    await first.waitForSelector('html[data-kept]', { timeout: 30_000 });
    await first.close();
    await context.setOffline(true);
    served.asked.length = 0;
    const picture = await packOf(served.register, 0);
    for (const [days, state, group] of [[0, 'fresh', 'holds'], [2, 'old', 'holds'], [8, 'tooOld', 'unconfirmed']] as const) {
      const page = await context.newPage();
      await page.clock.setFixedTime(Date.now() + days * DAY);
      await page.goto(address);
      await page.waitForSelector(`#knowledge[data-state=${state}]`);
      expect(await check(page, 'label.png', 'image/png', picture), `after ${days} days`).toEqual([[group, '1']]);
      expect(await page.locator('#check-rows tr').getAttribute('class')).toMatch({ fresh: /good/, old: /attention/, tooOld: /unknown/ }[state]);
      await page.close();
    }
    // The browser itself looks for a newer worker, past what the test calls offline.
    expect(served.asked.filter((path) => path !== '/offline.js')).toEqual([]);
    await context.close();
  });

  test('keeps the old bundle where one byte of any part of the new one is wrong, and takes the right one whole', async () => {
    const context = await browser.newContext();
    await (await opened(context)).close();
    await holdmark(copy.root, 'withdraw', '0', '--reason', 'recall', '--text', 'Called back too.');
    await publishInto(served.files, copy.root);
    const pointer = JSON.parse(Buffer.from(served.files.get('/bundle/latest.json')!()).toString('utf8')) as Record<'parts' | 'status', readonly { readonly sha256: string }[]>;
    const page = await context.newPage();
    for (const path of ['/bundle/latest.json', ...[...pointer.parts, ...pointer.status].map(({ sha256 }) => `/bundle/parts/${sha256}.part`)]) {
      const right = served.files.get(path)!;
      served.files.set(path, () => { const bytes = Uint8Array.from(right()); bytes[bytes.length >> 1]! ^= 1; return bytes; });
      await page.goto(address);
      await page.waitForFunction(() => /does not hold together/.test(document.querySelector('#knowledge')?.textContent ?? ''));
      expect(await check(page, 'a.csv', 'text/csv', list()), path).toContainEqual(['holds', '1']);
      served.files.set(path, right);
    }
    await page.reload();
    await page.waitForFunction(() => /kB fetched/.test(document.querySelector('#knowledge')?.textContent ?? ''));
    expect(await check(page, 'a.csv', 'text/csv', list())).toContainEqual(['ended', '1']);
    await context.close();
  });

  test('reads UTF-16, JSON Lines and Excel, and says what a wrong file is', async () => {
    const page = await opened();
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list().toString('utf8'), 'utf16le')]);
    expect(await check(page, 'a.csv', 'text/csv', utf16)).toHaveLength(4);
    for (const [content, sentence] of [[Buffer.from(''), /empty/], [Buffer.from('%PDF-1.7'), /no list/], [Buffer.from('name\nfridge\n'), /No column/], [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /old Excel/]] as const) {
      await check(page, 'b.csv', 'text/csv', content);
      expect(await page.locator('#check-state').textContent()).toMatch(sentence);
    }
    await page.context().close();
  });
});
