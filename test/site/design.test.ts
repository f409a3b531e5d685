import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawArtwork } from '../../src/artwork/draw-artwork.ts';
import { placementIds, placements } from '../../src/artwork/placements.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { specimenOf } from '../../src/artwork/specimen.ts';
import { readDraft } from '../../src/label/read-draft.ts';
import { designFiles } from '../../src/publishing/design-files.ts';
import { siteDataOf } from '../../src/publishing/site-data-of.ts';
import { openRegister, type Register } from '../../src/register/open-register.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { labelWordings } from '../../src/wording/label-wordings.ts';
import { axeFaults } from '../fixtures/axe-faults.ts';
import { launchChromium } from '../browser/chromium.ts';
import { root, serveSite, type ServedSite } from '../fixtures/serve-site.ts';

/** The page for designers in a real browser. */
describe('/design/', () => {
  let register: Register;
  let served: ServedSite;
  let browser: Browser;
  /** One page for all who begin with a draft of their own. */
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    register = await openRegister(root);
    const site = siteDataOf(register, await readStatusFiles(register), []);
    const files = new Map<string, () => Uint8Array>();
    for await (const { path, bytes } of designFiles(register)) files.set(path, () => bytes);
    served = await serveSite({ ...site, config: { ...site.config, languages: ['en', 'ar'] } }, { files, misbehave: (path) => { asked.push(path); return false; } });
    browser = await launchChromium();
    page = await opened();
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.closeAllConnections();
    served?.server.close();
  });

  async function opened(context?: BrowserContext, path = '/design/'): Promise<Page> {
    const page = await (context ?? (await browser.newContext({ viewport: { width: 1280, height: 900 } }))).newPage();
    // Workers for offline use run on localhost without a certificate.
    await page.goto(served.origin.replace('127.0.0.1', 'localhost') + path);
    await drawn(page);
    return page;
  }
  const drawn = (page: Page): Promise<unknown> => page.waitForFunction(() => document.documentElement.dataset['drawing'] === 'done');
  /** The page may not fetch what it shows: the picture is saved as a reader would. */
  async function svgOf(page: Page): Promise<string> {
    return (await saved(page, '#save-svg')).toString('utf8');
  }
  async function saved(page: Page, button: string): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
    return readFileSync(await download.path());
  }
  async function choose(page: Page, draft: string): Promise<void> {
    await page.selectOption('#design-start', { label: draft });
    await drawn(page);
  }
  /** What `holdmark artwork draft.yaml --specimen` writes. */
  async function commandLine(draftText: string, language: string, placement: 'pack' | 'sheet' = 'pack'): Promise<string> {
    const read = readDraft(draftText);
    if (!('draft' in read)) throw new Error('is no draft');
    for await (const { file, bytes } of drawArtwork({ ...specimenOf(read.draft, register.config.origin), config: register.config, wording: { label: labelWordings[language]! }, language, placements: [placement], themes: ['light'], dpi: [] })) {
      if (file.endsWith('.svg')) return new TextDecoder().decode(bytes);
    }
    throw new Error('nothing was drawn');
  }
  const draftOf = (name: string): string => readFileSync(join(root, 'labels', `${name}.yaml`), 'utf8');

  test('draws what is typed, byte for byte as the command line does, and its code says that it is a specimen', async () => {
    await choose(page, 'goutte');
    expect(await svgOf(page)).toBe(await commandLine(draftOf('goutte'), 'en'));
    await page.fill('#draft-product-name', 'Goutte d’été');
    await drawn(page);
    const changed = (await saved(page, '#save-draft')).toString('utf8');
    expect(changed).toBe(draftOf('goutte').replace(/^( {2}name: ).*$/m, '$1Goutte d’été'));
    expect(await svgOf(page)).toBe(await commandLine(changed, 'en'));
    const png = await saved(page, '#save-png');
    expect((await readCodes(png))[0]).toMatch(/^https:\/\/LABELS\.EXAMPLE\/L\/SPECIMEN#/);
    expect(await sharp(png).metadata()).toMatchObject({ density: 600, width: 1182, height: 1654 });
    expect((await saved(page, '#save-pdf')).toString('latin1')).toMatch(/^%PDF-1\.\d[^]*\/MediaBox \[0 0 141\.73\d* 198\.42\d*\]/);
    for (const language of ['ja', 'ar']) {
      await page.selectOption('#design-language', language);
      await drawn(page);
      expect(await svgOf(page), language).toBe(await commandLine(changed, language));
    }
    await page.selectOption('#design-language', 'en');
    await drawn(page);
  });

  test('says what is wrong beside the field, with what to do, and goes on drawing', async () => {
    await choose(page, 'frostline-450');
    await page.fill('#draft-product-gtins-0', '09521234543214');
    await page.fill('#draft-product-name', 'Frostline 460');
    await drawn(page);
    const field = page.locator('[data-path=\'["product","gtins",0]\']');
    expect(await field.locator('.finding').textContent()).toMatch(/should be 3.*copy the digits/i);
    expect(await page.getAttribute('#draft-product-gtins-0', 'aria-invalid')).toBe('true');
    await page.click('.to-correct summary');
    await page.click('#design-findings li >> nth=0 >> button');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('draft-product-gtins-0');
    expect(await svgOf(page)).toContain('Frostline 460');
  });

  test('finds fault, names and helps in the language of its page, and carries no other', async () => {
    const page = await opened(undefined, '/ar/design/');
    await choose(page, 'frostline-450');
    await page.fill('#draft-product-gtins-0', '09521234543214');
    await drawn(page);
    expect(await page.locator('[data-path=\'["product","gtins",0]\'] .finding').textContent()).toMatch(/الرقم الأخير.*3.*الرمز الشريطي/);
    expect(await page.locator('label[for=draft-product-model]').textContent()).toBe('الطراز model *');
    expect(await page.locator('#draft-product-name-help').textContent()).toBe('اسم المنتج في المتاجر دون العلامة التجارية');
    expect(await page.locator('#draft-attestation-kind option').allTextContents()).toEqual(['–', 'تصريح', 'شهادة']);
    expect(await page.locator('#draft-form').evaluate((form) => getComputedStyle(form).direction)).toBe('rtl');
    const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js')));
    const sources = await Promise.all(scripts.map(async (script) => (await page.request.get(script)).text()));
    expect(scripts.length).toBeGreaterThan(1);
    for (const loaded of [...sources, await page.content()]) expect(loaded).not.toMatch(/the last digit of|letzte Ziffer|Wie das Produkt im Laden heißt/);
    await page.context().close();
  });

  test('adds and takes out items and languages, and what is saved is a draft again', async () => {
    await choose(page, 'frostline-450');
    await page.click('#draft-product-gtins-add');
    await page.waitForSelector('#draft-product-gtins-1');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('draft-product-gtins-1');
    await page.fill('#draft-product-gtins-1', '09521234543220');
    await page.click('[data-path=\'["product","description","fi"]\'] .remove');
    await page.waitForSelector('#draft-product-description-fi', { state: 'detached' });
    await page.selectOption('[data-path=\'["product","description"]\'] > .controls > .add select', 'fi');
    await page.fill('#draft-product-description-fi', 'jääkaappi: iso');
    await drawn(page);
    const text = (await saved(page, '#save-draft')).toString('utf8');
    const read = readDraft(text);
    expect('draft' in read && read.draft.product.gtins).toEqual(['09521234543213', '09521234543220']);
    expect('draft' in read && read.draft.product.description['fi']).toBe('jääkaappi: iso');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=draft.schema.json');
  });

  test('shows hostile text as text: nothing of it runs, and nothing of it is sent', async () => {
    await choose(page, 'pilou');
    const faults: string[] = [];
    page.on('dialog', (dialog) => { faults.push(dialog.message()); void dialog.dismiss(); });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
    const requests: string[] = [];
    page.on('request', (request) => { if (!request.url().startsWith('blob:')) requests.push(`${request.url()} ${request.postData() ?? ''}`); });
    const attack = '</title></svg><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
    for (const field of ['product-name', 'product-brand', 'product-model']) await page.fill(`#draft-${field}`, attack);
    await page.setInputFiles('#design-file', { name: 'evil.yaml', mimeType: 'text/yaml', buffer: Buffer.from(`product:\n  name: ${JSON.stringify(attack)}\n  brand: b\n<img src=x onerror=alert(1)>: 1\n`) });
    await page.waitForFunction((text) => (document.querySelector('#draft-product-name') as HTMLInputElement | null)?.value === text, attack);
    await drawn(page);
    expect(await page.locator('#design script, #draft-form img, #design-findings img').count()).toBe(0);
    expect(await page.inputValue('#draft-product-name')).toBe(attack);
    expect((await svgOf(page)).match(/<(?:script|img)/g)).toBeNull();
    expect(faults).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(served.origin.replace('127.0.0.1', 'localhost')) || /alert|%3C/.test(request))).toEqual([]);
  });

  test('gives axe-core nothing to say with every part open, light and dark, and nothing sticks out on a phone', async () => {
    for (const [path, options] of [['/design/', { viewport: { width: 1280, height: 900 } }], ['/ar/design/', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }]] as const) {
      const context = await browser.newContext(options);
      const page = await opened(context, path);
      await page.fill('#draft-product-gtins-0', '1');
      await page.evaluate(() => { for (const each of document.querySelectorAll('details')) each.open = true; });
      await drawn(page);
      expect(await axeFaults(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
      await context.close();
    }
  });

  test('takes what is no draft with one clear sentence, and nothing is lost', async () => {
    await choose(page, 'goutte');
    const before = await svgOf(page);
    for (const [broken, sentence] of [['a: [b', /./], ['*x', /./], ['[1, 2]', /./]] as const) {
      await page.setInputFiles('#design-file', { name: 'broken.yaml', mimeType: 'text/yaml', buffer: Buffer.from(broken) });
      await page.waitForFunction((text) => (document.querySelector('#draft-text') as HTMLTextAreaElement).value === text, broken);
      await drawn(page);
      expect(await page.locator('#design-findings li').first().textContent()).toMatch(sentence);
      expect(await svgOf(page)).toBe(before);
    }
    await choose(page, 'goutte');
    expect(await page.locator('#draft-form').getAttribute('inert')).toBeNull();
  });

  test('saves everything as a ZIP that another program opens, with the draft in it', async () => {
    await choose(page, 'goutte');
    const bytes = await saved(page, '#save-zip');
    const names = zipNames(bytes);
    expect(names).toContain('goutte.yaml');
    const drawings = placementIds.reduce((sum, id) => sum + placements[id].themes.length, 0);
    expect(['svg', 'png', 'pdf'].map((format) => names.filter((name) => name.endsWith(format)).length)).toEqual([drawings, drawings, drawings - placements.screen.themes.length]);
  });

  test('works without a network after the first visit', async () => {
    const context = await browser.newContext();
    const first = await opened(context);
    await first.waitForSelector('html[data-kept]');
    await first.close();
    await context.setOffline(true);
    const page = await opened(context);
    await page.fill('#draft-product-name', 'Without a network');
    await drawn(page);
    expect(await svgOf(page)).toContain('Without a network');
    // Letters that were never fetched are said to be missing.
    await page.selectOption('#design-language', 'ja');
    await page.waitForFunction(() => /could not be fetched/.test(document.querySelector('#design-state')?.textContent ?? ''));
    await context.close();
  });
});

/** The names in a ZIP's directory. */
function zipNames(bytes: Buffer): readonly string[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + length).toString('utf8');
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return name;
  });
}
