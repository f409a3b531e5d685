import { expect, test } from 'vitest';
import { languages, wordingOf } from '../../src/wording/languages.ts';
import { verdictWords } from '../../src/wording/verdict-words.ts';
import { launchChromium } from '../browser/chromium.ts';
import { fixtureSite } from '../fixtures/fixture-site.ts';
import { galleryCases } from '../fixtures/fixture-verdicts.ts';
import { serveRegister, templates } from '../fixtures/serve-site.ts';

const ended = galleryCases.filter(({ verdict }) => verdict.kind === 'withdrawn' || verdict.kind === 'expired').map(({ name }) => name);

test('the list of versions says what is covered, and never that a label holds: that is said once, above', async () => {
  const { render } = await templates();
  const site = fixtureSite();
  for (const { name, verdict } of galleryCases) {
    const { body } = await render(`/gallery/${name}/`, site);
    const list = /<section[^>]*aria-labelledby="version"[^]*?<\/section>/.exec(body)?.[0];
    expect([name, list === undefined]).toEqual([name, ended.includes(name)]);
    if (list) expect(list).not.toContain(verdictWords({ ...verdict, kind: 'in-force', coverage: undefined }, wordingOf('en'), 'en').title);
  }
});

test.each(languages)('no sentence for a covered version in %s is the title of a label that holds', (language) => {
  const { verdict } = galleryCases[0]!;
  expect(wordingOf(language).version.coverage.covered).not.toBe(verdictWords(verdict, wordingOf(language), language).title);
});

test('a page that was published while the label held hides the list once the answer is that it has ended', async () => {
  const served = await serveRegister();
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.clock.setFixedTime(new Date(served.site.asOf.getTime() + 3_600_000));
  await page.goto(`${served.origin}/L/${served.register.labels[0]!.code}/`);
  await page.waitForSelector('#verdict.live');
  expect(await page.locator('#version').isVisible()).toBe(true);
  for (const kind of ['withdrawn', 'expired']) {
    await page.evaluate((answer) => { document.documentElement.dataset['verdict'] = answer; }, kind);
    expect(await page.locator('#version').isVisible()).toBe(false);
  }
  await browser.close();
  served.server.close();
});
