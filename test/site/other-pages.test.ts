import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { whatWasScanned } from '../../src/components/what-was-scanned.ts';
import { pagePaths } from '../../src/publishing/page-paths.ts';
import { searchFiles } from '../../src/publishing/search-index.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { serveRegister, templates } from '../fixtures/serve-site.ts';

const stage = inChromium(() => serveRegister());

async function on<T>(path: string, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text()); });
  await page.clock.setFixedTime(new Date(stage.site.site.asOf.getTime() + 3_600_000));
  await page.goto(stage.site.origin + path);
  const seen = await look(page);
  await context.close();
  expect(faults).toEqual([]);
  return seen;
}

test('every page of the register is there in every language, twice the same, and names no place of the machine that made it', async () => {
  const { render } = await templates();
  for (const path of [...pagePaths(stage.site.site), ...stage.site.site.labels.map(({ code }) => `/L/${code}/`)]) {
    for (const language of ['', ...stage.site.site.config.languages.slice(1).map((tag) => `/${tag}`)]) {
      const page = await render(language + path, stage.site.site);
      expect(page.status, language + path).toBe(path === '/404.html' ? 404 : 200);
      expect((await render(language + path, stage.site.site)).body).toBe(page.body);
      expect(page.body).not.toContain(process.cwd());
      expect(page.body.replace(/<script.*?<\/script>/gs, '').match(/\{\w+\}/g), path).toBeNull();
      expect(page.body, path).not.toMatch(/ style="|<style|onclick=|javascript:/);
    }
  }
});

test('a page says where to write a code without scripts, and asks nothing that only scripts answer', async () => {
  const context = await stage.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/', '/scan/', '/check/', '/compare/', '/design/', '/404.html']) {
    await page.goto(stage.site.origin + path);
    expect(await page.locator('h1:visible').count(), path).toBe(1);
    expect(await page.locator('form:visible').count(), path).toBe(0);
    expect(await page.locator('noscript').allInnerTexts(), path).toEqual(expect.arrayContaining([expect.stringMatching(/needs? scripts/)]));
  }
  await context.close();
});

test('no page fails on what another one has', async () => {
  for (const path of ['/about/', '/schemes/', '/standards/', '/log/']) await on(path, (page) => page.waitForLoadState('networkidle'));
});

describe('the search', () => {
  const find = (text: string): Promise<readonly string[]> => on('/search/', async (page) => {
    await page.locator('#search-field').fill(text);
    await page.waitForFunction(() => document.querySelector('#search-count')?.textContent !== '');
    return page.locator('#search-results strong').allInnerTexts();
  });
  test.each([['frostline'], ['frost'], ['frsotline'], ['Nordkyl frostlyne'], ['NORDKYL FROSTLINE 450'], ['kühl']])('finds the fridge by "%s"', async (text) => {
    expect((await find(text))[0]).toBe('Nordkyl Frostline 450');
  });
  test.each([['0000-000H', '/L/0000-000H/'], ['0000000h', '/L/0000-000H/'], ['9521234543213', '/01/09521234543213/'], ['9 521234 543213', '/01/09521234543213/']])('takes the number %s for the address that it is', async (text, address) => {
    expect(await on('/search/', async (page) => {
      await page.locator('#search-field').fill(text);
      return page.locator('#search-results a').first().getAttribute('href');
    })).toBe(address);
  });
  test('says so where there is nothing', async () => expect(await find('zzzzzz')).toEqual([]));

  test('fetches at most 60 kB for a word, in a register of ten thousand labels', () => {
    const [label] = stage.site.site.labels;
    const names = ['Alva', 'Brio', 'Cado', 'Dune', 'Elan', 'Fjord', 'Grove', 'Haven', 'Isla', 'Juno', 'Kite', 'Lumen', 'Miro', 'Nova', 'Opal', 'Pico', 'Quill', 'Rune', 'Sava', 'Tern'];
    const many = Array.from({ length: 10_000 }, (_, i) => {
      const { statement } = label!;
      const { credentialSubject } = statement;
      const product = { ...credentialSubject.product, brand: names[i % 20]!, name: `${names[(i * 7) % 20]} ${i}`, model: `${names[(i * 3) % 20]!.slice(0, 2)}-${i}` };
      return { ...label!, code: String(i).padStart(9, '0'), statement: { ...statement, credentialSubject: { ...credentialSubject, product } } };
    });
    const sizes = [...searchFiles({ labels: many })].filter(({ path }) => /[a-z]\.json/.test(path)).map(({ bytes }) => gzipSync(bytes).length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60_000);
  });
});

describe('the scanning page', () => {
  const scan = (text: string) => on('/scan/', async (page) => {
    await page.locator('#scan-file').setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer: await QRCode.toBuffer(text, { scale: 6 }) });
    await page.waitForSelector('#scan-found:not([hidden])', { timeout: 30_000 });
    const open = page.locator('#scan-open');
    return { text: await page.locator('#scan-found').innerText(), path: (await open.isVisible()) ? await open.getAttribute('href') : undefined };
  });

  test('reads a label from a picture, says what it is and opens nothing by itself', async () => {
    const { statement } = stage.site.register.labels[0]!;
    const { signed } = qrTexts(statement, stage.site.register.config);
    const seen = await scan(signed);
    expect(seen.text).toContain('label of this register');
    expect(seen.path).toBe(signed.slice('https://labels.example'.length));
  });

  test('reads a picture that was chosen before its script had come', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    let release = (): void => {};
    const held = new Promise<void>((go) => { release = go; });
    await page.route(/\/_astro\/scan\./, async (route) => { await held; await route.continue(); });
    await page.goto(`${stage.site.origin}/scan/`);
    await page.locator('#scan-file').setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer: await QRCode.toBuffer(stage.site.register.labels[0]!.code, { scale: 6 }) });
    release();
    await page.waitForSelector('#scan-found:not([hidden])', { timeout: 30_000 });
    await context.close();
  });

  test('shows a foreign address in full and does not offer to open it', async () => {
    const seen = await scan('https://labels.example.evil.example/01/09521234543213#1');
    expect(seen.text).toContain('https://labels.example.evil.example/01/09521234543213#1');
    expect(seen.text).toContain('This register is labels.example');
    expect(seen.path).toBeUndefined();
  });

  test.each([
    ['https://labels.example@evil.example/01/09521234543213', 'foreign'], ['https://LABELS.EXAMPLE/01/09521234543213', 'label'], ['https://labels.example/about/', 'foreign'],
    ['https://labels.example\\@evil.example/L/0000-000H', 'foreign'], ['javascript:alert(1)', 'foreign'], ['9521234543213', 'barcode'], ['hello', 'text'], ['0000-000H', 'label'], ['//evil.example/01/09521234543213', 'text'],
  ] as const)('takes %s for %s', (text, kind) => expect(whatWasScanned(text, ['https://labels.example']).kind).toBe(kind));
});

test('compares products that it has checked, and marks what differs', async () => {
  const [a, b] = stage.site.register.labels;
  const text = await on(`/compare/?label=${a!.code}&label=${b!.code}`, async (page) => {
    await page.waitForSelector('.compared');
    expect(await page.locator('.compared .differs').count()).toBeGreaterThan(0);
    return page.locator('.compared').innerText();
  });
  for (const { statement } of [a!, b!]) expect(text).toContain(statement.credentialSubject.product.name);
});
