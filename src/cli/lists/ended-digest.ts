import type { EndedLabel } from '../../bundle/ended-labels.ts';
import type { ShelfNews, UnitsExcluded } from '../../bundle/shelf-news.ts';
import { reasonCodes } from '../../label/statement.ts';
import { checkWordingOf } from '../../wording/check/check-wording.ts';
import { wordingOf } from '../../wording/languages.ts';
import { plainText } from '../../wording/plain-text.ts';
import { fill, type Wording } from '../../wording/wording.ts';

/** What a shop is mailed, as plain text: first what does not hold any more, then what holds again, then the units that were taken out.
 *  @param days the first and the last that it is about   @param signed whether it says how its signature is checked */
export function endedDigest(news: readonly ShelfNews[], origin: string, [from, to]: readonly [string, string], language: string, signed: boolean): string {
  const [words, { digest: said }] = [wordingOf(language), checkWordingOf(language)];
  const [ended, restored, units] = [news.filter(isEnded), news.filter(({ kind }) => kind === 'restored'), news.filter(({ kind }) => kind === 'units-excluded')];
  const head = `${said.title}: ${ended.length}\n${new URL(origin).host}. ${fill(said.since, { from, to })}`;
  const section = (title: string, entries: readonly ShelfNews[]): readonly string[] => (entries.length > 0 ? [`${title}: ${entries.length}`, ...blocks(entries)] : []);
  const blocks = (entries: readonly ShelfNews[]): readonly string[] => entries.map((each) => block(each, origin, words));
  return `${[head, ...(ended.length > 0 ? blocks(ended) : [said.none]), ...section(said.restored, restored), ...section(words.history.excluded, units), ...(signed ? [said.check] : [])].join('\n\n')}\n`;
}

const isEnded = (news: ShelfNews): news is EndedLabel => news.kind !== 'restored' && news.kind !== 'units-excluded';

function block(news: ShelfNews, origin: string, words: Wording): string {
  const reason = reasonCodes.find((code) => code === news.reason);
  return [
    `${news.since.slice(0, 10)}  ${whatHappened(news, words)}`,
    `  ${plainText(`${news.brand} ${news.name}, ${news.model}`, 68)}`,
    ...(reason ? [`  ${words.reason[reason]}`] : []),
    ...(news.gtins.length > 0 ? [`  GTIN ${news.gtins.join(', ')}`] : []),
    `  ${origin}/L/${news.label}`,
  ].join('\n');
}

function whatHappened(news: ShelfNews, words: Wording): string {
  switch (news.kind) {
    case 'restored': return words.verdict['in-force'];
    case 'units-excluded': return unitsOf(news, words);
    case 'suspended': case 'withdrawn': case 'expired': case 'support-ended': return words.verdict[news.kind];
  }
}

/** All of them: a shop sorts by this list. */
function unitsOf({ lots = [], serials = [] }: UnitsExcluded, { history }: Wording): string {
  const said = [
    ...(lots.length > 0 ? [fill(history.lots, { lots: lots.map((lot) => plainText(lot, 40)).join(', ') })] : []),
    ...serials.map(({ from, to }) => fill(history.serials, { from: plainText(from, 40), to: plainText(to, 40) })),
  ];
  return said.join('\n            ');
}
