import { parseGtin } from '../label/gtin.ts';
import type { PartLabels } from './part-labels.ts';

/** Finds the labels of a product, newest first. */
export type GtinIndex = (gtin: string) => readonly number[];

/** A hash table in four typed arrays: 100,000 products as strings and lists of their own would take ten times the room, and as long
 *  to build as everything else. @param parts in ascending order of their labels */
export function gtinIndex(parts: readonly PartLabels[]): GtinIndex {
  const count = parts.reduce((sum, part) => sum + part.gtinCount, 0);
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const [gtins, numbers] = [new Float64Array(count), new Float64Array(count)];
  const [newest, older] = [new Int32Array(slots).fill(-1), new Int32Array(count)];
  let entry = 0;
  for (const part of parts) part.eachGtin((body, row) => {
    const slot = slotOf(body, slots);
    gtins[entry] = body;
    numbers[entry] = part.numbers[row]!;
    older[entry] = newest[slot]!;
    newest[slot] = entry++;
  });
  return (gtin) => {
    const body = parseGtin(gtin)?.slice(0, -1);
    const found: number[] = [];
    if (body === undefined) return found;
    for (let at = newest[slotOf(Number(body), slots)]!; at >= 0; at = older[at]!) if (gtins[at] === Number(body)) found.push(numbers[at]!);
    return found;
  };
}

/** Consecutive item numbers must not fall side by side. @param body 13 digits, less than 2^44 */
const slotOf = (body: number, slots: number): number => (Math.imul(body % 4_294_967_291, 0x9e3779b1) >>> 8) & (slots - 1);
