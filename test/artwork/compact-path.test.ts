import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPath } from '../../src/artwork/compact-path.ts';

/** The corners of a path in absolute whole numbers, whether it is written absolutely or relatively. */
function points(path: string, scale: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', text = ''] of path.matchAll(/([MLQCZmlqcz])([^a-zA-Z]*)/g)) {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    if (letter.toLowerCase() === 'z') { [x, y] = [startX, startY]; continue; }
    const size = { m: 2, l: 2, q: 4, c: 6 }[letter.toLowerCase()] ?? 2;
    for (let i = 0; i < numbers.length; i += size) {
      const relative = letter === letter.toLowerCase();
      const step = numbers.slice(i, i + size).map((value, k) => (relative ? value + (k % 2 ? y : x) : Math.round(value * scale) + 0));
      for (let k = 0; k < step.length; k += 2) found.push([step[k]!, step[k + 1]!]);
      [x, y] = [step.at(-2)!, step.at(-1)!];
      if (letter.toLowerCase() === 'm') [startX, startY] = [x, y];
    }
  }
  return found;
}

const number = fc.integer({ min: -9999, max: 9999 }).map((value) => (value / 10).toFixed(1).replace(/\.0$/, ''));
const command = fc.constantFrom(['L', 2], ['Q', 4], ['C', 6]).chain(([letter, count]) => fc.array(number, { minLength: Number(count), maxLength: Number(count) }).map((numbers) => letter + numbers.join(' ')));
const figure = fc.tuple(number, number, fc.array(command, { minLength: 1, maxLength: 6 })).map(([x, y, commands]) => `M${x} ${y}${commands.join('')}Z`);

describe('compactPath', () => {
  it('keeps every point of any path', () => {
    fc.assert(fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), (figures) => {
      const path = figures.join('');
      const unmoved = ([x, y]: readonly [number, number], i: number, all: readonly (readonly [number, number])[]): boolean => i > 0 && all[i - 1]?.[0] === x && all[i - 1]?.[1] === y;
      const without = (all: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] => all.filter((point, i) => !unmoved(point, i, all));
      expect(without(points(compactPath(path, 10), 1))).toEqual(without(points(path, 10)));
    }));
  });

  it('is shorter, and leaves lines out that go nowhere', () => {
    expect(compactPath('M79.2 118.8L79.2 118.8Q74.5 118.8 71.1 117.2L71.1 110Z', 10)).toBe('M792 1188q-47 0-81-16l0-72z');
  });
});
