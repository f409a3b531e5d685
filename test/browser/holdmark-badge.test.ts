import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportSourceOf } from '../../src/exports/export-label.ts';
import { badgeSnippet } from '../../src/exports/shop-snippets.ts';
import { labelCode } from '../../src/label/label-code.ts';
import { embedFiles } from '../../src/publishing/embed-files.ts';
import type { Register } from '../../src/register/open-register.ts';
import { languageTags } from '../../src/encoding/language-tags.ts';
import { after, type RealRegister, realRegister, START } from '../fixtures/real-register.ts';
import { listen, serveEmbedded, type ServedEmbedded } from '../fixtures/serve-embedded.ts';
import { launchChromium } from './chromium.ts';

declare const axe: { run(options: object): Promise<AxeResults> };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let real: RealRegister;
let register: Register;
let served: ServedEmbedded;
let shop: Awaited<ReturnType<typeof listen>>;
let shopPage = '';
let browser: Browser;
/** When the newest lists were signed. */
const SIGNED = after(START, { hours: 3 });

beforeAll(async () => {
  real = await realRegister();
  await real.issue(START, 'frostline-450', 'pilou', 'stube-cam-2');
  await real.record(1, after(START, { hours: 1 }), { kind: 'withdraw' }, 'recall');
  await real.record(2, after(START, { hours: 2 }), { kind: 'suspend', affected: [] }, 'requirement-failed');
  await real.refresh(SIGNED);
  register = await real.open();
  served = await serveEmbedded(register);
  // As strict as a shop can be and still show anything of ours: no inline style, no markup out of strings, no policy for it.
  const policy = `default-src 'none'; script-src ${served.origin}; connect-src ${served.origin}; img-src ${served.origin}; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  shop = await listen(() => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }, body: shopPage }));
  browser = await launchChromium(['--host-resolver-rules=MAP shop.test 127.0.0.1']);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  served?.close();
  shop?.server.close();
  real?.remove();
});

const snippet = (number: number): string => badgeSnippet(exportSourceOf(register.labels[number]!, { ...register.config, demonstration: true }, SIGNED)).replaceAll('https://labels.example', served.origin);
const element = (attributes: string, inside = ''): string => `<script type="module" src="${served.origin}/embed/holdmark-badge.js"></script><holdmark-badge ${attributes}>${inside}</holdmark-badge>`;

interface Visit extends BrowserContextOptions { readonly at?: Date; readonly host?: ServedEmbedded['misbehave']; readonly origin?: string; readonly lang?: string; readonly before?: (page: Page) => Promise<unknown> }

/** Opens a shop's page that holds `body`. Fails on any script error and any violation of the shop's policy. */
async function visit<T>(body: string, look: (page: Page) => Promise<T>, { at = after(SIGNED, { hours: 1 }), host = () => undefined, origin = shop.origin, lang = 'en', before, ...options }: Visit = {}): Promise<T> {
  shopPage = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title><main><h1>Shop</h1>${body}</main></html>`;
  served.misbehave = host;
  const context = await browser.newContext({ timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text()); });
  if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(at);
  await before?.(page);
  try {
    await page.goto(origin);
    const seen = await look(page);
    expect(faults).toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

interface Answer { readonly text: string; readonly tone: string; readonly href: string | null }

/** What the badges of a page say once all have been answered, in their order. */
async function answers(page: Page): Promise<readonly Answer[]> {
  await page.waitForFunction(() => [...document.querySelectorAll('holdmark-badge')].every((each) => each.shadowRoot?.querySelector('.badge[aria-busy=false]')));
  return page.evaluate(() => [...document.querySelectorAll('holdmark-badge')].map((each) => {
    const link = each.shadowRoot!.querySelector<HTMLElement>('.badge')!;
    return { text: link.innerText.replace(/\s+/g, ' ').trim(), tone: link.className.replace('badge ', ''), href: link.getAttribute('href') };
  }));
}
const answer = async (page: Page): Promise<Answer> => (await answers(page))[0]!;
const badge = (page: Page) => page.locator('holdmark-badge .badge');

async function corrupted(path: string): Promise<Uint8Array> {
  const list = await (await real.publish())(path);
  if (typeof list === 'string') throw new Error(list);
  const bytes = Buffer.from(list);
  // One bit of what is signed.
  bytes[bytes.indexOf('"encodedList"') + 40]! ^= 1;
  return bytes;
}

describe('on a page of another origin, under a strict policy', () => {
  const code = (number: number): string => labelCode(number);
  let seen: readonly Answer[];
  beforeAll(async () => {
    seen = await visit([snippet(0), snippet(1), snippet(2), element(`label="${code(0)}" gtin="09521234500011"`), element(`label="${code(77)}"`), element('label="4711"'), element('')].join(''), answers);
  });
  test('says that a label holds, of which product and as of when, and links to its page', () => {
    expect(seen[0]).toEqual({ text: expect.stringMatching(/^Specimen\b.*This label holds\. Nordkyl Frostline 450.* as of 23 November 2026, 13:00$/i), tone: 'good', href: `${served.origin}/L/${code(0)}/` });
  });
  test.each([
    [1, 'This label was withdrawn.', 'bad'], [2, 'This label is suspended.', 'attention'], [3, 'This label belongs to another product.', 'bad'],
    [4, 'This label is not in the register.', 'bad'], [5, 'This is not a label code.', 'unknown'], [6, 'This is not a label code.', 'unknown'],
  ] as const)('badge %i: %s', (place, text, tone) => expect(seen[place]).toMatchObject({ text: expect.stringContaining(text), tone }));
  test('speaks its own language, or that of the page around it, or the register\u2019s first', async () => {
    const [own, around, other] = await visit(element(`label="${code(0)}" lang="de"`) + `<p lang="de-AT">${snippet(0)}</p><p lang="sv">${snippet(0)}</p>`, answers);
    expect(own).toMatchObject({ text: expect.stringContaining('Dieses Label gilt.'), href: `${served.origin}/de/L/${code(0)}/` });
    expect(around?.text).toContain('Dieses Label gilt.');
    expect(other).toMatchObject({ text: expect.stringContaining('This label holds.'), href: `${served.origin}/L/${code(0)}/` });
  });
  test('asks again when its label is changed by a script of the shop', async () => {
    await visit(snippet(0), async (page) => {
      await answer(page);
      const heard = page.evaluate(() => new Promise((told) => document.addEventListener('holdmark-verdict', (event) => told((event as CustomEvent).detail))));
      await page.evaluate((code) => { const each = document.querySelector('holdmark-badge')!; each.removeAttribute('gtin'); each.setAttribute('label', code); }, labelCode(1));
      await page.locator('holdmark-badge .badge.bad').waitFor();
      expect((await answer(page)).text).toContain('withdrawn');
      expect(await heard).toHaveProperty('kind');
    });
  });
  test('fifty on one page share one status list', async () => {
    const asked: string[] = [];
    await visit(element(`label="${labelCode(0)}"`) + `<holdmark-badge label="${labelCode(0)}"></holdmark-badge>`.repeat(49), async (page) => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForFunction(() => [...document.querySelectorAll('holdmark-badge')].every((each) => each.shadowRoot!.querySelector('.good')));
    }, { host: (path) => { asked.push(path); return undefined; } });
    expect(asked.filter((path) => path.startsWith('/status/'))).toHaveLength(1);
    expect(asked.filter((path) => path.endsWith('statement.json'))).toHaveLength(1);
  });
});

describe('says that it could not confirm, and never that the label holds', () => {
  const unconfirmed = { text: expect.stringContaining('We cannot confirm this label right now.'), tone: 'unknown' };
  test('from a list that is eight days old; but a withdrawal stands, for it is signed and final', async () => {
    expect(await visit(snippet(0) + snippet(1), answers, { at: after(SIGNED, { days: 8 }) })).toMatchObject([unconfirmed, { tone: 'bad' }]);
  });
  test('from a list of the day before yesterday', async () => expect(await visit(snippet(0), answer, { at: after(SIGNED, { hours: 25 }) })).toMatchObject(unconfirmed));
  test('from a list in which somebody flipped a bit', async () => {
    const list = await corrupted('/status/statements/0.json');
    expect(await visit(snippet(0), answer, { host: (path) => (path.startsWith('/status/') ? list : undefined) })).toMatchObject(unconfirmed);
  });
  test('when the register is gone after the script was loaded', async () => {
    expect(await visit(snippet(0), answer, { host: (path) => (path === '/embed/holdmark-badge.js' ? undefined : 'gone') })).toMatchObject({ ...unconfirmed, text: expect.stringContaining('The register could not be reached.') });
  });
  test('when its files are gone, and only they', async () => expect(await visit(snippet(0), answer, { host: (path) => (path.startsWith('/embed/') ? undefined : 'gone') })).toMatchObject(unconfirmed));
  test('on a page that stays open until the list is too old', async () => {
    await visit(snippet(0), async (page) => {
      expect((await answer(page)).tone).toBe('good');
      await page.clock.setFixedTime(after(SIGNED, { days: 2 }));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.locator('holdmark-badge .badge.unknown[aria-busy=false]').waitFor();
    });
  });
  test('after ten seconds from a register that hangs, and puts it right when it answers at last', async () => {
    await visit(snippet(0), async (page) => {
      const began = performance.now();
      await page.waitForSelector('holdmark-badge .badge[aria-busy=false]', { timeout: 15_000 });
      expect(performance.now() - began).toBeLessThan(11_500);
      expect(await answer(page)).toMatchObject(unconfirmed);
      await page.waitForSelector('holdmark-badge .badge.good', { timeout: 15_000 });
    }, { before: (page) => page.route(/\/(?:status|trust|labels)\/.*\.json$/, async (route) => { await sleep(11_000); await route.continue().catch(() => {}); }) });
  });
  test('shows nothing that looks like a result before the check has ended', async () => {
    let release = (): void => {};
    const held = new Promise<void>((go) => { release = go; });
    await visit(snippet(0), async (page) => {
      await page.waitForSelector('holdmark-badge .badge');
      expect(await badge(page).evaluate((link) => [link.className, link.ariaBusy])).toEqual(['badge unknown', 'true']);
      expect(await page.locator('holdmark-badge img').isVisible()).toBe(false);
      release();
      expect((await answer(page)).tone).toBe('good');
    }, { before: (page) => page.route('**/embed/verdict.js', async (route) => { await held; await route.continue(); }) });
  });
});

describe('where it cannot check, the linked picture stays', () => {
  test('without scripts', async () => {
    await visit(snippet(1), async (page) => {
      expect(await page.locator('holdmark-badge a').getAttribute('href')).toBe(`${served.origin}/L/${labelCode(1)}`);
      expect(await page.locator('holdmark-badge img').evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth])).toEqual([true, 160]);
    }, { javaScriptEnabled: false });
  });
  test('on a page without TLS, with a question beside it', async () => {
    await visit(snippet(0), async (page) => {
      await page.waitForFunction(() => document.querySelector('holdmark-badge')?.shadowRoot?.querySelector('slot'));
      expect(await page.locator('holdmark-badge img').isVisible()).toBe(true);
      expect(await page.locator('holdmark-badge .check').innerText()).toBe('Does this label still hold?');
    }, { origin: shop.origin.replace('127.0.0.1', 'shop.test') });
  });
});

