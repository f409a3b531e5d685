import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { serveRegister } from './serve-register.ts';

/** The whole way: the published picture, a decoder that is not ours, the text opened unchanged in a real browser, the verdict
 *  read off the page. */
describe('a printed code, scanned', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let site: string;
  const printed = new Map<number, string>();

  beforeAll(async () => {
    copy = await demonstrationCopy();
    site = join(copy.root, 'dist');
    await holdmark(copy.root, 'build', '--out', site);
    for (const { number } of (await openRegister(copy.root)).labels) {
      const texts = await readCodes(readFileSync(join(site, `labels/${number}/artwork/pack.png`)));
      expect(texts).toHaveLength(1);
      printed.set(number, texts[0]!);
    }
  });
  afterAll(() => copy.remove());

  test('says exactly what the register meant it to say', async () => {
    const register = await openRegister(copy.root);
    expect(printed.size).toBe(register.labels.length);
    for (const { number, statement } of register.labels) expect(printed.get(number)).toBe(qrTexts(statement, register.config).signed);
  });

  test('opens the page of every label with the verdict that its state demands', async () => {
    await withBrowser(site, async (browser) => {
      for (const [number, text] of printed) {
        const { support } = (await openRegister(copy.root)).labels.find((label) => label.number === number)!.statement.credentialSubject;
        const { kind, requests } = await scan(browser, text);
        expect(kind, text).toBe(support.unsupported || (support.securityUpdatesUntil ?? '9') < new Date().toISOString() ? 'support-ended' : 'in-force');
        expect(requests.filter((url) => !url.startsWith('https://labels.example/'))).toEqual([]);
      }
    });
  });

  test('reads withdrawn once its label was withdrawn and the site built again, though nothing printed changed', { timeout: 240_000 }, async () => {
    const [number, text] = [...printed][0]!;
    await holdmark(copy.root, 'withdraw', String(number), '--reason', 'exploited-unfixed', '--text', 'The hole in the remote access was not closed in time.');
    await holdmark(copy.root, 'build', '--out', site);
    await withBrowser(site, async (browser) => {
      const { kind, heading } = await scan(browser, text);
      expect(kind).toBe('withdrawn');
      expect(heading).toMatch(/withdrawn/);
      expect((await scan(browser, [...printed.values()][2]!)).kind).toBe('in-force');
    });
    expect(readFileSync(join(site, `labels/${number}/badge.svg`), 'utf8')).toMatch(/withdrawn/);
  });

  test('with one digit changed is called altered', async () => {
    const text = [...printed.values()][2]!;
    const digit = text.at(-9) === '1' ? '2' : '1';
    await withBrowser(site, async (browser) => expect((await scan(browser, text.slice(0, -9) + digit + text.slice(-8))).kind).toBe('altered'));
  });
});

async function withBrowser(site: string, use: (browser: Browser) => Promise<void>): Promise<void> {
  const served = await serveRegister(site, 'labels.example');
  try {
    await use(served.browser);
  } finally {
    await served.close();
  }
}

/** Opens a scanned text as a phone does and waits until the page has checked it. */
async function scan(browser: Browser, text: string): Promise<{ readonly kind: string | null; readonly heading: string; readonly requests: readonly string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(text);
  // Set by the page when it has checked the label itself; the published answer says nothing of the kind.
  const checked = page.locator('html[data-verdict]');
  await checked.waitFor();
  const found = { kind: await checked.getAttribute('data-verdict'), heading: (await page.locator('h1').first().textContent()) ?? '', requests };
  await page.close();
  return found;
}
