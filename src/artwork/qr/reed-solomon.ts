/** The error correction codewords of a block of data (ISO/IEC 18004:2015, 7.5). Made once for a number of them, by a table that has what
 *  each byte adds: a run of units computes millions.
 *  @returns a function that writes them to `out`, `step` bytes apart, beginning at `from` */
export function correctionMaker(degree: number): (data: Uint8Array, out: Uint8Array, from: number, step: number) => void {
  const rows = multiplesOf(generatorPolynomial(degree));
  const rest = new Uint8Array(degree + 1);
  return (data, out, from, step) => {
    rest.fill(0);
    for (const byte of data) {
      const row = (byte ^ rest[0]!) * degree;
      for (let i = 0; i < degree; i++) rest[i] = rest[i + 1]! ^ rows[row + i]!;
    }
    for (let i = 0; i < degree; i++) out[from + i * step] = rest[i]!;
  };
}

/** Powers and logarithms of GF(256) with the polynomial 0x11D. */
const POWER = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, value = 1; i < 255; i++) {
  POWER[i] = POWER[i + 255] = value;
  LOG[value] = i;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}
const times = (a: number, b: number): number => (a && b ? POWER[LOG[a]! + LOG[b]!]! : 0);

/** Coefficients without the leading one, highest power first. */
function generatorPolynomial(degree: number): Uint8Array {
  const out = new Uint8Array(degree);
  out[degree - 1] = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) out[j] = times(out[j]!, POWER[i]!) ^ (out[j + 1] ?? 0);
  }
  return out;
}

/** A row for each byte: the polynomial times it. */
function multiplesOf(polynomial: Uint8Array): Uint8Array {
  const rows = new Uint8Array(256 * polynomial.length);
  for (let factor = 0; factor < 256; factor++) polynomial.forEach((coefficient, i) => { rows[factor * polynomial.length + i] = times(coefficient, factor); });
  return rows;
}
