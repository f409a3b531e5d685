/** The corners of the dark areas of a square symbol, contour by contour, x and y in turns in module units, each contour ended by
 *  `END`. From each contour's first corner the way goes right, then down or up, then sideways, and so on in turns. */
export type Corners = readonly number[];
export const END = -1;

/** Traces the edges of the dark modules. Dark areas that touch become one shape: no raster image processor can leave a hairline
 *  between modules. Diagonal neighbours stay apart. @param modules one byte a module, row by row: 1 where it is dark */
export function outlineCorners(size: number, modules: Uint8Array): Corners {
  // With a light frame around it, every module has four neighbours. 2 marks an upper edge that was walked.
  const stride = size + 2;
  const cells = new Uint8Array(stride * stride);
  for (let y = 0; y < size; y++) cells.set(modules.subarray(y * size, (y + 1) * size), (y + 1) * stride + 1);
  const corners: number[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const cell = (y + 1) * stride + x + 1;
      if (cells[cell] === 1 && cells[cell - stride] === 0) walk(x, y, cell, stride, cells, corners);
    }
  }
  return corners;
}

/** Walks once around from a cell's upper left corner, clockwise outside and counter-clockwise in holes, the dark side on the right. */
function walk(startX: number, startY: number, start: number, stride: number, cells: Uint8Array, corners: number[]): void {
  // A corner is named by the cell to its lower right. The cells around it: the one ahead to the left and the one ahead to the right.
  let [at, x, y, dx, dy] = [start, startX, startY, 1, 0];
  corners.push(x, y);
  for (;;) {
    if (dx === 1) cells[at] = 2;
    at += dx + dy * stride;
    x += dx;
    y += dy;
    if (at === start) break;
    const left = cells[at + ((dx + dy - 1) >> 1) + ((dy - dx - 1) >> 1) * stride]!;
    const right = cells[at + ((dx - dy - 1) >> 1) + ((dy + dx - 1) >> 1) * stride]!;
    if (right && !left) continue;
    corners.push(x, y);
    const turn = dx;
    dx = right ? dy : -dy;
    dy = right ? -turn : turn;
  }
  corners.push(END);
}

/** Numbers as text, made once: an outline is some thousand of them. */
const LONGEST = 180;
const texts = (letter: string): readonly string[] => Array.from({ length: 2 * LONGEST + 1 }, (_, i) => `${letter}${i - LONGEST}`);
const across = texts('h');
const down = texts('v');

/** The outline as an SVG path. */
export function outlinePath(corners: Corners): string {
  let path = '';
  let penX = 0;
  let penY = 0;
  for (let i = 0; i < corners.length; i++) {
    let x = corners[i]!;
    let y = corners[i + 1]!;
    path += `${i === 0 ? 'M' : 'm'}${x - penX}${y < penY ? '' : ' '}${y - penY}`;
    penX = x;
    penY = y;
    // In turns sideways and up or down. The last edge closes by itself.
    for (i += 2; corners[i] !== END; i += 2) {
      if (corners[i] === x) path += down[corners[i + 1]! - y + LONGEST]!;
      else path += across[corners[i]! - x + LONGEST]!;
      x = corners[i]!;
      y = corners[i + 1]!;
    }
    path += 'z';
  }
  return path;
}
