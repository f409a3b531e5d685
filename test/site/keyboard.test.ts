import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { serveRegister } from '../fixtures/serve-site.ts';

const stage = inChromium(() => serveRegister());

async function openLabel(): Promise<Page> {
  const page = await stage.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.clock.setFixedTime(new Date(stage.site.site.asOf.getTime() + 3_600_000));
  await page.goto(`${stage.site.origin}/L/${stage.site.register.labels[0]!.code}/`);
  await page.waitForSelector('#verdict.live');
  return page;
}

test('every control of a label page is reached with the tab key, in the order of reading, and shows that it is', async () => {
  const page = await openLabel();
  const reached: { tag: string; top: number; ring: boolean; name: string }[] = [];
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const shown = focused.matches('[type=radio]') ? (focused.closest('li') ?? focused) : focused;
      return { tag: focused.tagName, top: Math.round(shown.getBoundingClientRect().top + scrollY), ring: getComputedStyle(shown).outlineStyle !== 'none', name: focused.textContent?.trim().slice(0, 40) ?? '' };
    });
    if (!at || (i > 0 && at.tag === reached[0]?.tag && at.name === reached[0]?.name)) break;
    reached.push(at);
  }
  const controls = await page.locator('main :is(a[href], summary, button, input:not([type=radio])):visible').count();
  expect(reached.filter(({ top }) => top > 0).length).toBeGreaterThanOrEqual(controls);
  expect(reached.filter(({ ring }) => !ring)).toEqual([]);
  // The first link leads past the head; from then on the order on the screen is the order of the keys.
  expect(reached[0]?.name).toBe('Skip to the answer');
  const tops = reached.slice(1).map(({ top }) => top);
  for (const [i, top] of tops.entries()) expect(top, reached[i + 1]?.name).toBeGreaterThanOrEqual((tops[i - 1] ?? 0) - 60);
  await page.close();
});

test('the way past the head leaves the signature of the code in the address, and a place in the page is no broken one', async () => {
  const page = await stage.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.clock.setFixedTime(new Date(stage.site.site.asOf.getTime() + 3_600_000));
  const label = stage.site.register.labels[0]!;
  const code = new URL(qrTexts(label.statement, stage.site.register.config).signed);
  const verdictAt = async (hash: string): Promise<string | null> => {
    await page.goto(`${stage.site.origin}${code.pathname}/${hash}`);
    await page.reload();
    await page.waitForSelector('#verdict.live');
    return page.locator('html').getAttribute('data-verdict');
  };
  expect(await verdictAt(code.hash)).toBe('in-force');
  const said = await page.locator('[data-say=code]').textContent();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => [document.activeElement?.id, location.hash])).toEqual(['answer', code.hash]);
  await page.locator('#versions [name=fw]').first().check({ force: true });
  await page.waitForSelector('#version-answer:not([hidden])');
  expect(await page.locator('[data-say=code]').textContent()).toBe(said);
  for (const hash of ['#answer', '#proof']) expect(await verdictAt(hash)).toBe('in-force');
  expect(await verdictAt('#Answer!')).toBe('altered');
  await page.close();
});

test('a screen reader hears the answer first: title, sentence and time, then what to do, then the product', async () => {
  const page = await openLabel();
  const tree = await page.locator('main').ariaSnapshot();
  const places = ['status', 'heading "This label holds."', 'heading "What to do"', 'heading "Is this your product?"', 'heading "Your software version"', 'heading "At a glance"', 'heading "What was checked"', 'heading "What was not checked"', 'heading "History of this label"', 'heading "Proof"'].map((name) => tree.indexOf(name));
  expect(places.every((place) => place >= 0), tree.slice(0, 1500)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  await page.close();
});

test('in forced colours the shape of the answer is still seen', async () => {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 }, forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(`${stage.site.origin}/L/${stage.site.register.labels[0]!.code}/`);
  await page.waitForSelector('#verdict.live');
  const [body, mark] = await page.evaluate(() => [getComputedStyle(document.querySelector('symbol path')!).fill, getComputedStyle(document.querySelector('symbol path + path')!).stroke]);
  expect(body).not.toBe(mark);
  await context.close();
});
