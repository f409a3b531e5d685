import type { LabelFacts } from '../../label/statement.ts';
import type { PaperWords } from '../../wording/papers/paper-words.ts';
import { fill } from '../../wording/wording.ts';
import { productName, type ExportSource } from '../export-source.ts';
import { row, words as wordsOf, type PaperRow } from './paper.ts';

/** The rows that name a product so that nobody can mistake it for another.
 *  @param first what the first row is called, with the law's number */
export function productRows(source: ExportSource, facts: LabelFacts, words: PaperWords, first = words.product.name): PaperRow[] {
  const { product } = facts;
  return [
    row(first, wordsOf(source, product.description, (text) => `${productName(facts)}, ${text}`)),
    row(words.product.model, product.model),
    row(words.product.gtin, product.gtins.length > 0 ? product.gtins.join(', ') : words.none),
    row(words.product.units, identification(facts, words)),
  ];
}

function identification({ product, releases }: LabelFacts, { product: words }: PaperWords): string {
  const { lots, serials, hardwareRevisions } = product;
  const list = (sentence: string, items: readonly string[] | undefined): string[] => (items ? [fill(sentence, { list: items.join(', ') })] : []);
  return [
    ...list(words.lots, lots), ...list(words.serials, serials?.map((range) => fill(words.range, range))),
    ...list(words.hardware, hardwareRevisions), ...list(words.software, releases.map((release) => release.version)),
  ].join('; ');
}

type Party = LabelFacts['attestation']['by'];

export const partyLine = (party: Party | undefined): string | undefined => party && [party.name, party.postalAddress, party.email, party.website].filter(Boolean).join(', ');

export const standardLines = (facts: LabelFacts): string[] => (facts.standards ?? []).map((each) => [each.designation, each.edition].filter(Boolean).join(' '));

/** "until 2031-12-31", or that there is none. ISO dates stay: a legal paper is read in many countries. */
export function supportLine({ support }: LabelFacts, { support: words }: PaperWords): string | undefined {
  if (support.unsupported) return words.unsupported;
  if (!support.securityUpdatesUntil) return undefined;
  return [fill(words.until, { until: support.securityUpdatesUntil }), ...(support.starts ? [fill(words.since, { starts: support.starts })] : [])].join(' ');
}
