/** The corners of the dark areas of a square symbol, contour by contour, x and y in turns in module units, each contour ended by
 *  `END`. From each contour's first corner the way goes right, then down or up, then sideways, and so on in turns. */
export type Corners = Int16Array;
export const END = -1;

/** Traces the edges of the dark modules. Dark areas that touch become one shape: no raster image processor can leave a hairline
 *  between modules. Diagonal neighbours stay apart. @param modules one byte a module, row by row: 1 where it is dark */
export function outlineCorners(size: number, modules: Uint8Array): Corners {
  const desk = deskFor(size);
  const { stride, points, corners } = desk;
  lookAround(size, modules, desk);
  let count = 0;
  // Dark below and light above, and not walked: the upper left corner of a contour.
  for (let point = stride; point < points.length - stride; point++) {
    if ((points[point]! & (WALKED | UPPER_RIGHT | LOWER_RIGHT)) === LOWER_RIGHT) count = walk(point, desk, count);
  }
  return corners.slice(0, count);
}

/** For each point where four modules meet, which of them are dark. */
function lookAround(size: number, modules: Uint8Array, { stride, points }: Desk): void {
  let [point, module] = [stride, 0];
  for (let y = 0; y <= size; y++) {
    let below = 0;
    for (let x = 0; x < stride; x++, point++) {
      // What is to the lower right of a point is to the lower left of the next one, and above the one below.
      below = ((below << 1) & LOWER_LEFT) | (x < size && y < size ? modules[module++]! << LOWER_RIGHT_BIT : 0);
      points[point] = ((points[point - stride]! << 2) & (UPPER_LEFT | UPPER_RIGHT)) | below;
    }
  }
}

// The two lowest bits are free for a direction.
const LOWER_RIGHT_BIT = 2;
const [LOWER_RIGHT, LOWER_LEFT, UPPER_RIGHT, UPPER_LEFT, WALKED] = [4, 8, 16, 32, 64] as const;
const AROUND = LOWER_RIGHT | LOWER_LEFT | UPPER_RIGHT | UPPER_LEFT;

/** Walks once around from an upper left corner, clockwise outside and counter-clockwise in holes, the dark side on the right. What
 *  comes next is random: there are tables instead of branches, which nothing would foresee. @returns where the next contour goes */
function walk(start: number, { points, corners, column, row, steps }: Desk, from: number): number {
  let [at, to, direction, step, turned] = [start, from, 0, 1, 1];
  do {
    corners[to] = column[at]!;
    corners[to + 1] = row[at]!;
    to += turned * 2;
    points[at]! |= MARKS[direction]!;
    at += step;
    const met = (points[at]! & AROUND) | direction;
    step = steps[met]!;
    const next = TURNS[met]!;
    turned = (next ^ direction) & 1;
    direction = next;
    // Where dark modules meet by their corners, a contour passes its first point a second time before it comes to its end.
  } while (at !== start || direction !== 0);
  corners[to] = END;
  return to + 1;
}

/** Directions: right, down, left, up. Contours are found by their upper edges, so these are marked. */
const MARKS = Uint8Array.of(WALKED, 0, 0, 0);
/** Where the way goes on, by what is dark around a point and the direction that it is reached in: straight on along an edge; where
 *  something dark stands ahead on the left, to the left; and else to the right, around the corner. */
const TURNS = Uint8Array.from({ length: WALKED }, (_, met) => {
  const [around, direction] = [met & AROUND, met & 3];
  const [right, left] = [[LOWER_RIGHT, LOWER_LEFT, UPPER_LEFT, UPPER_RIGHT][direction]!, [UPPER_RIGHT, LOWER_RIGHT, LOWER_LEFT, UPPER_LEFT][direction]!];
  return (direction + (around & right ? (around & left ? 3 : 0) : 1)) & 3;
});

/** What tracing needs for symbols of one size. */
interface Desk {
  /** Points in a row. */
  readonly stride: number;
  /** Row by row, after one of zeros. */
  readonly points: Uint8Array;
  readonly column: Uint8Array;
  readonly row: Uint8Array;
  /** As TURNS: how far it is to the next point. */
  readonly steps: Int16Array;
  readonly corners: Int16Array;
}

let kept: Desk | undefined;

/** Kept for the next symbol of the same size: a run of units has thousands of them. */
function deskFor(size: number): Desk {
  const stride = size + 1;
  if (kept?.stride === stride) return kept;
  const points = new Uint8Array((stride + 1) * stride);
  return (kept = {
    stride, points, column: points.map((_, point) => point % stride), row: points.map((_, point) => Math.floor(point / stride) - 1), steps: Int16Array.from(TURNS, (direction) => [1, stride, -1, -stride][direction]!),
    // At most half of the modules are contours of their own, with four corners each: a chessboard.
    corners: new Int16Array(Math.ceil((size * size) / 2) * 9),
  });
}

/** The outline as an SVG path. */
export const outlinePath = (corners: Corners): string => new TextDecoder().decode(outlineBytes(corners));

/** The same as it is written to a file, and what follows it there. */
export function outlineBytes(corners: Corners, then: Uint8Array = new Uint8Array()): Uint8Array {
  // A corner takes at most a letter, a sign and three digits for each of its numbers.
  const most = corners.length * 5 + then.length;
  if (paper.length < most) paper = new Uint8Array(most);
  const end = writeOutline(corners, paper);
  paper.set(then, end);
  return paper.slice(0, end + then.length);
}

/** Kept for the next outline. */
let paper = new Uint8Array();

/** @returns where the next byte goes */
function writeOutline(corners: Corners, out: Uint8Array): number {
  let to = 0;
  let [penX, penY] = [0, 0];
  for (let i = 0; i < corners.length; i++) {
    let [x, y] = [corners[i]!, corners[i + 1]!];
    out[to++] = i === 0 ? MOVE : MOVE_BY;
    to = writeNumber(x - penX, out, to);
    if (y >= penY) out[to++] = SPACE;
    to = writeNumber(y - penY, out, to);
    [penX, penY] = [x, y];
    // In turns sideways and up or down. The last edge closes by itself.
    for (i += 2; corners[i] !== END; i += 4) {
      out[to++] = ACROSS;
      to = writeNumber(corners[i]! - x, out, to);
      x = corners[i]!;
      if (corners[i + 2] === END) { i += 2; break; }
      out[to++] = DOWN;
      to = writeNumber(corners[i + 3]! - y, out, to);
      y = corners[i + 3]!;
    }
    out[to++] = CLOSE;
  }
  return to;
}

const [MOVE, MOVE_BY, ACROSS, DOWN, CLOSE, SPACE, MINUS, ZERO] = [...'Mmhvz -0'].map((letter) => letter.charCodeAt(0)) as [number, number, number, number, number, number, number, number];

/** @param number of modules, from -177 to 177 */
function writeNumber(number: number, out: Uint8Array, from: number): number {
  // A sign is there as often as not, so no branch would be foreseen: it is written, and stays or is written over.
  const negative = number >>> 31;
  out[from] = MINUS;
  let to = from + negative;
  const length = (number ^ -negative) + negative;
  if (length > 9) {
    if (length > 99) out[to++] = ZERO + 1;
    out[to++] = ZERO + (Math.floor(length / 10) % 10);
  }
  out[to++] = ZERO + (length % 10);
  return to;
}
