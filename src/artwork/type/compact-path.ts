import type { Path } from 'fontkit';

/** Units of the finished drawing in a millimetre: a step is 5 µm, an eighth of a pixel at 600 dpi. Coordinates are whole numbers. */
export const UNITS_PER_MM = 200;

/** A path in whole, relative numbers, without its first move: it can be put anywhere. */
export interface CompactPath {
  /** Where its first figure starts, seen from its origin. */
  readonly start: readonly [number, number];
  /** What follows the first move. */
  readonly body: string;
  /** Where the pen stands after it: at the start of its last figure. */
  readonly end: readonly [number, number];
}

const letters = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' } as const;

/** Writes the outline of a glyph with whole numbers, downwards, a third of the usual bytes: exactly the same shape on this grid, because
 *  every point is rounded before differences are taken. Lines that go nowhere are left out, and those that closing draws anyway.
 *  @param scale from the font's units to the drawing's   @returns nothing for a glyph without an outline */
export function compactPath(commands: Path['commands'], scale: number): CompactPath | undefined {
  const figures = figuresOf(commands, scale);
  const [first] = figures;
  if (!first) return undefined;
  let [body, last] = ['', 'm'];
  let [x, y] = first.start;
  for (const [i, { start, steps }] of figures.entries()) {
    if (i > 0) { body += `m${numbers([start[0] - x, start[1] - y])}`; last = 'm'; }
    [x, y] = start;
    for (const { letter, points } of steps) {
      const [short, values] = shortest(letter, points.map((value, k) => value - (k % 2 ? y : x)));
      const text = numbers(values);
      body += short !== last ? short + text : text.startsWith('-') ? text : ` ${text}`;
      last = short;
      [x, y] = points.slice(-2) as [number, number];
    }
    body += 'z';
    last = 'z';
    [x, y] = start;
  }
  return { start: first.start, body, end: figures.at(-1)!.start };
}

interface Figure { readonly start: readonly [number, number]; readonly steps: { readonly letter: string; readonly points: readonly number[] }[] }

function figuresOf(commands: Path['commands'], scale: number): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { command, args } of commands) {
    const points = args.map((value, i) => Math.round(i % 2 ? -value * scale : value * scale) + 0);
    const letter = letters[command];
    if (letter === 'm') figures.push({ start: [points[0] ?? 0, points[1] ?? 0], steps: [] });
    else if (letter !== 'z') figures.at(-1)?.steps.push({ letter, points });
  }
  return figures.map(withoutIdleLines).filter(({ steps }) => steps.length > 0);
}

function withoutIdleLines({ start, steps }: Figure): Figure {
  let at = start;
  const kept = steps.filter(({ letter, points }) => {
    const moves = points.some((value, i) => value !== at[i % 2]);
    at = [points.at(-2) ?? 0, points.at(-1) ?? 0];
    return moves || letter !== 'l';
  });
  const last = kept.at(-1);
  return { start, steps: last?.letter === 'l' && last.points[0] === start[0] && last.points[1] === start[1] ? kept.slice(0, -1) : kept };
}

const shortest = (letter: string, values: readonly number[]): readonly [string, readonly number[]] => {
  if (letter !== 'l') return [letter, values];
  const [dx = 0, dy = 0] = values;
  return dy === 0 ? ['h', [dx]] : dx === 0 ? ['v', [dy]] : ['l', values];
};

const numbers = (values: readonly number[]): string => values.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('');
