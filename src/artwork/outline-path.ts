type Dark = (x: number, y: number) => boolean;

/** Path commands by length, made once: an outline is some thousand of them. */
const LONGEST = 180;
const commands = (letter: string): readonly string[] => Array.from({ length: 2 * LONGEST + 1 }, (_, i) => `${letter}${i - LONGEST}`);
const across = commands('h');
const down = commands('v');

/** Traces the edges of the dark modules of a square symbol into one SVG path, in module units. Dark areas that touch become one
 *  shape: no raster image processor can leave a hairline between modules. Diagonal neighbours stay apart. */
export function outlinePath(size: number, dark: Dark): string {
  // With a light frame around it, every module has four neighbours. 2 marks an upper edge that was walked.
  const stride = size + 2;
  const cells = new Uint8Array(stride * stride);
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (dark(x, y)) cells[(y + 1) * stride + x + 1] = 1;
  let path = '';
  let [penX, penY] = [0, 0];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const cell = (y + 1) * stride + x + 1;
      if (cells[cell] !== 1 || cells[cell - stride] !== 0) continue;
      path += `m${x - penX}${y < penY ? '' : ' '}${y - penY}${contour(cell, stride, cells)}`;
      penX = x;
      penY = y;
    }
  }
  return path.replace(/^m/, 'M');
}

/** Walks once around from a cell's upper left corner, clockwise outside and counter-clockwise in holes, the dark side on the right. */
function contour(start: number, stride: number, cells: Uint8Array): string {
  // A corner is named by the cell to its lower right. The cells around it: the one ahead to the left and the one ahead to the right.
  let [at, dx, dy, run] = [start, 1, 0, 0];
  let path = '';
  let last = '';
  do {
    if (dx === 1) cells[at] = 2;
    at += dx + dy * stride;
    run++;
    const left = cells[at + ((dx + dy - 1) >> 1) + ((dy - dx - 1) >> 1) * stride]!;
    const right = cells[at + ((dx - dy - 1) >> 1) + ((dy + dx - 1) >> 1) * stride]!;
    if (right && !left) continue;
    path += last;
    last = (dx ? across[dx * run + LONGEST] : down[dy * run + LONGEST])!;
    run = 0;
    const turn = dx;
    dx = right ? dy : -dy;
    dy = right ? -turn : turn;
  } while (at !== start);
  // The last edge closes by itself.
  return `${path}z`;
}
