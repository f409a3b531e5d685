import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../src/encoding/bytes.ts';
import { canonicalJson, type JsonObject, parseJsonObject } from '../../src/encoding/canonical-json.ts';
import { pickMembers, type Wanted, withoutMember } from '../../src/encoding/pick-members.ts';

const wanted = { a: true, b: { a: true, c: { b: true } }, ü: true, '': true } as const satisfies Wanted;
const pick = pickMembers(wanted);
const pickedOf = (bytes: Uint8Array, from: number, to: number): JsonObject | undefined => parseJsonObject(new TextDecoder().decode(pick(bytes, from, to)));
const picked = (text: string): JsonObject | undefined => pickedOf(utf8(text), 0, utf8(text).length);

/** The same by way of parsing everything. */
function expected(value: JsonObject, members: Wanted): JsonObject {
  const isObject = (each: unknown): each is JsonObject => typeof each === 'object' && each !== null && !Array.isArray(each);
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => {
    const within = Object.hasOwn(members, name) ? members[name] : undefined;
    return within === undefined ? [] : [[name, within !== true && isObject(member) ? expected(member, within) : member] as const];
  }));
}

const name = fc.constantFrom('a', 'b', 'c', 'ü', '', 'ab', 'state', '__proto');
const text = fc.oneof(fc.string(), fc.constantFrom('"', '\\', '\\"', '}', ']', '{"a":1}', ',"a":2', 'ü'));
const { object } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(name, tie('value'), { maxKeys: 6 }),
}));

test('of canonical JSON it gives the same members as whoever parses the whole', () => {
  fc.assert(fc.property(object, (value) => {
    const document: JsonObject = JSON.parse(JSON.stringify(value));
    expect(picked(canonicalJson(document))).toEqual(expected(document, wanted));
  }), { numRuns: 3_000 });
});

test('of whatever else it gives the same members or none', () => {
  fc.assert(fc.property(object, fc.constantFrom(' ', '\n', '\t'), fc.nat(), fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', 'a', '\\u0061'), (value, space, at, insert) => {
    for (const json of [JSON.stringify(value, undefined, space), canonicalJson(JSON.parse(JSON.stringify(value)))]) {
      const place = at % (json.length + 1);
      const broken = json.slice(0, place) + insert + json.slice(place);
      const found = picked(broken);
      let document: JsonObject | undefined;
      try { document = JSON.parse(broken); } catch { /* What is passed over is not checked. */ }
      if (found && document) expect(found).toEqual(expected(document, wanted));
    }
  }), { numRuns: 3_000 });
});

test.each(['', '{', '}', '[]', 'null', '"a"', '{"a"}', '{"a":}', '{"a":1', '{"a":1,}', '{"a":1}}', '{"a":1}{', ' {"a":1}', '{"a" :1}', '{"\\u0061":1}', '{"a":"', '{"a":"\\', '{"a":"\\"}', '{"b":{"a":1}', '{,"a":1}', '{"a":tru}'])('gives nothing for %s', (json) => {
  expect(picked(json)).toBeUndefined();
});

test('reads between two places and nothing beyond them', () => {
  const bytes = utf8('{"a":1}\n{"a":2}\n');
  expect(pickedOf(bytes, 8, 15)).toEqual({ a: 2 });
  for (let to = 1; to < 7; to++) expect(pickedOf(bytes, 0, to)).toBeUndefined();
  expect(pickedOf(bytes, 0, 8)).toBeUndefined();
});

test('takes the last of two members with one name, as parsing does', () => {
  expect(picked('{"a":1,"x":0,"a":2}')).toEqual({ a: 2 });
  expect(picked('{"b":{"a":1},"b":{"c":{"b":3}}}')).toEqual({ b: { c: { b: 3 } } });
});

test('cuts one member out of canonical JSON, and nothing else', () => {
  const cut = (json: string): string | undefined => { const rest = withoutMember(utf8(json), 'a'); return rest && new TextDecoder().decode(rest); };
  fc.assert(fc.property(object, (value) => {
    const document: JsonObject = JSON.parse(JSON.stringify(value));
    const { a, ...rest } = document;
    expect(cut(canonicalJson(document))).toBe(a === undefined ? undefined : canonicalJson(rest));
  }), { numRuns: 2_000 });
  for (const json of ['', '{', '{}', '[]', '{"b":1', '{"b":1}', '{"b":{"a":1}}', '{"b":"\\"a\\":1"}', '{ "a":1}', '{"\\u0061":1}']) expect(cut(json)).toBeUndefined();
});
