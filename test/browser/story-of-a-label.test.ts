import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { buildSite } from '../../src/publishing/build-site.ts';
import { publishSite } from '../../src/publishing/publish-site.ts';
import { drawArtwork } from '../../src/artwork/draw-artwork.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { wordingOf } from '../../src/wording/languages.ts';
import { after, realRegister, type RealRegister, START } from '../fixtures/real-register.ts';
import { serveRegister } from './serve-register.ts';

/** One label from its first day to its last, always from the same printed code. With HOLDMARK_SCREENSHOTS naming a folder, a
 *  picture of each step is kept there: `npm run screenshots`. */
const pictures = process.env['HOLDMARK_SCREENSHOTS'];
const day = (days: number): Date => after(START, { days });

describe('the story of a label', () => {
  let real: RealRegister;
  let site: string;
  let printed: string;

  beforeAll(async () => {
    real = await realRegister(START);
    await real.issue(START, 'frostline-450');
    await real.refresh(START);
    const register = await real.open();
    site = join(real.root, 'dist');
    await buildSite(register, site, () => {}, false);
    const { statement } = register.labels[0]!;
    const { signed, compact } = qrTexts(statement, register.config);
    const request = { statement, config: register.config, demonstration: true, qrText: signed, compactText: compact, wording: wordingOf('en'), language: 'en', placements: ['pack'], themes: ['light'] } as const;
    for await (const { file, bytes } of drawArtwork(request)) if (file === 'pack.png') printed = (await readCodes(bytes))[0] ?? '';
  });
  afterAll(() => real.remove());

  const live = async (at: Date, clock?: 'back'): Promise<void> => {
    await real.refresh(at, clock);
    await publishSite(await real.open(), site, () => {});
  };
  const tell = (step: string, at: Date, firmware: string) => scan(site, printed, step, at, firmware);

  test('1 in force', async () => {
    const page = await tell('1-in-force', after(START, { hours: 3 }), '2.4.0');
    expect(page.kind).toBe('in-force');
    expect(page.title).toBe('This label holds for version 2.4.0.');
  });

  test('2 a feature update is provisional, and what was covered stays so', async () => {
    await real.record(0, day(48), { kind: 'cover', backport: false, releases: [{ version: '2.5.0', date: '2027-01-10', change: 'feature', imageSha256: 'a1'.repeat(32) }] }, 'feature');
    await live(day(48));
    expect(await tell('2-provisional', day(48), '2.5.0')).toMatchObject({ kind: 'in-force', title: 'Version 2.5.0 is still being checked.' });
    expect(await tell('2-older', day(48), '2.4.0')).toMatchObject({ title: 'This label holds for version 2.4.0.' });

    await live(day(77));
    await changesAt(site, printed, day(78), '2.5.0', 'Version 2.5.0 is still being checked.', 'This label does not cover version 2.5.0.');
  });

  test('3 the review term passes, and nobody pressed a button', async () => {
    await live(day(79));
    expect(await tell('3-review-lapsed', day(79), '2.5.0')).toMatchObject({ kind: 'in-force', title: 'This label does not cover version 2.5.0.' });
  });

  test('4 assessed, and covered', async () => {
    await real.record(0, day(80), { kind: 'cover', backport: false, releases: [{ version: '2.5.0', date: '2027-01-10', change: 'feature', assessed: 'covered' }] }, 'evidence-accepted');
    await live(day(80));
    expect(await tell('4-assessed', day(80), '2.5.0')).toMatchObject({ title: 'This label holds for version 2.5.0.' });
    expect(await tell('4-older', day(80), '2.4.0')).toMatchObject({ title: 'Update to version 2.5.0.' });
  });

  test('5 an exploited hole: suspended, with a public clock', async () => {
    await real.record(0, day(98), { kind: 'suspend', affected: ['2.5.0'] }, 'exploited-unfixed');
    await live(day(98));
    const page = await tell('5-suspended', day(98), '2.5.0');
    expect(page).toMatchObject({ kind: 'suspended', title: 'This label is suspended.' });
    expect(page.sentence).toContain('21 March 2027');
    cpSync(real.root, `${real.root}-branch`, { recursive: true });
  });

  test('6 fixed, covered and restored: the old version is told to update', async () => {
    await real.record(0, day(107), { kind: 'cover', backport: false, releases: [{ version: '2.5.1', date: '2027-03-10', change: 'security-fix', imageSha256: 'b2'.repeat(32) }] }, 'security-fix');
    await real.record(0, day(108), { kind: 'restore' }, 'evidence-accepted');
    await live(day(108));
    expect(await tell('6-restored', day(108), '2.5.1')).toMatchObject({ kind: 'in-force', title: 'This label holds for version 2.5.1.' });
    expect(await tell('6-update-now', day(108), '2.5.0')).toMatchObject({ kind: 'in-force', title: 'Update to version 2.5.1.' });
  });

  test('7 in the other branch nobody fixes it: the clock runs out and the label is withdrawn by itself', async () => {
    const other = `${real.root}-branch`;
    const branch = join(other, 'dist');
    const { refreshStatus } = await import('../../src/cli/refresh-status.ts');
    const { demonstrationSigner } = await import('../../src/issuance/demonstration-signers.ts');
    const { openRegister } = await import('../../src/register/open-register.ts');
    const publish = async (at: Date): Promise<void> => {
      await refreshStatus(other, async () => demonstrationSigner('status'), at);
      await publishSite(await openRegister(other), branch, () => {});
    };
    await publish(day(117));
    await changesAt(branch, printed, day(118), '2.5.0', 'This label is suspended.', 'This label was withdrawn.');

    await publish(day(119));
    const page = await scan(branch, printed, '7-clock-ran-out', day(119), '2.5.0');
    expect(page).toMatchObject({ kind: 'withdrawn', title: 'This label was withdrawn.' });
    expect(readFileSync(join(branch, 'labels/0/badge.svg'), 'utf8')).toMatch(/withdrawn/);
    expect(readFileSync(join(branch, 'labels/0/badge.de.svg'), 'utf8')).toMatch(/zurückgezogen/);

    // A month later the authority records it: for whoever scans, the day and the reason stay what they were.
    await real.record(0, day(149), { kind: 'withdraw' }, 'cure-lapsed', other);
    await publish(day(149));
    expect(await scan(branch, printed, '7-recorded-older', day(149), '2.5.0')).toEqual(page);
  });

  test('where nothing happens to it, its validity ends by itself', async () => {
    await live(new Date('2028-11-22T12:00:00Z'));
    await changesAt(site, printed, new Date('2028-11-23T10:00:00Z'), '2.5.1', 'This label holds for version 2.5.1.', 'This label has ended.');
  });

  test('8 withdrawn for good', async () => {
    await real.record(0, day(200), { kind: 'withdraw' }, 'recall');
    // The telling goes back to before the label's end.
    await live(day(200), 'back');
    expect(await tell('8-withdrawn', day(200), '2.5.1')).toMatchObject({ kind: 'withdrawn', title: 'This label was withdrawn.' });
  });
});

