import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { barcodeOf, packOf, photograph } from './pictured-shelf.ts';
import { serveCheckPage, type ServedCheck } from './serve-check-page.ts';

/** What a camera sees, and a photograph of a shelf: real pictures through a real browser's camera. */
describe('/check/ with a camera', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let served: ServedCheck;
  let folder: string;
  let packs: readonly Buffer[];
  let barcodes: readonly Buffer[];

  beforeAll(async () => {
    copy = await demonstrationCopy();
    await holdmark(copy.root, 'withdraw', '3', '--reason', 'recall', '--text', 'Called back.');
    served = await serveCheckPage(copy.root);
    folder = mkdtempSync(join(tmpdir(), 'holdmark-camera-'));
    packs = await Promise.all([0, 1, 2, 3].map((number) => packOf(served.register, number)));
    barcodes = await Promise.all([0, 1, 2, 3, 4].map((number) => barcodeOf(gtinOf(number))));
  });
  afterAll(() => {
    served.server.closeAllConnections();
    served.server.close();
    rmSync(folder, { recursive: true, force: true });
    copy.remove();
  });

  const gtinOf = (label: number): string => served.register.labels[label]!.statement.credentialSubject.product.gtins[0]!;
  const address = (): string => `${served.origin.replace('127.0.0.1', 'localhost')}/check/`;

  async function opened(browser: Browser): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(address());
    await page.waitForSelector('#knowledge[data-state=fresh]');
    return page;
  }
  const answers = (page: Page): Promise<readonly string[]> => page.locator('#check-rows tr').evaluateAll((rows) => rows.map((row) => `${row.getAttribute('data-group')} ${row.querySelector('td:nth-child(2)')?.textContent ?? ''}`));

  test('scans one pack after another; a label that was copied onto another product is said to be', async () => {
    // One pack as it should be, one that has ended, a label on the wrong product, and a barcode alone.
    const views = [[packs[0], barcodes[0]], [packs[3], barcodes[3]], [packs[1], barcodes[2]], [undefined, barcodes[4]]];
    const frames = await Promise.all(views.map(([pack, barcode]) => photograph([
      ...(pack ? [{ picture: pack, left: 60, top: 40, width: 420, degrees: 4 }] : []), { picture: barcode!, left: 640, top: 300, width: 420, degrees: -3 },
    ], 1280, 720)));
    const film = join(folder, 'shelf.mjpeg');
    writeFileSync(film, Buffer.concat(frames.flatMap((frame) => Array<Buffer>(40).fill(frame))));
    const browser = await launchChromium(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
    const page = await opened(browser);
    const before = served.asked.length;
    await page.click('#check-camera');
    await page.waitForFunction(() => document.querySelectorAll('#check-rows tr').length === 4);
    const found = [...(await answers(page))].sort();
    expect(found.map((answer) => answer.split(' ')[0])).toEqual(['ended', 'holds', 'holds', 'wrong-code']);
    expect(found.at(-1), 'the address on the copied label').toContain(`/01/${gtinOf(1)}`);
    expect(await page.locator('tr[data-group=wrong-code]').textContent()).toMatch(/another product/);
    expect(await page.locator('#check-last strong').textContent(), 'the newest one, beside the picture').not.toBe('');
    await page.click('#check-camera-stop');
    await page.waitForSelector('#check-live', { state: 'hidden' });
    expect(served.asked.slice(before).filter((path) => !/\.(?:wasm|js)$/.test(path)), 'no picture and no code is sent').toEqual([]);
    await browser.close();
  });

  test('finds every label and barcode in one photograph of a shelf, whichever way they lie', async () => {
    const shelf = await photograph([
      { picture: packs[0]!, left: 120, top: 160, width: 560, degrees: -11 }, { picture: packs[1]!, left: 900, top: 120, width: 520, degrees: 7 },
      { picture: packs[2]!, left: 1720, top: 200, width: 540, degrees: 90 }, { picture: packs[3]!, left: 300, top: 1150, width: 500, degrees: 23 },
      { picture: await barcodeOf('4006381333931'), left: 1500, top: 1400, width: 520, degrees: 8 },
    ], 2800, 2000);
    const browser = await launchChromium();
    const page = await opened(browser);
    await page.setInputFiles('#check-file', { name: 'shelf.jpg', mimeType: 'image/jpeg', buffer: shelf });
    await page.waitForSelector('html[data-checking=done]');
    expect([...(await answers(page))].map((answer) => answer.split(' ')[0]).sort()).toEqual(['ended', 'holds', 'holds', 'holds', 'no-label']);
    await page.setInputFiles('#check-file', { name: 'broken.jpg', mimeType: 'image/jpeg', buffer: shelf.subarray(0, 100) });
    await page.waitForFunction(() => /cannot be opened/.test(document.querySelector('#check-state')?.textContent ?? ''));
    expect(await page.locator('#check-results').isVisible(), 'nothing of the shelf before').toBe(false);
    await browser.close();
  });

  test('says so where nobody may use the camera', async () => {
    const browser = await launchChromium();
    const page = await opened(browser);
    await page.click('#check-camera');
    await page.waitForFunction(() => /no camera/.test(document.querySelector('#check-state')?.textContent ?? ''));
    await browser.close();
  });
});
