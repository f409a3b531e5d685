import { textsWithLosses } from '../artwork/check-letters.ts';
import { type ArtworkRequest, factsOf } from '../artwork/draw-artwork.ts';
import { drawLabel } from '../artwork/draw-label.ts';
import { sayLayoutFault } from '../artwork/layouts/check-layout.ts';
import { placementIds, placements } from '../artwork/placements.ts';
import { standingAt } from '../label/standing.ts';
import type { Statement } from '../label/statement.ts';
import { Fault } from '../register/fault.ts';
import { labelLanguages } from '../wording/label-wordings.ts';
import { inLanguage } from '../wording/wording.ts';
import { momentOf } from './command-register.ts';
import { Misuse, note } from './terminal.ts';

/** @throws Fault for a label that ended: no unit may carry it any more */
export function mustHold(statement: Statement): void {
  const { kind, since } = standingAt(statement, momentOf(undefined));
  const { code } = statement.credentialSubject.label;
  if (kind === 'withdrawn' || kind === 'expired') throw new Fault(`label ${code} ended on ${since.slice(0, 10)}, and no new unit may carry it`, `for boxes in stock: holdmark artwork ${code} --over-sticker`);
  if (kind === 'suspended') note(`holdmark: warning: label ${code} is suspended since ${since.slice(0, 10)}`);
  if (kind === 'support-ended') note(`holdmark: warning: the product of label ${code} gets no security updates, and whoever scans its code reads that`);
}

interface LanguageOption { readonly lang?: string }

/** One or two languages for each run of files: `en,de` are two runs, `en+fr` is one. @throws Misuse for three, or one twice */
export function pairsOf(options: LanguageOption, usual: readonly string[]): readonly (readonly string[])[] {
  return options.lang?.split(',').map((tags) => {
    const pair = tags.split('+').flatMap((tag) => languagesOf({ lang: tag }, []));
    if (pair.length > 2) throw new Misuse(`"${tags.trim()}" is more than a label has room for`, 'two languages at once are written as en+fr; en,fr makes a label in each');
    if (pair[0] === pair[1]) throw new Misuse(`"${tags.trim()}" names a language twice`, 'give it once');
    return pair;
  }) ?? usual.map((language) => [language]);
}

export const languagesOf = (options: LanguageOption, usual: readonly string[]): readonly string[] => chosen(options.lang, labelLanguages, 'language') ?? usual;

/** Those of the known names that an option lists, or undefined where it was not given. @throws Misuse naming what there is */
export function chosen<T extends string>(text: string | undefined, known: readonly T[], what: string): readonly T[] | undefined {
  return text?.split(',').map((part) => {
    const found = known.find((one) => one === part.trim());
    if (found === undefined) throw new Misuse(`"${part.trim()}" is no ${what}`, `one of ${known.join(', ')}`);
    return found;
  });
}

/** What a label cannot say or show on a placement, each in a sentence. @throws Fault where its texts would lie on one another */
export async function notShown(request: ArtworkRequest): Promise<readonly string[]> {
  const facts = factsOf(request);
  const languages = [request.language, ...(request.second ? [request.second.language] : [])].join('+');
  const found = await lettersLeftOut(request);
  for (const id of request.placements ?? placementIds) {
    const looks = placements[id].themes.filter((one) => !request.themes || request.themes.includes(one));
    for (const theme of looks) {
      const { cut, faults, mark } = await drawLabel(facts, placements[id], theme);
      if (faults.length > 0) throw new Fault(`${id} in ${languages}: ${faults.map(sayLayoutFault).join(', ')}`, `shorten the texts in the draft, ${request.second ? 'take one language, ' : ''}or take a placement with more room`);
      if (theme === looks[0]) found.push(...cut.map((text) => `${id}: "${text.slice(0, 60)}" does not fit and was cut: shorten it in the draft`));
      if (mark === 'coloured') found.push(`${id}, ${theme}: has no mark: it is coloured, and a mark is placed unaltered or not at all`);
      if (mark === 'no-room' && theme === looks[0]) found.push(`${id}: has no room for the mark`);
    }
  }
  return found;
}

async function lettersLeftOut({ statement: { credentialSubject }, mark, language, second }: ArtworkRequest): Promise<string[]> {
  const described = [language, ...(second ? [second.language] : [])].map((each) => inLanguage(credentialSubject.product.description, each));
  const texts = await textsWithLosses({ ...credentialSubject, ...(mark && { licensedMarks: [mark] }) });
  return texts.filter(({ path, text }) => path[1] !== 'description' || described.includes(text)).map(({ path, text, lost }) => `${path.join('.')}: "${text.slice(0, 60)}" is printed without ${lost.join(' ')}: the fonts of the labels do not have it`);
}
