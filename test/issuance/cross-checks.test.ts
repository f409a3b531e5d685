import { Sign1 } from '@auth0/cose';
import { contexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { getListFromStatusListJWT } from '@sd-jwt/jwt-status-list';
import bwipjs from 'bwip-js/node';
import { createPublicKey } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { qrSymbol } from '../../src/artwork/qr/qr-symbol.ts';
import { fromBase64url } from '../../src/encoding/base64url.ts';
import { decodeCbor } from '../../src/encoding/cbor.ts';
import type { Register } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import type { FetchFile } from '../../src/verification/register-files.ts';
import { after, type RealRegister, realRegister, START } from '../fixtures/real-register.ts';

/** Everything that we sign, verified by code that we did not write, from nothing but the published files. */
let real: RealRegister;
let register: Register;
let files: FetchFile;
const NOW = after(START, { days: 2, hours: 1 });

beforeAll(async () => {
  real = await realRegister();
  await real.issue(START, 'verrou-un', 'pilou', 'lavaro-w8', 'goutte');
  await real.record(1, after(START, { days: 1 }), { kind: 'suspend', affected: [] }, 'exploited-unfixed');
  await real.record(2, after(START, { days: 1 }), { kind: 'withdraw' }, 'false-statement');
  await real.refresh(after(START, { days: 2 }));
  register = await real.open();
  files = await real.publish();
});
afterAll(() => real.remove());

async function published(path: string): Promise<string> {
  const bytes = await files(path);
  if (typeof bytes === 'string') throw new Error(`${path}: ${bytes}`);
  return new TextDecoder().decode(bytes);
}

/** The web without a network: the register's own files by their addresses, its did:web, and the W3C's contexts. */
const documentLoader: DocumentLoader = async (url) => {
  const found = (document: object): Awaited<ReturnType<DocumentLoader>> => ({ contextUrl: null, documentUrl: url, document });
  const context = contexts.get(url);
  if (context) return found(context);
  if (url.startsWith('https://labels.example/')) return found(JSON.parse(await published(url.replace(/^https:\/\/[^/]+|#.*$/g, ''))));
  const [did, key] = url.split('#');
  if (did !== 'did:web:labels.example:issuer') throw new Error(`offline: ${url}`);
  const document = JSON.parse(await published('/issuer/did.json'));
  if (key === undefined) return found(document);
  const method = document.verificationMethod.find((each: { id: string }) => each.id === url);
  return found({ '@context': 'https://w3id.org/security/multikey/v1', ...method });
};
const suite = (): unknown => new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });

describe('@digitalbazaar/vc', () => {
  test('verifies every statement of the ledger as a W3C Verifiable Credential', async () => {
    for (let number = 0; number < register.ledger.count; number++) {
      const credential = JSON.parse(await published(`/statements/${number}.json`));
      const result = await verifyCredential({ credential, suite: suite(), documentLoader, now: NOW, checkStatus: async () => ({ verified: true }) });
      expect(result.verified, `${number}: ${JSON.stringify(result.error)}`).toBe(true);
    }
  });

  test('and no longer one in which a word was changed', async () => {
    const credential = JSON.parse(await published('/statements/0.json'));
    credential.credentialSubject.product.name = 'Other';
    expect((await verifyCredential({ credential, suite: suite(), documentLoader, now: NOW, checkStatus: async () => ({ verified: true }) })).verified).toBe(false);
  });
});

describe('@digitalbazaar/vc-bitstring-status-list', () => {
  // It cannot be told the time and asks the clock.
  beforeAll(() => { vi.useFakeTimers({ toFake: ['Date'], now: NOW }); });
  afterAll(() => { vi.useRealTimers(); });

  // 0 lives; 1 and 2 were overtaken; 3 lives; 4 is the newest word on label 1; 5 withdrew label 2.
  test.each([[0, false], [1, true], [2, true], [3, false], [4, false], [5, true]])('reads the bit of statement %i as %s', async (number, set) => {
    const credential = JSON.parse(await published(`/statements/${number}.json`));
    const { results, error } = await checkStatus({ credential, documentLoader, suite: suite() });
    expect(error).toBeUndefined();
    expect(results).toMatchObject([{ verified: true, status: set }]);
  });
});

describe('the label list as JWT', () => {
  const expected = [0, 2, 1, 3, 0];
  test('is verified by jose with the published key set, its type and its times', async () => {
    const keys = createLocalJWKSet(JSON.parse(await published('/issuer/jwks.json')));
    const jwt = await published('/status/labels/0.jwt');
    const { payload, protectedHeader } = await jwtVerify(jwt, keys, { typ: 'statuslist+jwt', subject: 'https://labels.example/status/labels/0.jwt', currentDate: NOW, algorithms: ['EdDSA'] });
    expect(protectedHeader.kid).toBe(register.issuer.keys.find(({ purpose }) => purpose === 'status')!.kid);
    expect(payload).toMatchObject({ ttl: 3600, status_list: { bits: 2, aggregation_uri: 'https://labels.example/status/labels.json' } });
    await expect(jwtVerify(jwt, keys, { currentDate: after(NOW, { days: 7 }) })).rejects.toThrow(/exp/);
  });
  test('is read by @sd-jwt/jwt-status-list entry by entry', async () => {
    const list = getListFromStatusListJWT(await published('/status/labels/0.jwt'));
    expect(list.getBitsPerStatus()).toBe(2);
    expect(expected.map((_, index) => list.getStatus(index))).toEqual(expected);
    expect(list.statusList).toHaveLength(131_072);
  });
});

describe('@auth0/cose', () => {
  const keyOf = (purpose: string): ReturnType<typeof createPublicKey> => {
    const key = JSON.parse(jwks).keys.find((each: { purpose: string }) => each.purpose === purpose);
    return createPublicKey({ key, format: 'jwk' });
  };
  let jwks = '';
  beforeAll(async () => { jwks = await published('/issuer/jwks.json'); });

  test('verifies the token of every label', async () => {
    for (const { number, statement } of register.labels) {
      const message = Sign1.decode(fromBase64url(statement.credentialSubject.label.token)!);
      await message.verify(keyOf('token'));
      const claims = decodeCbor(message.payload);
      const product: unknown = claims instanceof Map ? claims.get(-65537) : undefined;
      expect(product instanceof Map && product.get(6)).toBe(number);
    }
  });
  test('refuses it under another key and with another payload', async () => {
    const token = fromBase64url(register.labels[0]!.statement.credentialSubject.label.token)!;
    await expect(Sign1.decode(token).verify(keyOf('statement'))).rejects.toThrow();
    const changed = Uint8Array.from(token);
    changed[30]! ^= 1;
    await expect((async () => Sign1.decode(changed).verify(keyOf('token')))()).rejects.toThrow();
  });
  test('verifies the label list as CWT', async () => {
    const bytes = await files('/status/labels/0.cwt');
    if (typeof bytes === 'string') throw new Error(bytes);
    await Sign1.decode(bytes).verify(keyOf('status'));
  });
});

/** Modules on a side of the symbol that bwip-js made. */
const modulesOf = ([symbol]: readonly unknown[]): unknown => typeof symbol === 'object' && symbol !== null && 'pixx' in symbol && symbol.pixx;

describe('bwip-js', () => {
  test.each(['M', 'Q'] as const)('finds the same QR version for every signed code at level %s', (level) => {
    for (const { statement } of register.labels) {
      const { signed, compact } = qrTexts(statement, register.config);
      for (const text of [signed, compact]) {
        expect(qrSymbol(text, { level }).size, text).toBe(modulesOf(bwipjs.raw('qrcode', text, `eclevel=${level}`)));
      }
    }
  });
  test('a signed code with a GTIN stays at version 8, a compact one at version 3', () => {
    const { signed, compact } = qrTexts(register.labels[0]!.statement, register.config);
    expect(qrSymbol(signed, { level: 'M' }).version).toBe(8);
    expect(qrSymbol(compact, { level: 'Q' }).version).toBe(3);
  });
  test('our addresses are GS1 Digital Links by its own linter', () => {
    for (const { statement } of register.labels.filter((label) => label.statement.credentialSubject.product.gtins.length > 0)) {
      expect(() => bwipjs.raw({ bcid: 'gs1dlqrcode', text: qrTexts(statement, register.config).compact })).not.toThrow();
    }
    expect(() => bwipjs.raw({ bcid: 'gs1dlqrcode', text: 'https://LABELS.EXAMPLE/01/09521234543214' }), 'the linter does look').toThrow();
  });
});
