import { expect, test } from 'vitest';
import { fromBase64url } from '../../src/encoding/base64url.ts';
import { fromHex, toHex } from '../../src/encoding/bytes.ts';
import { decodeCbor, encodeCbor } from '../../src/encoding/cbor.ts';
import { inflate } from '../../src/encoding/inflate.ts';
import { readSign1 } from '../../src/trust/cose-sign1.ts';
import { describeVectors } from '../fixtures/shared-vectors.ts';

/** Entry `index` as the draft counts: `bits` wide, least significant first. */
const entry = (list: Uint8Array, bits: number, index: number): number => (list[(index * bits) >> 3]! >> ((index * bits) & 7)) & ((1 << bits) - 1);

describeVectors('token-status-list', (read) => {
  const jsonList = async (name: string): Promise<{ readonly bits: number; readonly list: Uint8Array }> => {
    const { bits, lst } = JSON.parse((/\{[^]*\}/.exec(read(name))?.[0] ?? '{}').replace(/\s/g, ''));
    return { bits, list: (await inflate(fromBase64url(lst)!, 'deflate', 1_048_576))! };
  };
  const bytesOf = (name: string): string => (/byte_array = \[(.*)\]/.exec(read(name))?.[1] ?? '').replace(/0x|, /g, '');

  test('the 1-bit example inflates to its bytes and reads as the draft says', async () => {
    const { bits, list } = await jsonList('status_list_encoding_json.md');
    expect([bits, toHex(list)]).toEqual([1, bytesOf('status_list_encoding_json.md')]);
    expect(Array.from({ length: 16 }, (_, i) => entry(list, 1, i))).toEqual([1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
  });

  test('the 2-bit example inflates to its bytes and reads as the draft says', async () => {
    const { bits, list } = await jsonList('status_list_encoding2_json.md');
    expect([bits, toHex(list)]).toEqual([2, bytesOf('status_list_encoding2_json.md')]);
    expect(Array.from({ length: 12 }, (_, i) => entry(list, 2, i))).toEqual([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]);
  });

  test('the long lists of 2^20 entries inflate to their full size', async () => {
    for (const [name, bits] of [['status_list_encoding1_long_json.md', 1], ['status_list_encoding2_long_json.md', 2]] as const) {
      const { list } = await jsonList(name);
      expect(list).toHaveLength((2 ** 20 * bits) / 8);
    }
  });

  test('the CBOR forms are ours but for the order of their keys, which deterministic CBOR settles: theirs is refused', () => {
    for (const [cborName, jsonName] of [['status_list_encoding_cbor.md', 'status_list_encoding_json.md'], ['status_list_encoding2_cbor.md', 'status_list_encoding2_json.md']] as const) {
      const { bits, lst } = JSON.parse((/\{[^]*\}/.exec(read(jsonName))?.[0] ?? '{}').replace(/\s/g, ''));
      const theirs = read(cborName).replace(/^.*encoded:/s, '').replace(/[^0-9a-f]/g, '');
      const ours = toHex(encodeCbor(new Map<string, number | Uint8Array>([['bits', bits], ['lst', fromBase64url(lst)!]])));
      const [first, second] = [theirs.slice(2, 14), theirs.slice(14)];
      expect(ours).toBe(`a2${second}${first}`);
      expect(decodeCbor(fromHex(theirs)!)).toBeUndefined();
    }
  });

  test('the draft’s CWT is signed with ES256: decoded, and refused as one of ours', () => {
    const message = fromHex(read('status_list_cwt.md').replace(/[^0-9a-f]/g, ''))!;
    expect(decodeCbor(message)).toMatchObject({ tag: 18 });
    expect(readSign1(message)).toBeUndefined();
  });
});
