export type Cmyk = readonly [number, number, number, number];

/** Our colours as printing inks, in per cent. Greys are black ink alone: small text in four inks would blur. At most 280 % in all. */
const inks: Readonly<Record<string, Cmyk>> = {
  '#10202f': [95, 75, 45, 60],
  '#0b5fa5': [92, 62, 4, 0],
  '#ffb000': [0, 35, 100, 0],
  '#6db5f2': [55, 18, 0, 0],
  '#7cc0f7': [50, 15, 0, 0],
  '#b4cbe2': [28, 12, 4, 0],
  '#dcebf8': [12, 3, 0, 0],
};

/** The inks of a colour, `#rgb` or `#rrggbb`. */
export function cmykOf(hex: string): Cmyk {
  const known = inks[hex];
  if (known) return known;
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => parseInt(long.slice(i, i + 2), 16) / 255);
  const k = 1 - Math.max(r, g, b);
  const per = (value: number): number => (k === 1 ? 0 : Math.round(((1 - value - k) / (1 - k)) * 100));
  return [per(r), per(g), per(b), Math.round(k * 100)];
}
