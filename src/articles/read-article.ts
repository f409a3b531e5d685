import { gtinCheckDigit, type Gtin, parseGtin } from '../label/gtin.ts';
import { labelCode, parseLabelCode } from '../label/label-code.ts';

/** What one cell of a shop's list means. */
export type Article =
  | { readonly kind: 'gtin'; readonly gtin: Gtin; readonly repair?: Repair }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'unreadable'; readonly problem: ArticleProblem; readonly expected?: string };

/** What a spreadsheet had done to the number, and was undone. Always said: a repair is a guess. */
export type Repair = 'zeros-restored' | 'number-format' | 'formula-text';
export type ArticleProblem = 'empty' | 'check-digit' | 'digits-lost' | 'wrong-length' | 'formula' | 'not-a-number';

const LONGEST = 4096;

/** Reads a GTIN in any of its forms, a label code, or an address as shops' lists have them. Attacker-controlled.
 *  `expected`: the check digit that would fit. */
export function readArticle(cell: string): Article {
  const text = cell.slice(0, LONGEST).replace(/[\u0000-\u0008\u000e-\u001f\u00a0\u200b\u202f\ufeff]/g, ' ').trim().replace(/^'/, '');
  if (text === '') return { kind: 'unreadable', problem: 'empty' };
  // ="0123": how people keep a spreadsheet from eating zeros. Any other formula is not ours to compute.
  const quoted = /^="([^"]*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return repaired(readArticle(quoted), 'formula-text');
  if (/^[a-z][a-z0-9+.-]*:\S/i.test(text)) return { kind: 'address', address: text };
  if (/^[=@]/.test(text)) return { kind: 'unreadable', problem: 'formula' };
  const printed = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/(?:01|L)\/\S+$/.exec(text)?.[0];
  if (printed !== undefined) return { kind: 'address', address: `https://${printed}` };
  return readNumber(text) ?? readCodeCell(text);
}

function readCodeCell(text: string): Article {
  const number = parseLabelCode(text);
  return number === undefined ? { kind: 'unreadable', problem: 'not-a-number' } : { kind: 'code', code: labelCode(number) };
}

function readNumber(text: string): Article | undefined {
  const exponent = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(text);
  if (exponent) return fromExponent(exponent[1] ?? '', exponent[2] ?? '', Number(exponent[3]));
  const decimal = /^(\d{6,14})[.,]0*$/.exec(text)?.[1];
  if (decimal !== undefined) return repaired(fromDigits(decimal), 'number-format');
  // (01) is GS1's own mark for a GTIN.
  const digits = (/^\(01\)\s*(\d{14})$/.exec(text)?.[1] ?? text).replace(/[\s-]/g, '');
  if (!/^\d+$/.test(digits)) return undefined;
  const code = parseLabelCode(text);
  if (code !== undefined && (digits.length === 8 && (text.includes('-') || !parseGtin(digits)))) return { kind: 'code', code: labelCode(code) };
  return fromDigits(digits);
}

/** 9.50600013435E+12: the digits behind the last one shown are gone for good, unless all of them are there. */
function fromExponent(first: string, others: string, power: number): Article {
  if (others.length < power || power > 13) return { kind: 'unreadable', problem: 'digits-lost' };
  return /^0*$/.test(others.slice(power)) ? repaired(fromDigits(first + others.slice(0, power)), 'number-format') : { kind: 'unreadable', problem: 'not-a-number' };
}

function fromDigits(digits: string): Article {
  const gtin = parseGtin(digits);
  if (gtin) return { kind: 'gtin', gtin };
  if (digits.length < 6 || digits.length > 14) return { kind: 'unreadable', problem: 'wrong-length' };
  const restored = parseGtin(digits.padStart(14, '0'));
  if (restored) return { kind: 'gtin', gtin: restored, repair: 'zeros-restored' };
  return { kind: 'unreadable', problem: 'check-digit', expected: gtinCheckDigit(digits.padStart(14, '0').slice(0, 13)) };
}

function repaired(article: Article, repair: Repair): Article {
  return article.kind === 'gtin' ? { repair, ...article } : article;
}
