import { codewordMaker } from './qr-codewords.ts';
import { QrSymbol } from './qr-symbol.ts';

/** Makes the symbols of a run of units from the first one: its version, level and mask, its patterns and their places. What is left to
 *  do for a unit is bits, error correction and putting modules into place: a tenth of the work of starting anew.
 *  @returns a function that throws RangeError where a text needs more room */
export function unitSymbols(first: QrSymbol): (text: string) => QrSymbol {
  const { version, level, mask, size } = first;
  const places = modulePlaces(first);
  const masked = Uint8Array.from(places, (place) => (maskBit(mask, place % size, Math.floor(place / size)) ? 1 : 0));
  const base = Uint8Array.from({ length: size * size }, (_, i) => (first.dark(i % size, Math.floor(i / size)) ? 1 : 0));
  const codewords = codewordMaker(version, level);
  return (text) => {
    const words = codewords(text);
    const modules = base.slice();
    for (let i = 0; i < places.length; i++) modules[places[i]!] = (((words[i >> 3] ?? 0) >> (7 - (i & 7))) & 1) ^ masked[i]!;
    return new QrSymbol({ text, version, level, mask, size, reserved: first.reserved }, modules);
  };
}

/** The modules that carry codewords, in their order: pairs of columns from the right, up and down in turn, past the timing column. */
function modulePlaces({ size, reserved }: QrSymbol): Uint16Array {
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

function maskBit(mask: number, x: number, y: number): boolean {
  const rules = [(x + y) % 2, y % 2, x % 3, (x + y) % 3, (Math.floor(y / 2) + Math.floor(x / 3)) % 2, ((x * y) % 2) + ((x * y) % 3), (((x * y) % 2) + ((x * y) % 3)) % 2, (((x + y) % 2) + ((x * y) % 3)) % 2];
  return rules[mask] === 0;
}
