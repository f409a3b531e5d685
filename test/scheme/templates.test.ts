import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { siteSource } from '../../src/publishing/build-site.ts';
import type { SiteSource } from '../../src/publishing/site-source.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { capabilityIds, inEveryLanguage } from '../../src/scheme/capabilities.ts';
import { checkDraft } from '../../src/scheme/check-draft.ts';
import { languageTags } from '../../src/encoding/language-tags.ts';
import { parseScheme, SchemeError } from '../../src/scheme/parse-scheme.ts';
import { schemeJsonSchema } from '../../src/scheme/scheme-json-schema.ts';
import { commonTitles, titleInEveryLanguage } from '../../src/scheme/titles.ts';
import { realRegister, type RealRegister, scan, START } from '../fixtures/real-register.ts';
import { schemes } from './demonstration.ts';
import { draftForScheme, draftText } from './draft-for-scheme.ts';

const all = [...schemes.values()];
const fileOf = (id: string): string => readFileSync(new URL(`../../src/scheme/templates/${id}.yaml`, import.meta.url), 'utf8');

describe('templates', () => {
  it('are the ten that ship', () => {
    expect([...schemes.keys()].sort()).toEqual(['baseline-declaration', 'connected-health', 'cra-readiness', 'digital-standard', 'etsi-303645', 'federal-procurement', 'four-level', 'interop-plus-security', 'psti', 'security-rating']);
  });

  it.each(all.map((scheme) => [scheme.id, scheme] as const))('%s says each requirement to a consumer and gives its title in twelve languages, and names its clause', (_, scheme) => {
    for (const { id, consumer, clause, title } of scheme.requirements) {
      for (const map of [consumer, title]) expect(languageTags.filter((language) => !map[language]?.trim()), id).toEqual([]);
      expect(clause.length, id).toBeGreaterThan(5);
    }
  });

  it('use every common title, and none that reads alike in two languages', () => {
    const used = new Set(all.flatMap((scheme) => scheme.requirements.map(({ title }) => title['en'])));
    expect(commonTitles.filter((title) => !used.has(title))).toEqual([]);
    // One word may be the same where one language took it from another; a sentence is not.
    const alike = commonTitles.map((title) => Object.values(titleInEveryLanguage(title))).filter((titles) => new Set(titles).size < titles.length && titles.every((title) => title.includes(' ')));
    expect(alike).toEqual([]);
  });

  it.each(all.map((scheme) => [scheme.id, scheme] as const))('%s names itself, its parts, its reasons and what may not be said in twelve languages', (_, scheme) => {
    const { name, summary, consensus, categories, riskTiers, levels, riskQuestions, forbiddenClaims } = scheme;
    const maps = [name, summary, consensus.reason, ...[...categories, ...riskTiers, ...levels].map((each) => each.name), ...riskQuestions.map(({ why }) => why), ...forbiddenClaims.flatMap(({ phrase, instead }) => [phrase, ...(instead ? [instead] : [])])];
    expect(maps.flatMap((map) => languageTags.filter((language) => !map[language]?.trim()).map((language) => `${map['en']}: ${language}`))).toEqual([]);
  });

  it.each(all.map((scheme) => [scheme.id] as const))('%s says that it is not the official scheme', (id) => {
    expect(fileOf(id)).toMatch(/^# yaml-language-server: \$schema=scheme\.schema\.json\n# .*It is not an official scheme\.\n/);
  });

  const accepts = new Ajv({ strict: false }).compile(schemeJsonSchema());
  it.each(all.map((scheme) => [scheme.id] as const))('%s satisfies the JSON Schema that editors use', (id) => {
    accepts(parse(fileOf(id), { schema: 'core' }));
    expect(accepts.errors ?? []).toEqual([]);
    expect(JSON.parse(readFileSync(new URL('../../src/scheme/templates/scheme.schema.json', import.meta.url), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemeJsonSchema())));
  });

  it.each(all.flatMap((scheme) => scheme.categories.flatMap(({ id: category }) => (scheme.levels.length > 0 ? scheme.levels.map(({ id: level }) => ({ scheme, id: scheme.id, category, level: level as string | undefined })) : [{ scheme, id: scheme.id, category, level: undefined }]))))(
    '$id lets a $category $level be issued that does what it demands, and nothing less', ({ scheme, category, level }) => {
      const draft = draftForScheme(scheme, category, level);
      expect(checkDraft(draft, scheme, START).filter((each) => each.severity === 'error')).toEqual([]);
      for (let i = 0; i < draft.assessments.length; i++) {
        const short = { ...draft, assessments: draft.assessments.filter((_, j) => j !== i) };
        expect(checkDraft(short, scheme, START)).toContainEqual(expect.objectContaining({ code: 'requirement-not-assessed', args: expect.objectContaining({ requirement: draft.assessments[i]?.requirements[0] }) }));
      }
    });

  it('do not read alike in two languages, nor leave a capability unused', () => {
    for (const capability of capabilityIds) expect(new Set(Object.values(inEveryLanguage(capability))).size, capability).toBe(languageTags.length);
    const used = new Set(all.flatMap((scheme) => scheme.requirements.map((each) => each.capability)));
    expect(capabilityIds.filter((each) => !used.has(each))).toEqual([]);
  });
});

describe('a scheme file with faults', () => {
  const faultsOf = (text: string): readonly string[] => {
    try {
      parseScheme(text);
      return [];
    } catch (error) {
      if (!(error instanceof SchemeError)) throw error;
      return error.faults.map(({ line, path, problem }) => `${line} ${path.join('.')}: ${problem}`);
    }
  };

  it.each([
    ['tier: any', 'tier: none', 'is not a risk tier'], ['capability: takes-reports', 'capability: takes-report', 'Invalid option'], ['cureDays: 20', 'cureDays: soon', 'expected number'],
    ['opensDaysBefore: 90', 'opensDaysBefore: 0', 'must open before it closes'], ['openness: yes', 'openness: maybe', 'Invalid option'], ['id: psti', 'id: PSTI!', 'must be an id'], ['title: How to report security issues is published', 'title: How to report is published', 'must be one of the common titles'], ['version: "1.0"', 'vresion: "1.0"', 'Unrecognized key'], ['owner:', '\towner:', ''],
  ])('is refused where "%s" becomes "%s"', (from, to, problem) => {
    const faults = faultsOf(fileOf('psti').replace(from, to));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toContain(problem);
  });
});

describe('each template, from draft to page', () => {
  let register: RealRegister;
  let source: SiteSource;
  const files = all.map((scheme) => `example-${scheme.id}`);
  beforeAll(async () => {
    register = await realRegister();
    mkdirSync(join(register.root, 'labels'), { recursive: true });
    all.forEach((scheme, i) => writeFileSync(join(register.root, 'labels', `${files[i]}.yaml`), draftText(draftForScheme(scheme, scheme.categories.at(-1)!.id, scheme.levels.at(-1)?.id))));
    await register.issue(START, ...files);
    await register.refresh(START);
    const opened = await register.open();
    source = await siteSource(opened, await readStatusFiles(opened));
  }, 240_000);
  afterAll(() => register?.remove());

  it.each(all.map((scheme, i) => [scheme.id, scheme, i] as const))('%s', async (_, scheme, i) => {
    const { labels, config } = source.register;
    const label = labels.find(({ statement }) => statement.credentialSubject.scheme.id === scheme.id)!;
    expect(label.number).toBe(i);
    const verdict = await scan(source.register, qrTexts(label.statement, config).signed, await register.publish(), START);
    expect(verdict.kind).toBe('in-force');
    const page = await source.templates.render(`/L/${label.code}/`, source.site);
    expect(page.status).toBe(200);
    expect(page.body).toContain(label.statement.credentialSubject.product.name);
    expect(page.body).toContain(scheme.name['en']!.replaceAll('&', '&amp;'));
    const rules = await source.templates.render(`/ja/schemes/${scheme.id}/`, { ...source.site, config: { ...source.site.config, languages: ['en', 'ja'] } });
    for (const { title } of scheme.requirements) expect(rules.body).toContain(`>${title['ja']} · `);
  });
});
