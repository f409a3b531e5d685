import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languageTags } from '../../src/encoding/language-tags.ts';
import type { LabelFacts } from '../../src/label/statement.ts';
import { exportSiteFiles } from '../../src/publishing/export-site-files.ts';
import type { LabelRecord } from '../../src/register/label-record.ts';
import { readSchemes } from '../../src/register/read-schemes.ts';
import { consensusVerdict } from '../../src/scheme/consensus.ts';
import { crosswalk } from '../../src/scheme/crosswalk.ts';
import { rules as en } from '../../src/wording/rules/en.ts';
import { wordingOf } from '../../src/wording/languages.ts';
import { rulesWordingOf } from '../../src/wording/rules/rules-wording.ts';
import { fixtureSite } from '../fixtures/fixture-site.ts';
import { galleryCases } from '../fixtures/fixture-verdicts.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { root, serveRegister, templates } from '../fixtures/serve-site.ts';

const stage = inChromium(() => serveRegister());

/** Looks at a page, some days after it was published, and fails on whatever the policy forbids. */
async function on<T>(path: string, look: (page: Page) => Promise<T>, days = 0): Promise<T> {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text()); });
  await page.clock.setFixedTime(new Date(stage.site.site.asOf.getTime() + 3_600_000 + days * 86_400_000));
  await page.goto(stage.site.origin + path);
  const seen = await look(page);
  await context.close();
  expect(faults).toEqual([]);
  return seen;
}

const spoken = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the page of standards', () => {
  test('says of every scheme whether it came from a voluntary consensus process, and why', async () => {
    const seen = (await on('/standards/', (page) => page.locator('.origins section').allInnerTexts())).map(spoken);
    expect(seen).toHaveLength(stage.site.site.schemes.length);
    for (const { name, consensus } of stage.site.site.schemes) {
      const section = seen.find((text) => text.startsWith(name['en']!)) ?? '';
      expect(section).toContain(`${name['en']} ${en.consensus.verdicts[consensusVerdict(consensus)]}`);
      expect(section).toContain(spoken(consensus.reason['en']!));
    }
  });

  test('counts, area by area, the labels that stand on a standard', async () => {
    const labels = stage.site.register.labels.filter(({ statement }) => statement.credentialSubject.standards?.some((each) => each.designation === 'ETSI EN 303 645')).length;
    expect(labels).toBeGreaterThan(1);
    const area = await on('/standards/', (page) => page.locator('section[aria-labelledby="area-software-assurance"] li', { hasText: 'ETSI EN 303 645' }).innerText());
    expect(area).toContain(`${labels} labels stand on it`);
    expect(area).toContain('Consensus');
  });

  test('lays schemes side by side: each cell is what that scheme asks for, each line opens to its clauses', async () => {
    const rows = crosswalk(stage.site.site.schemes);
    const seen = await on('/standards/', async (page) => {
      await page.locator('.crosswalk summary').first().click();
      return { head: await page.locator('.crosswalk thead .upright').allTextContents(), cells: await page.locator('.crosswalk tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => (cell as HTMLElement).textContent?.trim()))), clauses: await page.locator('.crosswalk details[open] li').allInnerTexts() };
    });
    expect(seen.cells).toHaveLength(rows.length);
    for (const [i, { asked }] of rows.entries()) {
      const expected = stage.site.site.schemes.map(({ id }) => { const needs = asked.filter((each) => each.scheme === id).map(({ need }) => need); return needs.includes('must') ? 'must' : (needs[0] ?? 'not asked for'); });
      expect(seen.cells[i]).toEqual(expected);
    }
    expect(seen.head).toEqual(stage.site.site.schemes.map(({ name }) => name['en']));
    expect(seen.clauses).toHaveLength(rows[0]!.asked.length);
    for (const { clause } of rows[0]!.asked) expect(seen.clauses.some((text) => text.endsWith(clause)), clause).toBe(true);
  });

  test.each(languageTags)('speaks %s throughout, and names no scheme in another language', async (language) => {
    const { render } = await templates();
    const site = fixtureSite({ schemes: readSchemes(root) });
    const text = spoken((await render(`${language === site.config.languages[0] ? '' : `/${language}`}/standards/`, { ...site, config: { ...site.config, languages: ['en', ...languageTags.slice(1)] } })).body.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '\'').replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
    const words = rulesWordingOf(language);
    expect(text).toContain(words.landscape.intro);
    for (const { name, consensus } of site.schemes) for (const map of [name, consensus.reason]) expect(text).toContain(spoken(map[language] ?? `no words in ${language}: ${map['en']}`));
  });
});

