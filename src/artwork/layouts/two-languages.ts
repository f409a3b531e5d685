import type { ArtworkFacts } from '../artwork-facts.ts';

/** One label in two languages: each text in both, the first one's direction, the month as a number because it is read in both. What
 *  names the product, who attests, and that it is a specimen stay in the first. */
export function twoLanguages(first: ArtworkFacts, second: ArtworkFacts): ArtworkFacts {
  const both = (a: string, b: string): string => (a === b ? a : `${a} / ${b}`);
  return {
    ...first,
    language: first.language,
    title: both(first.title, second.title),
    updates: { caption: both(first.updates.caption, second.updates.caption), value: first.updates.month ?? both(first.updates.value, second.updates.value) },
    lasting: first.lasting.map((fact, i) => ({ ...fact, text: both(fact.text, second.lasting[i]?.text ?? fact.text) })),
    question: both(first.question, second.question),
    scan: both(first.scan, second.scan),
    meaning: { title: both(first.meaning.title, second.meaning.title), sentences: first.meaning.sentences.map((sentence, i) => both(sentence, second.meaning.sentences[i] ?? sentence)) },
    ...(first.notice && second.notice && { notice: { title: both(first.notice.title, second.notice.title), sentence: both(first.notice.sentence, second.notice.sentence) } }),
    alt: both(first.alt, second.alt),
  };
}
