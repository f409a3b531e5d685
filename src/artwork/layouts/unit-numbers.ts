import type { Unit } from '../../label/unit.ts';

/** Lot and serial in the digits of people, beneath the code that holds them, in the way of GS1's human readable interpretation. On a
 *  sheet of stickers nothing else says which of them belongs on which box. */
export const unitNumbers = ({ lot, serial }: Unit): readonly string[] => [...(lot === undefined ? [] : [`(10) ${lot}`]), ...(serial === undefined ? [] : [`(21) ${serial}`])];

/** All characters of those. */
export const NUMBER_SIGNS = '0123456789() ';

/** Millimetres. */
export const NUMBER_SIZE = 2;
export const NUMBER_LEADING = 2.5;
/** How far the room for them begins below the code's quiet zone. */
export const NUMBER_GAP = 0.2;
