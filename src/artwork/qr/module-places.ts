import type { QrSymbol } from './qr-symbol.ts';

/** The modules that carry codewords, in their order: pairs of columns from the right, up and down in turn, past the timing column. */
export function modulePlaces({ size, reserved }: Pick<QrSymbol, 'size' | 'reserved'>): Uint16Array {
  const places: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i++) {
      const y = up ? size - 1 - i : i;
      for (const x of [right, right - 1]) if (!reserved[y * size + x]) places.push(y * size + x);
    }
    up = !up;
  }
  return Uint16Array.from(places);
}

/** Whether a mask (0..7) turns the module in column x, row y (ISO/IEC 18004:2015, table 10). */
export function maskBit(mask: number, x: number, y: number): boolean {
  const rules = [(x + y) % 2, y % 2, x % 3, (x + y) % 3, (Math.floor(y / 2) + Math.floor(x / 3)) % 2, ((x * y) % 2) + ((x * y) % 3), (((x * y) % 2) + ((x * y) % 3)) % 2, (((x + y) % 2) + ((x * y) % 3)) % 2];
  return rules[mask] === 0;
}