describe('for everybody', () => {
  const three = (): string => [0, 1, 2].map(snippet).join('<p></p>');
  const ways: readonly (readonly [string, Visit])[] = [['light', {}], ['dark', { colorScheme: 'dark' }], ['in forced colours', { forcedColors: 'active' }], ['320 pixels wide', { viewport: { width: 320, height: 640 } }]];
  test.each(ways)('is a link with a name and a ring; axe-core has nothing to say, and nothing sticks out: %s', async (_, options) => {
    await visit(three(), async (page) => {
      await answers(page);
      await page.getByRole('link', { name: /^Specimen Cybersecurity label: This label holds\. Nordkyl Frostline 450/ }).focus();
      expect(await badge(page).first().evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }, options);
  });
});

describe('the published file', () => {
  test('is at most 6 kB gzip, with the sentences of all twelve languages', async () => {
    const site = { ...served.site, config: { ...served.site.config, languages: [...languageTags] } };
    for await (const { path, bytes } of embedFiles({ register, site })) {
      if (path === '/embed/holdmark-badge.js') expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
    }
  });
  test('gives the same bytes twice, and calls nothing that a strict policy forbids', async () => {
    const bytesOf = async (): Promise<readonly string[]> => { const texts: string[] = []; for await (const { bytes } of embedFiles({ register, site: served.site })) texts.push(Buffer.from(bytes).toString('utf8')); return texts; };
    const texts = await bytesOf();
    expect(await bytesOf()).toEqual(texts);
    for (const text of texts.slice(0, 2)) expect(text).not.toMatch(/\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.style\b/);
  });
});
