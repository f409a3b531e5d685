import { expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/encoding/bytes.ts';
import { canonicalJson, isJsonObject, type JsonObject, parseJsonObject } from '../../src/encoding/canonical-json.ts';
import { fromBase58, toBase58 } from '../../src/encoding/base58.ts';
import { sha256Hex } from '../../src/encoding/sha256.ts';
import { signDocument } from '../../src/issuance/sign-document.ts';
import { signerOfSeed } from '../../src/issuance/signer.ts';
import { proofInput, verifyProof } from '../../src/trust/data-integrity.ts';
import { fromMultikey, toMultikey } from '../../src/trust/multikey.ts';
import { describeVectors } from '../fixtures/shared-vectors.ts';

const plain = (value: object): JsonObject => parseJsonObject(JSON.stringify(value)) ?? {};

describeVectors('vc-di-eddsa', (read) => {
  const object = (name: string): JsonObject => parseJsonObject(read(name)) ?? {};
  const signed = object('signedJCS.json');
  const { proof, ...document } = signed;
  const options = object('proofConfigJCS.json');
  const { publicKeyMultibase, privateKeyMultibase } = object('keyPair.json');

  test('canonical forms and hashes are the W3C’s, byte for byte', async () => {
    expect(canonicalJson(document)).toBe(read('canonDocJCS.txt'));
    expect(canonicalJson(options)).toBe(read('proofCanonJCS.txt'));
    expect(await sha256Hex(utf8(canonicalJson(document)))).toBe(read('docHashJCS.txt'));
    expect(await sha256Hex(utf8(canonicalJson(options)))).toBe(read('proofHashJCS.txt'));
    expect(toHex(await proofInput(document, options))).toBe(read('combinedHashJCS.txt'));
  });

  test('the signature holds, and no longer once anything is changed', async () => {
    const key = fromMultikey(String(publicKeyMultibase))!;
    expect(toMultikey(key)).toBe(publicKeyMultibase);
    expect(await verifyProof(signed, key)).toBe(true);
    expect(await verifyProof({ ...signed, name: 'Alumni credential' }, key)).toBe(false);
    expect(await verifyProof({ ...signed, more: 1 }, key)).toBe(false);
    if (isJsonObject(proof)) for (const change of [{ created: '2023-02-24T23:36:39Z' }, { proofPurpose: 'authentication' }, { '@context': ['https://www.w3.org/ns/credentials/v2'] }, { cryptosuite: 'eddsa-rdfc-2022' }, { type: 'Other' }]) {
      expect(await verifyProof(plain({ ...signed, proof: { ...proof, ...change } }), key)).toBe(false);
    }
  });

  test('our signer makes the same signature, byte for byte', async () => {
    // A secret Multikey: prefix 0x8026, then the seed.
    const seed = fromBase58(String(privateKeyMultibase).slice(1))!.slice(2, 34);
    const signer = signerOfSeed(seed);
    expect(`z${toBase58(await signer.sign(await proofInput(document, options)))}`).toBe(read('sigBTC58JCS.txt'));
    const ours = await signDocument({ ...document, '@context': document['@context'] }, 'did:key:z6Mk', signer, new Date('2023-02-24T23:36:38Z'));
    expect(await verifyProof(plain(ours), signer.publicKey)).toBe(true);
  });
});
