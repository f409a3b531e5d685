/** Units of the finished drawing in a millimetre: a step is 5 µm, an eighth of a pixel at 600 dpi. Coordinates are whole numbers. */
export const UNITS_PER_MM = 200;

/** Rewrites an absolute path (M L Q C Z, as satori writes it) with whole, relative numbers: a third of the bytes, and exactly the
 *  same shape on this grid because every point is rounded before differences are taken. A label has some 30,000 numbers: they are
 *  read by hand.
 *  @param scale from the path's units to the drawing's */
export function compactPath(path: string, scale: number): string {
  let [out, last, i] = ['', '', 0];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  while (i < path.length) {
    const letter = path[i++]!;
    if (letter === 'Z') { out += 'z'; last = 'z'; x = startX; y = startY; continue; }
    let [step, moves, pointX, pointY, isX] = ['', false, x, y, true];
    while (i < path.length && path.charCodeAt(i) < LETTERS) {
      const end = endOfNumber(path, i);
      if (end === i) { i++; continue; }
      const value = Math.round(Number(path.slice(i, end)) * scale);
      const relative = value - (isX ? x : y);
      step += step && relative >= 0 ? ` ${relative}` : `${relative}`;
      if (relative !== 0) moves = true;
      if (isX) pointX = value; else pointY = value;
      isX = !isX;
      i = end;
    }
    if (letter === 'L' && !moves) continue;
    out += letter !== last || letter === 'M' ? letter.toLowerCase() + step : step.startsWith('-') ? step : ` ${step}`;
    last = letter;
    x = pointX;
    y = pointY;
    if (letter === 'M') { startX = x; startY = y; }
  }
  return out.replace(/^m/, 'M');
}

/** Character codes below this one are digits, signs and separators. */
const LETTERS = 65;

function endOfNumber(path: string, from: number): number {
  let i = from;
  if (path.charCodeAt(i) === 45) i++;
  for (;; i++) {
    const code = path.charCodeAt(i);
    if (!((code >= 48 && code <= 57) || code === 46)) return i;
  }
}
