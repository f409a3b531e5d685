/** Units of the finished drawing in a millimetre: a step is 5 µm, an eighth of a pixel at 600 dpi. Coordinates are whole numbers. */
export const UNITS_PER_MM = 200;

/** Rewrites an absolute path (M L Q C Z, as satori writes it) with whole, relative numbers: a third of the bytes, and exactly the
 *  same shape on this grid because every point is rounded before differences are taken.
 *  @param scale from the path's units to the drawing's */
export function compactPath(path: string, scale: number): string {
  let out = '';
  let last = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', numbers = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (letter === 'Z') { out += 'z'; last = 'z'; [x, y] = [startX, startY]; continue; }
    const points = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((number) => Math.round(Number(number) * scale));
    const relative = points.map((value, i) => value - (i % 2 === 0 ? x : y));
    if (letter === 'L' && relative.every((value) => value === 0)) continue;
    out += step(letter, relative, last);
    last = letter;
    x = points.at(-2) ?? x;
    y = points.at(-1) ?? y;
    if (letter === 'M') [startX, startY] = [x, y];
  }
  return out.replace(/^m/, 'M');
}

function step(letter: string, relative: readonly number[], last: string): string {
  const numbers = relative.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('');
  if (letter === last && letter !== 'M') return (relative[0] ?? 0) >= 0 ? ` ${numbers}` : numbers;
  return letter.toLowerCase() + numbers;
}
