import { type Bytes, concatBytes, utf8 } from './bytes.ts';

/** Which members of an object to read: `true` for a whole value, an object for some members of one. */
export interface Wanted { readonly [name: string]: true | Wanted }

/** The JSON text of the object from one place to another with the wanted members only, good until the next call; undefined where it
 *  cannot. */
export type PickMembers = (json: Uint8Array, from: number, to: number) => Uint8Array | undefined;

/** A reader of some members of large objects. It passes over what lies between them, several times as fast as that could be parsed,
 *  and does not check it. It reads what is written as canonical JSON is, without white space and without escapes in names: whoever
 *  gets undefined, or a text that is not JSON, parses the whole, and has the same members. */
export function pickMembers(wanted: Wanted): PickMembers {
  const members = compile(wanted);
  const picked = { bytes: new Uint8Array(), length: 0 };
  return (json, from, to) => {
    if (picked.bytes.length < to - from) picked.bytes = new Uint8Array(2 * (to - from));
    picked.length = 0;
    return pickObject(json, from, to, members, picked) === to ? picked.bytes.subarray(0, picked.length) : undefined;
  };
}

/** The text of an object without one of its members, or undefined where it has none or is not written as canonical JSON is. */
export function withoutMember(json: Uint8Array, name: string): Bytes | undefined {
  const [member] = compile({ [name]: true });
  if (!member || json[0] !== OPEN) return undefined;
  for (let at = 1; at < json.length;) {
    const value = endOfName(json, at, json.length);
    const end = value === NOWHERE ? NOWHERE : endOfValue(json, value, json.length);
    if (end === NOWHERE) return undefined;
    if (memberNamed([member], json, at, value)) {
      // Of two commas one goes, and of none none.
      const [before, after] = json[end] === COMMA ? [at, end + 1] : [at === 1 ? 1 : at - 1, end];
      return concatBytes(json.subarray(0, before), json.subarray(after));
    }
    if (json[end] !== COMMA) return undefined;
    at = end + 1;
  }
  return undefined;
}

/** `name`: as it is written, with quotes and colon. */
type Members = readonly { readonly name: Uint8Array; readonly members: Members | undefined }[];
interface Picked { bytes: Uint8Array; length: number }

const compile = (wanted: Wanted): Members => Object.entries(wanted).map(([name, members]) => ({ name: utf8(`"${name}":`), members: members === true ? undefined : compile(members) }));

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x22, 0x5c, 0x2c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d] as const;
const NOWHERE = -1;

/** @returns where the object ends, exclusive */
function pickObject(json: Uint8Array, from: number, to: number, wanted: Members, picked: Picked): number {
  if (json[from] !== OPEN) return NOWHERE;
  picked.bytes[picked.length++] = OPEN;
  let separated = true;
  let at = from + 1;
  while (json[at] !== CLOSE) {
    if (at > from + 1 && json[at++] !== COMMA) return NOWHERE;
    const value = endOfName(json, at, to);
    if (value === NOWHERE) return NOWHERE;
    const member = memberNamed(wanted, json, at, value);
    if (member && !separated) picked.bytes[picked.length++] = COMMA;
    if (member) separated = false;
    if (member) copy(json, at, value, picked);
    const within = json[value] === OPEN ? member?.members : undefined;
    const end = within ? pickObject(json, value, to, within, picked) : endOfValue(json, value, to);
    if (end === NOWHERE || end >= to) return NOWHERE;
    if (member && !within) copy(json, value, end, picked);
    at = end;
  }
  picked.bytes[picked.length++] = CLOSE;
  return at + 1;
}

function memberNamed(wanted: Members, json: Uint8Array, at: number, value: number): Members[number] | undefined {
  for (const member of wanted) {
    if (member.name.length !== value - at) continue;
    let i = 1;
    while (i < member.name.length && member.name[i] === json[at + i]) i++;
    if (i === member.name.length) return member;
  }
  return undefined;
}

function copy(json: Uint8Array, from: number, to: number, picked: Picked): void {
  for (let at = from; at < to; at++) picked.bytes[picked.length++] = json[at]!;
}

/** @returns where the value after the name begins */
function endOfName(json: Uint8Array, from: number, to: number): number {
  if (json[from] !== QUOTE) return NOWHERE;
  for (let at = from + 1; at < to; at++) {
    if (json[at] === BACKSLASH) return NOWHERE;
    if (json[at] === QUOTE) return json[at + 1] === COLON ? at + 2 : NOWHERE;
  }
  return NOWHERE;
}

/** Passes over strings and counts brackets. @returns where the value ends, exclusive */
function endOfValue(json: Uint8Array, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    switch (json[at]!) {
      case QUOTE:
        for (at++; json[at] !== QUOTE && at < to; at++) if (json[at] === BACKSLASH) at++;
        if (depth === 0) return at + 1;
        break;
      case OPEN: case OPEN_LIST:
        depth += 1;
        break;
      case CLOSE: case CLOSE_LIST:
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
        break;
      case COMMA:
        if (depth === 0) return at;
    }
  }
  return NOWHERE;
}
