import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/scheme/check-claims.ts';
import { languageTags } from '../../src/encoding/language-tags.ts';
import { claims } from '../../src/scheme/claims.ts';
import { demonstrationDraft, schemeOf } from './demonstration.ts';

const draft = demonstrationDraft('lavaro-w8.yaml');
const scheme = schemeOf(draft);
const inPurpose = (language: string, text: string): string[] => checkClaims({ ...draft, transparency: { intendedPurpose: { [language]: text } } }, scheme).map((each) => each.code);
const asName = (name: string): string[] => checkClaims({ ...draft, product: { ...draft.product, name } }, scheme).map((each) => each.code);
const spoken = (phrase: string): string => phrase.replaceAll('*', '');

describe('claims linter', () => {
  it.each(languageTags)('finds every forbidden word of language %s', (language) => {
    for (const phrase of claims[language].absolute) expect(inPurpose(language, spoken(phrase)), phrase).toContain('claim-absolute');
    for (const phrase of claims[language].endorsed) expect(inPurpose(language, spoken(phrase)), phrase).toContain('claim-endorsed');
    for (const phrase of claims[language].certified) expect(inPurpose(language, spoken(phrase)), phrase).toContain('claim-certified');
    for (const phrase of claims[language].bare) expect(asName(spoken(phrase)), phrase).not.toEqual([]);
  });

  it.each([
    ['en', 'Hacker-proof washing'], ['en', 'HACKERPROOF'], ['en', 'hack\u00ADer\u200Bproof'], ['en', 'hacker\u2011proof'], ['en', 'ｈａｃｋｅｒ-ｐｒｏｏｆ'],
    ['de', 'eine unhackbare Maschine'], ['fr', 'une machine inviolable !'], ['ja', 'この洗濯機は絶対に安全です。'], ['de', 'hackerproof auf Deutsch'],
    ['zh-Hans', '本产品零漏洞。'], ['ko', '완벽한 보안을 제공합니다'], ['ar', 'جهاز غير قابل للاختراق'],
  ])('finds it in %s: %s', (language, text) => {
    expect(inPurpose(language, text)).toContain('claim-absolute');
  });

  it.each([
    ['en', 'Security updates come by themselves. The setup is explained; secure configuration is described in the manual.'],
    ['en', 'A risky spin cycle, an unhackneyed design, a hack saw.'],
    ['de', 'Sicherheitsupdates kommen von selbst. Die Sicherung ist im Kasten.'],
    ['fr', 'Les mises à jour de sécurité arrivent toutes seules.'],
    ['fi', 'Tietoturvapäivitykset asentuvat itsestään.'],
    ['ja', 'セキュリティ更新は自動で届きます。'],
  ])('leaves honest words alone in %s', (language, text) => {
    expect(inPurpose(language, text)).toEqual([]);
  });

  it('lets a certification be called one', () => {
    const certified = demonstrationDraft('frostline-450.yaml');
    expect(checkClaims({ ...certified, transparency: { intendedPurpose: { en: 'It is certified by Keurhuis.' } } }, schemeOf(certified))).toEqual([]);
  });

  it('does not read names of laboratories or documents as claims', () => {
    const named = { ...draft, assessments: draft.assessments.map((each) => ({ ...each, by: { ...each.by, name: 'Certified Secure Labs' }, evidence: [{ title: 'Certificate 12' }] })) };
    expect(checkClaims(named, scheme)).toEqual([]);
  });
});
