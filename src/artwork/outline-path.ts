type Dark = (x: number, y: number) => boolean;

/** Traces the edges of the dark modules of a square symbol into one SVG path, in module units. Dark areas that touch become one
 *  shape: no raster image processor can leave a hairline between modules. Diagonal neighbours stay apart. */
export function outlinePath(size: number, dark: Dark): string {
  const seen = new Uint8Array(size * size);
  let path = '';
  let [penX, penY] = [0, 0];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (seen[y * size + x] || !dark(x, y) || dark(x, y - 1)) continue;
      path += `m${x - penX} ${y - penY}`.replace(' -', '-') + contour(x, y, size, dark, seen);
      [penX, penY] = [x, y];
    }
  }
  return path.replace(/^m/, 'M');
}

/** Walks once around, clockwise outside and counter-clockwise in holes, the dark side on the right hand. */
function contour(startX: number, startY: number, size: number, dark: Dark, seen: Uint8Array): string {
  let [x, y, dx, dy, run] = [startX, startY, 1, 0, 0];
  let path = '';
  do {
    if (dx === 1) seen[y * size + x] = 1;
    [x, y, run] = [x + dx, y + dy, run + 1];
    // The two modules ahead of this corner, to the left and to the right of the walk.
    const left = dark(x + (dx + dy - 1) / 2, y + (dy - dx - 1) / 2);
    const right = dark(x + (dx - dy - 1) / 2, y + (dy + dx - 1) / 2);
    if (right && !left) continue;
    path += dx ? `h${dx * run}` : `v${dy * run}`;
    run = 0;
    [dx, dy] = right ? [dy, -dx] : [-dy, dx];
  } while (x !== startX || y !== startY);
  return path.replace(/[hv]-?\d+$/, 'z');
}
