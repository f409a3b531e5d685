import fc from 'fast-check';
import type { Path } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { compactPath, type CompactPath } from '../../src/artwork/type/compact-path.ts';

type Point = readonly [number, number];
type Commands = Path['commands'];

/** The points of a compact path in absolute whole numbers, with the lines that closing draws. */
function pointsOf({ start, body, end }: CompactPath): readonly Point[] {
  const found: Point[] = [start];
  let [x, y] = start;
  let [startX, startY] = start;
  const go = (point: Point): void => { found.push(point); [x, y] = point; };
  for (const [, letter = '', text = ''] of body.matchAll(/([mlhvqcz])([^a-z]*)/g)) {
    const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
    if (letter === 'z') { go([startX, startY]); continue; }
    const size = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6 }[letter] ?? 2;
    for (let i = 0; i < numbers.length; i += size) {
      const step = numbers.slice(i, i + size);
      if (letter === 'h') { go([x + step[0]!, y]); continue; }
      if (letter === 'v') { go([x, y + step[0]!]); continue; }
      const [fromX, fromY] = [x, y];
      for (let k = 0; k < size; k += 2) go([fromX + step[k]!, fromY + step[k + 1]!]);
      if (letter === 'm') [startX, startY] = [x, y];
    }
  }
  expect(end).toEqual([startX, startY]);
  return found;
}

/** The same points, as the font has them. */
function expected(commands: Commands, scale: number): readonly Point[] {
  const found: Point[] = [];
  let start: Point = [0, 0];
  for (const { command, args } of commands) {
    for (let i = 0; i < args.length; i += 2) found.push([Math.round(args[i]! * scale) + 0, Math.round(-args[i + 1]! * scale) + 0]);
    if (command === 'moveTo') start = found.at(-1)!;
    if (command === 'closePath') found.push(start);
  }
  return found;
}

const withoutRests = (points: readonly Point[]): readonly Point[] => points.filter(([x, y], i) => i === 0 || points[i - 1]![0] !== x || points[i - 1]![1] !== y);

const number = fc.integer({ min: -2000, max: 2000 });
const command = fc.constantFrom(['lineTo', 2], ['quadraticCurveTo', 4], ['bezierCurveTo', 6]).chain(([name, count]) =>
  fc.array(number, { minLength: Number(count), maxLength: Number(count) }).map((args) => ({ command: name as 'lineTo', args })));
const figure = fc.tuple(number, number, fc.array(command, { minLength: 1, maxLength: 6 }), number).map(([x, y, commands, far]) =>
  [{ command: 'moveTo', args: [x, y] }, ...commands, { command: 'lineTo', args: [x + 3000, far] }, { command: 'closePath', args: [] }] as Commands);

describe('compactPath', () => {
  it('keeps every point of any path', () => {
    fc.assert(fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), (figures) => {
      const commands = figures.flat();
      expect(withoutRests(pointsOf(compactPath(commands, 0.3)!))).toEqual(withoutRests(expected(commands, 0.3)));
    }));
  });

  it('is short: level and upright lines have one number, and the last line is drawn by closing', () => {
    const square: Commands = [{ command: 'moveTo', args: [0, 0] }, { command: 'lineTo', args: [100, 0] }, { command: 'lineTo', args: [100, 0] }, { command: 'lineTo', args: [100, 100] }, { command: 'lineTo', args: [0, 0] }, { command: 'closePath', args: [] }];
    expect(compactPath(square, 0.1)).toEqual({ start: [0, 0], body: 'h10v-10z', end: [0, 0] });
  });

  it('has nothing to say of a space', () => {
    expect(compactPath([], 1)).toBeUndefined();
  });
});