test('every scheme’s page says how strict it is, what an update does and where to appeal', async () => {
  const schemes = readSchemes(root);
  const { render } = await templates();
  const [{ record }] = galleryCases as [(typeof galleryCases)[0]];
  for (const scheme of schemes) {
    const { id, version, name, owner } = scheme;
    const statement = { ...record.statement, credentialSubject: { ...record.statement.credentialSubject, scheme: { id, version, name, owner } } };
    const { status, body } = await render(`/schemes/${id}/`, fixtureSite({ schemes, labels: [{ ...record, statement, listed: statement }] }));
    const text = spoken(body.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '\'').replaceAll('&amp;', '&'));
    expect(status, id).toBe(200);
    for (const tier of scheme.riskTiers) expect(body).toContain(`aria-label="${tier.name['en']}"`);
    expect(body.match(/class="tier"/g)).toHaveLength(scheme.riskTiers.length);
    expect(text).toContain(`a substantial change ${en.updates.coverages[scheme.updateRule.substantial.coverage].replace('{days}', String(scheme.reviewDays))}`);
    expect(text).toContain(scheme.appeal.body);
    expect(/What each level asks for/.test(text), id).toBe(scheme.levels.length > 0);
    expect(/What it accepts from others/.test(text), id).toBe(scheme.recognises.length > 0);
  }
});

