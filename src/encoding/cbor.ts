import { type Bytes, concatBytes, fromUtf8, utf8 } from './bytes.ts';

/** The part of CBOR that tokens and status tokens use. Maps keep integer or text keys. */
export type Cbor = number | string | Uint8Array | readonly Cbor[] | CborMap | CborTag;
export type CborMap = ReadonlyMap<number | string, Cbor>;
export interface CborTag { readonly tag: number; readonly value: Cbor }

/** Deterministic CBOR (RFC 8949 section 4.2.1): shortest heads, definite lengths, map keys in the order of their bytes. */
export function encodeCbor(value: Cbor): Bytes {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`CBOR: ${value} is not a safe integer`);
    return value >= 0 ? head(0, value) : head(1, -1 - value);
  }
  if (typeof value === 'string') return concatBytes(head(3, utf8(value).length), utf8(value));
  if (value instanceof Uint8Array) return concatBytes(head(2, value.length), value);
  if (isArray(value)) return concatBytes(head(4, value.length), ...value.map(encodeCbor));
  if (isMap(value)) {
    const members = [...value].map(([key, member]) => [encodeCbor(key), encodeCbor(member)] as const);
    members.sort(([a], [b]) => compareBytes(a, b));
    return concatBytes(head(5, value.size), ...members.flat());
  }
  return concatBytes(head(6, value.tag), encodeCbor(value.value));
}

const isArray = (value: Cbor): value is readonly Cbor[] => Array.isArray(value);
const isMap = (value: Cbor): value is CborMap => value instanceof Map;

function head(major: number, value: number): Bytes {
  const first = major << 5;
  if (value < 24) return Uint8Array.of(first | value);
  if (value < 0x100) return Uint8Array.of(first | 24, value);
  if (value < 0x10000) return Uint8Array.of(first | 25, value >> 8, value & 0xff);
  const bytes = new Uint8Array(value < 0x100000000 ? 5 : 9);
  bytes[0] = first | (bytes.length === 5 ? 26 : 27);
  for (let i = bytes.length - 1, rest = value; i > 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** What the bytes say, or undefined unless they are exactly one value in deterministic form. Attacker-controlled: nesting is
 *  at most 8 deep and nothing is allocated beyond what the bytes hold. */
export function decodeCbor(bytes: Uint8Array): Cbor | undefined {
  let at = 0;

  function read(depth: number): Cbor | undefined {
    const first = bytes[at++];
    if (first === undefined || depth > 8) return undefined;
    const count = argument(first & 31);
    if (count === undefined) return undefined;
    switch (first >> 5) {
      case 0: return count;
      case 1: return -1 - count;
      case 2: return slice(count);
      case 3: return fromUtf8(slice(count) ?? Uint8Array.of(0xff));
      case 4: return readArray(count, depth);
      case 5: return readMap(count, depth);
      case 6: {
        const value = read(depth + 1);
        return value === undefined ? undefined : { tag: count, value };
      }
      default: return undefined;
    }
  }

  function argument(info: number): number | undefined {
    if (info < 24) return info;
    const width = info === 24 ? 1 : info === 25 ? 2 : info === 26 ? 4 : info === 27 ? 8 : 0;
    const field = slice(width);
    if (width === 0 || !field) return undefined;
    const value = field.reduce((sum, byte) => sum * 256 + byte, 0);
    const smallest = width === 1 ? 24 : 256 ** (width / 2);
    return value >= smallest && Number.isSafeInteger(value) ? value : undefined;
  }

  function slice(length: number): Uint8Array | undefined {
    if (length > bytes.length - at) return undefined;
    at += length;
    return bytes.slice(at - length, at);
  }

  function readArray(count: number, depth: number): Cbor | undefined {
    const items: Cbor[] = [];
    for (let i = 0; i < count; i++) {
      const item = read(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  function readMap(count: number, depth: number): Cbor | undefined {
    const map = new Map<number | string, Cbor>();
    let previous: Uint8Array | undefined;
    for (let i = 0; i < count; i++) {
      const from = at;
      const key = read(depth + 1);
      if (typeof key !== 'number' && typeof key !== 'string') return undefined;
      const spelled = bytes.subarray(from, at);
      if (previous && compareBytes(previous, spelled) >= 0) return undefined; // also catches a key given twice
      previous = spelled;
      const member = read(depth + 1);
      if (member === undefined) return undefined;
      map.set(key, member);
    }
    return map;
  }

  const value = read(0);
  return at === bytes.length ? value : undefined;
}
