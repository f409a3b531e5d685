/** One unit of a product, or all units of a lot, by the brand's own numbers as they are printed: 1 to 15 digits. */
export interface Unit { readonly serial?: string; readonly lot?: string }

/** Whether a number can be part of an address and of a token: digits only, and as a whole number exact in every reader. */
export const isUnitNumber = (text: string): boolean => /^[0-9]{1,15}$/.test(text);

/** The number as tokens and verdicts say it: leading zeros stand in the address and on the box, and mean nothing. */
export const plainNumber = (number: string): string => String(Number(number));

export const plainUnit = ({ serial, lot }: Unit): Unit => ({ ...(serial !== undefined && { serial: plainNumber(serial) }), ...(lot !== undefined && { lot: plainNumber(lot) }) });
