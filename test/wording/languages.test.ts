import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { draftJsonSchema } from '../../src/label/draft-json-schema.ts';
import { checkWordingOf } from '../../src/wording/check/check-wording.ts';
import { eventWordsOf } from '../../src/wording/event-words.ts';
import { choices, help as helpTexts, names } from '../../src/wording/fields/en.ts';
import { fieldWordsOf } from '../../src/wording/fields/field-words.ts';
import { findingsWordingOf } from '../../src/wording/findings/findings-wording.ts';
import { languages, wordingOf } from '../../src/wording/languages.ts';
import { paperWords } from '../../src/wording/papers/paper-words.ts';
import { rulesWordingOf } from '../../src/wording/rules/rules-wording.ts';
import { verdictWords } from '../../src/wording/verdict-words.ts';
import { galleryCases } from '../fixtures/fixture-verdicts.ts';

type Sentences = { readonly [name: string]: string | Sentences };

/** Every sentence by its place, `verdict.withdrawn`. */
function sentences(wording: Sentences, place = ''): readonly (readonly [string, string])[] {
  return Object.entries(wording).flatMap(([name, said]) => (typeof said === 'string' ? [[`${place}${name}`, said] as const] : sentences(said, `${place}${name}.`)));
}
const holes = (sentence: string): readonly string[] => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

const findingsOf = (language: string): Sentences => { const { sentences, withoutFact, kinds } = findingsWordingOf(language); return { sentences, withoutFact, kinds }; };
const fieldsOf = (language: string): Sentences => { const { names, choices, help } = fieldWordsOf(language); return { names, choices, help: language === 'en' ? Object.fromEntries(helpTexts.map((text) => [text, text])) : { ...help } }; };

/** Every dictionary that people read, by language: what one language says, all say, with the same names to fill in. */
const dictionaries: Readonly<Record<string, (language: string) => Sentences>> = { 'answers and pages': wordingOf, 'rules and standards': rulesWordingOf, 'checking lists': checkWordingOf, 'papers': paperWords, 'events': eventWordsOf, 'findings': findingsOf, 'fields of a draft': fieldsOf };

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  test.each(Object.entries(dictionaries))('has every sentence of %s, in its own words, with the same names to fill in', (_, of) => {
    const [own, english] = [sentences(of(language)), new Map(sentences(of('en')))];
    expect(own.map(([place]) => place).sort()).toEqual([...english.keys()].sort());
    expect(own.filter(([place, said]) => holes(said).join() !== holes(english.get(place) ?? '').join()).map(([place, said]) => `${place}: ${said}`)).toEqual([]);
    expect(own.filter(([place, said]) => (said.trim() === '') !== (english.get(place) === ''))).toEqual([]);
    // A few words are the same in two languages; a sentence is not.
    expect(own.filter(([place, said]) => said === english.get(place) && said.split(' ').length > 3).map(([place]) => place)).toEqual([]);
    expect(own.filter(([, said]) => /[\u200b-\u200d\u202a-\u202e\ufeff]/.test(said)).map(([place]) => place)).toEqual([]);
  });

  test('says every verdict in whole sentences, and never with a hole left', () => {
    for (const { name, verdict } of galleryCases.filter((each) => each.name !== 'hostile')) {
      const { title, sentence, todo, asOf } = verdictWords(verdict, wordingOf(language), language);
      for (const said of [title, sentence, asOf, ...todo]) expect(said, `${name}: ${said}`).toMatch(/^[^{}]*[.。！？!?]$/);
      expect(todo.length).toBeGreaterThan(0);
    }
  });
});

test('every member of a draft has a name, every choice a word and every help a translation, and none is left over', () => {
  const found = { names: new Set<string>(), choices: new Set<string>(), help: new Set<string>() };
  const walk = (schema: unknown): void => {
    const { description, enum: values, items, properties } = z.looseObject({ description: z.string().optional(), enum: z.array(z.string()).optional(), properties: z.record(z.string(), z.unknown()).optional() }).parse(schema);
    if (description) found.help.add(description);
    for (const value of values ?? []) found.choices.add(value);
    if (items) walk(items);
    for (const [name, member] of Object.entries(properties ?? {})) { found.names.add(name); walk(member); }
  };
  walk(draftJsonSchema());
  found.names.delete('$schema');
  expect({ names: Object.keys(names).sort(), choices: Object.keys(choices).sort(), help: [...helpTexts].sort() }).toEqual({ names: [...found.names].sort(), choices: [...found.choices].sort(), help: [...found.help].sort() });
});

/** Words that a verdict never uses: it says what was checked, and promises nothing. Given by language, as stems. */
const promises: Readonly<Record<string, RegExp>> = {
  en: /\b(?:secure|safe|valid|invalid)\b/i, de: /\b(?:sicher|gültig|ungültig)\b/i, fr: /\b(?:sûr|sécurisé|valide)\b/i, es: /\b(?:seguro|segura|válid[oa])\b/i,
  it: /\b(?:sicuro|sicura|valid[oa])\b/i, nl: /\b(?:veilig|geldig)\b/i, pl: /\bbezpieczn/i, fi: /\b(?:turvallinen|pätevä)\b/i, ja: /安全/, ko: /안전/, 'zh-Hans': /安全(?!更新|漏洞)/, ar: /آمن/,
};

test.each(Object.keys(promises))('%s: no verdict promises what nobody can', (language) => {
  for (const { verdict } of galleryCases.filter((each) => each.name !== 'hostile')) {
    const { title, sentence } = verdictWords(verdict, wordingOf(language), language);
    expect(`${title} ${sentence}`).not.toMatch(promises[language]!);
  }
});
