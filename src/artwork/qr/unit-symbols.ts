import { codewordMaker } from './qr-codewords.ts';
import { maskBit, modulePlaces } from './module-places.ts';
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