/** Opens the printed code at a moment, as a device with that software would, and reads the answer. */
async function scan(site: string, printed: string, step: string, at: Date, firmware: string): Promise<{ readonly kind: string | null; readonly title: string; readonly sentence: string }> {
  const { browser, close } = await serveRegister(site, 'labels.example');
  try {
    return await readAnswer(browser, printed.replace('#', `?fw=${firmware}#`), step, at);
  } finally {
    await close();
  }
}

/** What the page says one second before a moment, at it and after it, on phones at both ends of the world's time zones. */
async function changesAt(site: string, printed: string, moment: Date, firmware: string, before: string, then: string): Promise<void> {
  const { browser, close } = await serveRegister(site, 'labels.example');
  try {
    for (const timezoneId of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
      const context = await browser.newContext({ timezoneId });
      const titles = [];
      for (const seconds of [-1, 0, 1]) {
        const page = await context.newPage();
        await page.clock.setFixedTime(after(moment, { seconds }));
        await page.goto(printed.replace('#', `?fw=${firmware}#`));
        await page.locator('html[data-verdict]').waitFor();
        titles.push(await page.locator('[data-say=title]').first().textContent());
        expect(await page.evaluate(() => new Date().getTimezoneOffset() / -60)).toBe(timezoneId === 'Etc/GMT+12' ? -12 : 14);
        await page.close();
      }
      expect(titles, timezoneId).toEqual([before, then, then]);
      await context.close();
    }
  } finally {
    await close();
  }
}

async function readAnswer(browser: Browser, address: string, step: string, at: Date): Promise<{ readonly kind: string | null; readonly title: string; readonly sentence: string }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.clock.setFixedTime(after(at, { seconds: 60 }));
  await page.goto(address);
  const checked = page.locator('html[data-verdict]');
  await checked.waitFor();
  const text = async (place: string): Promise<string> => (await page.locator(`[data-say=${place}]`).first().textContent()) ?? '';
  if (pictures && !step.endsWith('-older')) {
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(pictures, `${step}.png`), await sharp(await page.screenshot()).png({ palette: true, effort: 10 }).toBuffer());
  }
  return { kind: await checked.getAttribute('data-verdict'), title: await text('title'), sentence: await text('sentence') };
}
