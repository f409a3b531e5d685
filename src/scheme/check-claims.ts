import { languageTags } from '../encoding/language-tags.ts';
import type { Draft } from '../label/draft.ts';
import { claims, type ClaimWords } from './claims.ts';
import { error, type DemandCode, type DraftPath, type Finding } from './finding.ts';
import { plain, readings } from './readings.ts';
import type { Scheme } from './scheme.ts';

interface Text { readonly path: DraftPath; readonly text: string; readonly language?: string; readonly shown: boolean }

/** Words in the draft that promise more than a label can keep, in every language: "hacker-proof", "certified" where the maker
 *  only declares, a claim that the scheme forbids. */
export function checkClaims(draft: Draft, scheme: Scheme): Finding[] {
  return textsOf(draft).flatMap((text) => [...generalClaims(text, draft), ...schemeClaims(text, scheme), ...openLinks(text)]);
}

function generalClaims(text: Text, draft: Draft): Finding[] {
  const declared = draft.attestation.kind === 'declaration';
  const kinds: readonly [keyof ClaimWords, DemandCode, boolean][] = [
    ['absolute', 'claim-absolute', true],
    ['endorsed', 'claim-endorsed', true],
    ['certified', 'claim-certified', declared],
    ['certificates', 'claim-certified', declared && !aboutKeys(text)],
    ['bare', 'claim-bare', text.shown],
  ];
  for (const [kind, code, applies] of kinds) {
    const claim = applies ? firstClaim(text, kind) : undefined;
    if (claim) return [error(code, text.path, { claim })];
  }
  return [];
}

/** Where keys are spoken of, a certificate is one of them. */
const aboutKeys = ({ path, text }: Text): boolean => path[1] === 'encryption' || /\b(?:tls|ssl|https|x\.?509|pki)\b/i.test(text);

/** Promises are looked for in every language, whatever a text says that it is in; single words in its own and in English, which
 *  travels. A name has no language: every one is looked for. */
function firstClaim(text: Text, kind: keyof ClaimWords): string | undefined {
  const known = languageTags.some((each) => text.language !== undefined && sameLanguage(each, text.language));
  const everywhere = kind === 'absolute' || kind === 'endorsed' || !known;
  const languages = languageTags.filter((each) => everywhere || each === 'en' || sameLanguage(each, text.language ?? ''));
  for (const said of readings(text.text)) {
    for (const language of languages) {
      const { ordinary } = claims[language];
      const found = (ordinary.length > 0 ? said.replace(claimPattern(ordinary, 'gu'), '\u2016') : said).match(claimPattern(claims[language][kind]));
      if (found) return found[0].trim();
    }
  }
  return undefined;
}

function openLinks({ text, path }: Text): Finding[] {
  const address = /\bhttp:\/\/\S+/i.exec(text)?.[0];
  return address ? [error('text-not-https', path, { address })] : [];
}

function schemeClaims(text: Text, scheme: Scheme): Finding[] {
  return scheme.forbiddenClaims.flatMap((forbidden) => {
    const hit = readings(text.text).map((said) => said.match(claimPattern(forbidden.phrase))?.[0].trim()).find((found) => found !== undefined);
    // It is to stand in the text, so it is in the text's language, whichever the finding is read in.
    const instead = forbidden.instead?.[text.language ?? 'en'] ?? forbidden.instead?.['en'] ?? '';
    return hit === undefined ? [] : [error('claim-forbidden', text.path, { claim: hit, scheme: scheme.id, instead })];
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

/** One pattern for each list of phrases, compiled once. */
const patterns = new WeakMap<object, RegExp>();
function claimPattern(list: readonly string[] | Readonly<Record<string, string>>, flags = 'u'): RegExp {
  const known = patterns.get(list);
  if (known) return known;
  const phrases = Object.values(list);
  // Chinese, Japanese, Korean and Arabic join words: no boundary there.
  const joined = phrases.filter((phrase) => JOINING.test(phrase)).map(phrasePattern);
  const parted = phrases.filter((phrase) => !JOINING.test(phrase)).map(phrasePattern);
  const bodies = [...joined, ...(parted.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${parted.join('|')})(?![\\p{L}\\p{N}])`] : [])];
  const pattern = new RegExp(bodies.join('|'), flags);
  patterns.set(list, pattern);
  return pattern;
}

const JOINING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u;

/** What may stand between two words of a phrase: nothing, spaces, hyphens and signs; a full stop only where no sentence ends. */
const GAP = '(?:[\\s\\-\u2010-\u2015_·/|*~]|\\.(?=\\S))*';

/** Endings and gaps as plain ranges: Unicode classes, repeated a thousand times, took half a second to compile. */
const phrasePattern = (phrase: string): string => plain(phrase).replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^\\s.,;:!?"()]*').replace(/\s+/g, GAP);
