import { languageTags, type LanguageTag } from '../encoding/language-tags.ts';
import type { Draft } from '../label/draft.ts';
import { claims, type ClaimWords } from './claims.ts';
import { error, type DemandCode, type DraftPath, type Finding } from './finding.ts';
import type { Scheme } from './scheme.ts';

interface Text { readonly path: DraftPath; readonly text: string; readonly language?: string; readonly shown: boolean }

/** Words in the draft that promise more than a label can keep, in every language: "hacker-proof", "certified" where the maker
 *  only declares, a claim that the scheme forbids. */
export function checkClaims(draft: Draft, scheme: Scheme): Finding[] {
  return textsOf(draft).flatMap((text) => [...generalClaims(text, draft), ...schemeClaims(text, scheme)]);
}

function generalClaims(text: Text, draft: Draft): Finding[] {
  const kinds: readonly [keyof ClaimWords, DemandCode, boolean][] = [
    ['absolute', 'claim-absolute', true],
    ['endorsed', 'claim-endorsed', true],
    ['certified', 'claim-certified', draft.attestation.kind === 'declaration'],
    ['bare', 'claim-bare', text.shown],
  ];
  for (const [kind, code, applies] of kinds) {
    const claim = applies ? firstClaim(text, (language) => claims[language][kind]) : undefined;
    if (claim) return [error(code, text.path, { claim })];
  }
  return [];
}

/** English words travel: they are looked for in every text. A name has no language: every language is looked for. */
function firstClaim(text: Text, phrasesIn: (language: LanguageTag) => readonly string[]): string | undefined {
  const languages = languageTags.filter((each) => !text.language || each === 'en' || sameLanguage(each, text.language));
  const said = plain(text.text);
  for (const language of languages) {
    const found = said.match(claimPattern(phrasesIn(language)));
    if (found) return found[0].trim();
  }
  return undefined;
}

function schemeClaims(text: Text, scheme: Scheme): Finding[] {
  return scheme.forbiddenClaims.flatMap((forbidden) => {
    const phrases = Object.entries(forbidden.phrase).filter(([language]) => !text.language || language === 'en' || sameLanguage(language, text.language));
    const hit = phrases.find(([, phrase]) => claimPattern([phrase]).test(plain(text.text)));
    return hit ? [error('claim-forbidden', text.path, { claim: hit[1], scheme: scheme.id, instead: forbidden.instead?.['en'] ?? '' })] : [];
  });
}

const shownMembers = new Set(['product.name', 'product.brand', 'product.description', 'manufacturer.name', 'manufacturer.tradeName']);
/** Not the maker's own words: names of laboratories and documents, titles of standards, addresses. */
const notClaims = /^(?:attestation|assessments\.\d+\.(?:by|evidence|requirements)|standards|scheme|knownIssues|releases|licensedMarks|recognised|declarations|manufacturer\.(?:authorisedRepresentative|importer))(?:\.|$)|(?:^|\.)(?:postalAddress|email|website|picture|url|contact|policy|notes)$/;

/** Every text that a person wrote into the draft, with its place; language maps give one text for each language. */
function textsOf(draft: Draft): readonly Text[] {
  const texts: Text[] = [];
  const walk = (value: unknown, path: DraftPath): void => {
    const name = path.join('.');
    if (typeof value === 'string') {
      const language = languageOf(path);
      const member = language ? path.slice(0, -1).join('.') : name;
      if (!notClaims.test(name) && !/^https:/.test(value)) texts.push({ path, text: value, shown: shownMembers.has(member), ...(language && { language }) });
    } else if (Array.isArray(value)) value.forEach((each, i) => walk(each, [...path, i]));
    else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([key, each]) => walk(each, [...path, key]));
  };
  walk(draft, []);
  return texts;
}

/** The last step of a path into a language map is a language tag; no member of a draft is named like one. */
function languageOf(path: DraftPath): string | undefined {
  const last = path.at(-1);
  return typeof last === 'string' && /^[a-z]{2}(?:-[A-Za-z0-9]{2,8})*$/.test(last) ? last : undefined;
}

const sameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** Invisible characters and look-alike forms do not hide a claim. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').replace(/[‘’]/g, "'");

/** One pattern for each list of phrases: the lists of `claims.ts` are compiled once. */
const patterns = new WeakMap<readonly string[], RegExp>();
function claimPattern(phrases: readonly string[]): RegExp {
  const known = patterns.get(phrases);
  if (known) return known;
  // Chinese, Japanese, Korean and Arabic join words: no boundary there.
  const joined = phrases.filter((phrase) => JOINING.test(phrase)).map(phrasePattern);
  const parted = phrases.filter((phrase) => !JOINING.test(phrase)).map(phrasePattern);
  const bodies = [...joined, ...(parted.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${parted.join('|')})(?![\\p{L}\\p{N}])`] : [])];
  const pattern = new RegExp(bodies.join('|'), 'u');
  patterns.set(phrases, pattern);
  return pattern;
}

const JOINING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u;

/** Endings and gaps as plain ranges: Unicode classes, repeated a thousand times, took half a second to compile. */
const phrasePattern = (phrase: string): string => plain(phrase).replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^\\s.,;:!?"()]*').replace(/\s+/g, '[\\s\\-\u2010-\u2015]*');
