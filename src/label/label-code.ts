const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MOD_37 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LARGEST = 32 ** 7 - 1;

/** Printed where a label's code will stand, until there is a label. It is no label's code: its last character does not check. */
export const SPECIMEN = 'SPEC-IMEN';

export const isSpecimen = (typed: string): boolean => /^spec-?imen$/i.test(typed);

/** The code printed beside the QR for typing: seven Crockford base32 digits of the label number and an ISO/IEC 7064
 *  MOD 37,36 check character, `NNNN-NNNC`. */
export function labelCode(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > LARGEST) throw new RangeError(`no label code for ${number}`);
  let digits = '';
  for (let i = 6; i >= 0; i--) digits += CROCKFORD[Math.floor(number / 32 ** i) % 32];
  return `${digits.slice(0, 4)}-${digits.slice(4)}${checkCharacter(digits)}`;
}

/** The label number of a code as people type it (any case, O for 0, I or L for 1, any spaces and hyphens), or undefined. */
export function parseLabelCode(typed: string): number | undefined {
  if (typed.length > 32) return undefined;
  const code = forgive(typed.replace(/[\s-]/g, ''));
  if (!/^[0-9A-Z]{8}$/.test(code)) return undefined;
  let number = 0;
  for (const digit of code.slice(0, 7)) {
    const value = CROCKFORD.indexOf(digit);
    if (value < 0) return undefined;
    number = number * 32 + value;
  }
  // The check character may itself be one of the letters that are forgiven: both sides are.
  return forgive(checkCharacter(code.slice(0, 7))) === code[7] ? number : undefined;
}

const forgive = (text: string): string => text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

function checkCharacter(digits: string): string {
  let product = 36;
  for (const digit of digits) product = (((product + MOD_37.indexOf(digit)) % 36 || 36) * 2) % 37;
  return MOD_37[(37 - product) % 36]!;
}
