import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/encoding/canonical-json.ts';

const value = fc.jsonValue({ noUnicodeString: false, depthSize: 'medium' }).map((each) => JSON.parse(JSON.stringify(each), (_, member: unknown) => (typeof member === 'number' ? (Math.trunc(member) % 2 ** 50) || 0 : member)) as unknown);
const shuffled = (each: unknown): unknown => {
  if (Array.isArray(each)) return each.map(shuffled);
  if (typeof each !== 'object' || each === null) return each;
  return Object.fromEntries(Object.entries(each).reverse().map(([name, member]) => [name, shuffled(member)]));
};

test('says the same of the same members, whatever order they came in', () => {
  fc.assert(fc.property(value, (each) => {
    const text = canonicalJson(each);
    expect(canonicalJson(shuffled(each))).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
    expect(JSON.parse(text)).toEqual(each);
  }), { numRuns: 2_000 });
});

test('orders names by UTF-16 code units, numbers among them too, and writes minus zero as zero', () => {
  expect(canonicalJson({ 10: 1, 9: 2, a: -0, '': 3, '\ufb33': 4, '😀': 5, A: 6 })).toBe('{"":3,"10":1,"9":2,"A":6,"a":0,"😀":5,"\ufb33":4}');
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test.each([[1.5], [Number.NaN], [Infinity], [2 ** 53], ['\ud800'], [{ '\udc00': 1 }], [undefined], [1n], [[undefined]], [[1.5]], [() => 1], [Symbol('a')]])('has no form for %s', (each) => {
  expect(() => canonicalJson(each)).toThrow(TypeError);
  expect(() => canonicalJson({ b: 1, a: [{ c: each === undefined ? Number.NaN : each }] })).toThrow(TypeError);
});
