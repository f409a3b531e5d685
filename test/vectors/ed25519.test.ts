import { expect, test } from 'vitest';
import { fromHex } from '../../src/encoding/bytes.ts';
import { cryptographyOfNode } from '../../src/register/check-signature.ts';
import { isUsableKey, verifyEd25519 } from '../../src/trust/ed25519.ts';
import { describeVectors } from '../fixtures/shared-vectors.ts';

interface Case { readonly tcId: number; readonly comment: string; readonly msg: string; readonly sig: string; readonly result: 'valid' | 'invalid' | 'acceptable' }
interface Group { readonly publicKey: { readonly pk: string }; readonly tests: readonly Case[] }

const hex = (text: string): Uint8Array<ArrayBuffer> => fromHex(text) ?? new Uint8Array();

describeVectors('wycheproof', (read) => {
  const groups: readonly Group[] = JSON.parse(read('ed25519_test.json')).testGroups ?? [];
  const cases = groups.flatMap(({ publicKey, tests }) => tests.map((each) => ({ ...each, key: publicKey.pk })));

  test('the phone’s verifier answers all 151 cases as they demand', async () => {
    const wrong: number[] = [];
    for (const { tcId, key, msg, sig, result } of cases) if ((await verifyEd25519(hex(sig), hex(msg), hex(key))) !== (result === 'valid')) wrong.push(tcId);
    expect(wrong).toEqual([]);
    expect(cases).toHaveLength(151);
  });

  test('the register’s faster verifier agrees with it in every case', async () => {
    for (const { tcId, comment, key, msg, sig } of cases) {
      const node = await cryptographyOfNode().verify(hex(sig), hex(msg), hex(key)).catch(() => false);
      expect(node, `${tcId} ${comment}`).toBe(await verifyEd25519(hex(sig), hex(msg), hex(key)));
    }
  });
});

/** The eight points of small order, and the ways to write them that are not the shortest. From "Taming the many EdDSAs". */
const smallOrder = [
  '0100000000000000000000000000000000000000000000000000000000000000', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000', '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '0100000000000000000000000000000000000000000000000000000000000080', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

test.each(smallOrder)('the key %s of small order, or written in two ways, may never enter a trust list and verifies nothing', async (key) => {
  expect(isUsableKey(hex(key))).toBe(false);
  for (const signature of [new Uint8Array(64), Uint8Array.from([...hex(key), ...new Uint8Array(32)])]) {
    for (const message of ['', 'a', 'any message at all', 'another']) expect(await verifyEd25519(signature, new TextEncoder().encode(message), hex(key))).toBe(false);
  }
});
