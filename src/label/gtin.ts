/** A GS1 trade item number: always 14 digits, check digit verified. Made only by `parseGtin`. */
export type Gtin = string & { readonly __brand: 'Gtin' };

/** The GTIN of 8, 12, 13 or 14 digits, padded to 14 with zeros, or undefined where length or check digit are wrong. */
export function parseGtin(digits: string): Gtin | undefined {
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits)) return undefined;
  const gtin = digits.padStart(14, '0');
  return gtinCheckDigit(gtin.slice(0, 13)) === gtin[13] ? (gtin as Gtin) : undefined;
}

/** The last digit of a GTIN whose first 13 digits are given (GS1 General Specifications section 7.9). */
export function gtinCheckDigit(first13: string): string {
  let sum = 0;
  for (let i = 0; i < first13.length; i++) sum += (first13.charCodeAt(i) - 48) * (i % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}