describe('the page of a label', () => {
  const recognising = (): LabelRecord => stage.site.register.labels.find(({ statement }) => statement.credentialSubject.recognised)!;

  test('carries schema.org data that the policy lets be and that names the label', async () => {
    const { code } = stage.site.register.labels[0]!;
    const data = await on(`/L/${code}/`, async (page) => {
      await page.waitForSelector('#verdict.live');
      return JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as { '@type': string; hasCertification: Record<string, unknown> };
    });
    expect(data['@type']).toBe('Product');
    expect(data.hasCertification).toMatchObject({ '@type': 'Certification', certificationIdentification: code, certificationStatus: 'https://schema.org/CertificationActive' });
  });

  test('says what else it is accepted as, until the sooner of two ends; and no more once it is suspended', async () => {
    const record = recognising();
    const says = async (label: LabelRecord): Promise<string> => spoken((await (await templates()).render(`/L/${label.code}/`, { ...stage.site.site, labels: [label] })).body.match(/<dt>Also accepted as<\/dt>.*?<\/dd>/s)?.[0].replace(/<[^>]+>/g, ' ') ?? '');
    expect(await says(record)).toMatch(/^Also accepted as Four-level label, until \d+ \w+ 20\d\d$/);
    const { statement } = record;
    const changed = (change: object, facts: object): LabelRecord => ({ ...record, statement: { ...statement, ...change, credentialSubject: { ...statement.credentialSubject, ...facts } } });
    expect(await says(changed({ validUntil: '2027-02-03T00:00:00Z' }, {}))).toContain('until 3 February 2027');
    expect(await says(changed({}, { state: 'suspended', suspension: { since: '2026-11-24T00:00:00Z', cureBy: '2026-12-24T00:00:00Z' } }))).toBe('Also accepted as Four-level label: not any more');
  });

  test('shows by itself, however old the page is, that nobody has looked again', async () => {
    const { code } = recognising();
    const overdue = (days: number): Promise<boolean> => on(`/L/${code}/`, (page) => page.locator('.owed[data-after]').isVisible(), days);
    expect([await overdue(0), await overdue(800)]).toEqual([false, true]);
  });

  test.each(['en', 'ja'])('shows two schemes on one product side by side, each with its own state, in %s', async (language) => {
    const schemes = readSchemes(root);
    const { record } = galleryCases[0]!;
    const { credentialSubject: subject } = record.statement;
    const four = schemes.find(({ id }) => id === 'four-level')!;
    const second: LabelRecord = { ...record, number: record.number + 1, code: '0000-02DX', statement: { ...record.statement, credentialSubject: { ...subject, level: 'two', state: 'suspended', suspension: { since: '2026-11-20T00:00:00Z', cureBy: '2026-12-24T00:00:00Z' }, scheme: { id: four.id, version: four.version, name: four.name, owner: four.owner } } } };
    const { body, status } = await (await templates()).render(`${language === 'en' ? '' : `/${language}`}/01/${subject.product.gtins[0]}/`, fixtureSite({ schemes, labels: [record, second] }));
    expect(status).toBe(200);
    const columns = [...body.matchAll(/<article>(.*?)<\/article>/gs)].map(([, text]) => spoken(text!.replace(/<[^>]+>/g, ' ')));
    expect(columns).toHaveLength(2);
    const words = wordingOf(language);
    for (const [label, verdict] of [[record, words.verdict['in-force']], [second, words.verdict.suspended]] as const) {
      const column = columns.find((text) => text.includes(label.code))!;
      expect(column).toContain(verdict);
      expect(column).toContain(schemes.find(({ id }) => id === label.statement.credentialSubject.scheme.id)!.name[language]!);
    }
    expect(columns.find((text) => text.includes(second.code))).toContain(four.levels[1]!.name[language]!);
  });

  test('says to whom and until when a decision can be appealed, and by when an appeal is answered', async () => {
    const { render } = await templates();
    const { record } = galleryCases.find(({ name }) => name === 'suspended')!;
    const body = async (facts: Partial<LabelFacts>): Promise<string> => {
      const statement = { ...record.statement, credentialSubject: { ...record.statement.credentialSubject, ...facts } };
      return spoken((await render(`/L/${record.code}/`, fixtureSite({ labels: [{ ...record, statement, listed: statement, history: [...record.history.slice(0, -1), statement] }] }))).body);
    };
    expect(await body({})).toMatch(/This decision can be appealed until \d+ \w+ 20\d\d, to: /);
    // Ten working days from a Saturday.
    expect(await body({ appeals: [{ openedAt: '2026-11-21T10:00:00Z', text: { en: 'The fix is out.' } }] })).toContain('The answer is due by 4 December 2026.');
  });

  test('gives shops an element that checks and a link without a script, and says why no copy of the picture', async () => {
    const record = stage.site.register.labels[0]!;
    const [checking = '', plain = ''] = await on(`/L/${record.code}/`, (page) => page.locator('.formats pre').allTextContents());
    const files = new Map(Array.from(exportSiteFiles(stage.site, record), ({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]));
    expect(files.get(`/labels/${record.number}/exports/shop.html`)).toContain(checking.trim());
    expect(checking).toContain(plain.trim());
    expect(await on(`/L/${record.code}/`, (page) => page.locator('.formats').textContent())).toContain('a copy would still say that the label holds');
    expect(plain.trim()).toMatch(/^<a href="https:\/\/[^"]+"><img src="https:\/\/[^"]+badge\.svg" alt="[^"]+" width="160" height="48"><\/a>$/);
    const linked = await on(`/L/${record.code}/`, (page) => page.locator('.formats ul a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')));
    for (const path of linked) expect(files.has(path), path).toBe(true);
  });
});

test('exports are the same bytes twice, and those that say how a label stands say the day', () => {
  const day = stage.site.site.asOf.toISOString().slice(0, 10);
  for (const record of stage.site.register.labels) {
    const once = [...exportSiteFiles(stage.site, record)];
    expect([...exportSiteFiles(stage.site, record)]).toEqual(once);
    // What shops show is empty where the label does not hold.
    const holds = stage.site.site.verdictOf(record).kind === 'in-force';
    for (const name of ['row.csv', ...(holds ? ['merchant.json'] : []), 'product.jsonld', 'dcc.json']) expect(Buffer.from(once.find(({ path }) => path.endsWith(`/${name}`))!.bytes).toString('utf8'), name).toContain(day);
  }
});
