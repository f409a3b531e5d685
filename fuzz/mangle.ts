import { concatBytes, utf8 } from '../src/encoding/bytes.ts';

/** What breaks readers of text, CBOR, JSON, YAML and addresses. */
const pieces = ['[', ']', '{', '}', '"', ':', ',', '- ', '? ', '#', '%23', '%', '/', '\\', '@', '\u0000', '\n', '\t', ' ', '0', '9', '-', 'e999', '\ud83d\ude00', '\u202e', 'null', '{"a":', '__proto__', 'toString', '|', '>', '&a ', '*a', '!!js ', '<<: ', "'"].map(utf8);
const bytes = [0x00, 0x1b, 0x1f, 0x5f, 0x7f, 0x80, 0x9f, 0xa0, 0xbb, 0xbf, 0xd2, 0xdf, 0xf7, 0xfb, 0xff];

/** Endless bad neighbours of something good: bits flipped, bytes put in, parts cut out, given twice, swapped or repeated very
 *  often. Never the good itself. */
export function mangled(good: Uint8Array, random: () => number): () => Uint8Array<ArrayBuffer> {
  const below = (end: number): number => Math.floor(random() * end);
  const one = (from: Uint8Array): Uint8Array<ArrayBuffer> => {
    const [a, b] = [below(from.length + 1), below(from.length + 1)].sort((x, y) => x - y) as [number, number];
    const piece = random() < 0.5 ? pieces[below(pieces.length)]! : Uint8Array.of(bytes[below(bytes.length)]!);
    switch (below(7)) {
      case 0: { const changed = Uint8Array.from(from); if (from.length > 0) changed[below(from.length)]! ^= 1 << below(8); return changed; }
      case 1: return concatBytes(from.subarray(0, a), piece, from.subarray(a));
      case 2: return concatBytes(from.subarray(0, a), from.subarray(Math.min(b, a + 64)));
      case 3: return concatBytes(from.subarray(0, b), from.subarray(a));
      case 4: return concatBytes(from.subarray(b), from.subarray(0, a));
      case 5: return concatBytes(from.subarray(0, a), ...new Array<Uint8Array>(1 << below(14)).fill(piece), from.subarray(a));
      default: return from.slice(0, a);
    }
  };
  return () => {
    for (;;) {
      let bad: Uint8Array<ArrayBuffer> = Uint8Array.from(good);
      for (let times = 1 + below(4); times > 0; times--) bad = one(bad);
      if (bad.length !== good.length || bad.some((byte, i) => byte !== good[i])) return bad;
    }
  };
}
