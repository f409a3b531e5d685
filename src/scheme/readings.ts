/** The ways to read a text: as it is; with letters that only look Latin, with digits for letters, with letters spread apart and with
 *  words run together as they are meant ("h4cker proof", "s e c u r e", "SecureCam"). */
export function readings(text: string): readonly string[] {
  const said = plain(text);
  const folded = said.replace(/[\u0370-\u03ff\u0400-\u04ff\u0500-\u052f@$]/g, (letter) => lookAlikes[letter] ?? letter);
  const spelt = folded.replace(/\p{L}[\p{L}0134578]*\p{L}/gu, (word) => word.replace(/\d/g, (digit) => digitLetters[digit] ?? digit));
  const joined = spelt.replace(/(?<![\p{L}\p{N}])(?:\p{L}[ ._\-·*]){3,}\p{L}(?![\p{L}\p{N}])/gu, (letters) => letters.replace(/[ ._\-·*]/g, ''));
  const parted = plain(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return [...new Set([said, folded, spelt, joined, parted])];
}

/** A text as it is read: without what does not show, in small letters. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[\p{Cf}\u0640\u064B-\u065F\u0670]/gu, '').toLowerCase().replace(/[‘’ʼ´`]/g, "'");

const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ѐ: 'e', ё: 'e', һ: 'h', н: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm', п: 'n', о: 'o', р: 'p', ԛ: 'q', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x', г: 'r',
  α: 'a', β: 'b', ε: 'e', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'n', ο: 'o', ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x', ϲ: 'c', ϳ: 'j', '@': 'a', $: 's',
};
const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };
