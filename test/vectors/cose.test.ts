import { expect, test } from 'vitest';
import { equalBytes, fromHex, toHex } from '../../src/encoding/bytes.ts';
import { decodeCbor, encodeCbor } from '../../src/encoding/cbor.ts';
import { readSign1, sign1Input } from '../../src/trust/cose-sign1.ts';
import { verifyEd25519 } from '../../src/trust/ed25519.ts';
import { describeVectors } from '../fixtures/shared-vectors.ts';

describeVectors('cose', (read) => {
  const bytes = (name: string): Uint8Array<ArrayBuffer> => fromHex(String(JSON.parse(read(name)).output?.cbor ?? '').toLowerCase()) ?? new Uint8Array();
  const others = ['sign-fail-01', 'sign-fail-02', 'sign-fail-03', 'sign-fail-04', 'sign-fail-06', 'sign-fail-07', 'sign-pass-01', 'sign-pass-02', 'sign-pass-03', 'eddsa-sig-02'];

  test('eddsa-sig-01: what is signed is byte for byte theirs, and their signature holds', async () => {
    const { input, intermediates } = JSON.parse(read('eddsa-sig-01.json'));
    const message = decodeCbor(bytes('eddsa-sig-01.json'));
    const parts: unknown = typeof message === 'object' && 'value' in message ? message.value : undefined;
    if (!Array.isArray(parts)) throw new Error('not a Sign1');
    const [header, , payload, signature]: Uint8Array[] = parts;
    expect(toHex(sign1Input(header!, payload!)).toUpperCase()).toBe(intermediates.ToBeSign_hex);
    expect(await verifyEd25519(signature!, sign1Input(header!, payload!), fromHex(input.sign0.key.x_hex)!)).toBe(true);
  });

  test('eddsa-sig-01 itself is refused as a token: it names its key outside of what is signed', () => {
    expect(readSign1(bytes('eddsa-sig-01.json'))).toBeUndefined();
  });

  test.each(others)('%s is decoded and written back unchanged, and refused as a token: another algorithm, tag or header', (name) => {
    const message = bytes(`${name}.json`);
    expect(message.length).toBeGreaterThan(50);
    const value = decodeCbor(message);
    // Not all of them are in deterministic form; what is read must be written back the same.
    if (value !== undefined) expect(equalBytes(encodeCbor(value), message)).toBe(true);
    expect(readSign1(message)).toBeUndefined();
  });
});
