import { gzipSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesToDigits } from '../../src/encoding/digits.ts';
import { fromBase64url } from '../../src/encoding/base64url.ts';
import { type Bytes, utf8 } from '../../src/encoding/bytes.ts';
import type { Json } from '../../src/encoding/canonical-json.ts';
import { signDocument } from '../../src/issuance/sign-document.ts';
import { demonstrationSigner } from '../../src/issuance/demonstration-signers.ts';
import { signLabelList, signStatementList } from '../../src/issuance/sign-status-lists.ts';
import type { Register } from '../../src/register/open-register.ts';
import { cryptographyOfNode } from '../../src/register/check-signature.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { readStatementList, statementListCredential } from '../../src/status/bitstring-list.ts';
import { labelListClaims, labelListJwt, labelListJwtInput, readLabelList } from '../../src/status/token-status-list.ts';
import { acceptTrustList } from '../../src/trust/accept-trust-list.ts';
import { parseTrustList } from '../../src/trust/parse-trust-list.ts';
import { parseStatement } from '../../src/verification/parse-statement.ts';
import type { FetchFile } from '../../src/verification/register-files.ts';
import { labelListPath, statementListPath, statementPath, trustListPath } from '../../src/verification/register-files.ts';
import { verdictKinds, type Verdict } from '../../src/verification/verdict.ts';
import { verifyStatement } from '../../src/verification/verify-statement.ts';
import { after, type RealRegister, realRegister, scan, START } from '../fixtures/real-register.ts';
import { flipBit, seededIndices } from '../fixtures/seeded.ts';
import { mutatedJson, sweptJson } from '../fixtures/mutated-json.ts';

const SEED = 20261123;
const NOW = after(START, { hours: 2 });
const BOMB = new Uint8Array(200_000_000);

let real: RealRegister;
let register: Register;
let files: FetchFile;
let signed: string;

beforeAll(async () => {
  real = await realRegister();
  await real.issue(START, 'verrou-un');
  await real.refresh(after(START, { hours: 1 }));
  register = await real.open();
  files = await real.publish();
  signed = qrTexts(register.labels[0]!.statement, register.config).signed;
  expect((await look({})).kind).toBe('in-force');
});
afterAll(() => real.remove());

/** What a phone says of the good code when the host serves these bytes instead of its own. */
const look = async (served: Readonly<Record<string, Bytes>>, text = signed): Promise<Verdict> =>
  scan(register, text, async (path) => (Object.hasOwn(served, path) ? served[path]! : files(path)), NOW);
const own = async (path: string): Promise<Bytes> => {
  const bytes = await files(path);
  if (typeof bytes === 'string') throw new Error(`${path}: ${bytes}`);
  return bytes;
};

describe('one bit flipped is never in force', () => {
  test('any bit of the token', async () => {
    const { label } = register.labels[0]!.statement.credentialSubject;
    const token = fromBase64url(label.token)!;
    const compact = qrTexts(register.labels[0]!.statement, register.config).compact;
    for (let bit = 0; bit < token.length * 8; bit++) {
      const { kind } = await look({}, `${compact}#${bytesToDigits(flipBit(token, bit))}`);
      expect(['altered', 'unknown-issuer', 'not-in-register'], `bit ${bit}`).toContain(kind);
    }
  });

  test('200 bits of the statement', async () => {
    const bytes = await own(statementPath(0));
    // The last byte is the file's line feed, which no signature covers.
    for (const bit of seededIndices(SEED, 200, (bytes.length - 1) * 8)) expect((await look({ [statementPath(0)]: flipBit(bytes, bit) })).kind, `bit ${bit}`).toBe('unconfirmed');
  });

  test('200 bits of the statement list', async () => {
    const bytes = await own(statementListPath(0));
    for (const bit of seededIndices(SEED + 1, 200, bytes.length * 8)) expect((await look({ [statementListPath(0)]: flipBit(bytes, bit) })).kind, `bit ${bit}`).toBe('unconfirmed');
  });

  test.each(['jwt', 'cwt'] as const)('any bit of the label list as %s', async (format) => {
    const bytes = await own(labelListPath(0, format));
    expect(await readLabelList(bytes, format, register.issuer, 0, NOW)).toMatchObject({ signedAt: after(START, { hours: 1 }) });
    for (let bit = 0; bit < bytes.length * 8; bit++) expect(await readLabelList(flipBit(bytes, bit), format, register.issuer, 0, NOW), `bit ${bit}`).toBe('status-not-signed');
  });

  test('any digit of the printed code', async () => {
    const [address = '', digits = ''] = signed.split('#');
    for (let at = 0; at < digits.length; at++) {
      const changed = digits.slice(0, at) + ((Number(digits[at]) + 1 + (at % 9)) % 10) + digits.slice(at + 1);
      expect((await look({}, `${address}#${changed}`)).kind, `digit ${at}`).not.toBe('in-force');
    }
  });

  test('300 bits of a trust list that is on offer: the old one stays believed', async () => {
    const bytes = await own(trustListPath('list'));
    for (const bit of seededIndices(SEED + 2, 300, bytes.length * 8)) {
      const verdict = await look({ [trustListPath('list')]: flipBit(bytes, bit), [trustListPath(2)]: flipBit(bytes, bit) });
      expect(verdict.kind, `bit ${bit}`).toBe('in-force');
    }
  });
});

describe('cut short, blown up, of the wrong kind', () => {
  test('every cut of statement and list is unconfirmed', async () => {
    for (const path of [statementPath(0), statementListPath(0)]) {
      const bytes = await own(path);
      for (let length = 0; length < bytes.length - 1; length += 61) expect((await look({ [path]: bytes.slice(0, length) })).kind, `${path} cut at ${length}`).toBe('unconfirmed');
    }
  });

  test('10 MB of anything is unconfirmed', async () => {
    const big = ['a', '[', '{"a":', ' ', '\u0000', '1'].map((piece) => utf8(piece.repeat(Math.ceil(10_000_000 / piece.length))));
    for (const path of [statementPath(0), statementListPath(0)]) for (const bytes of big) expect((await look({ [path]: bytes })).kind).toBe('unconfirmed');
    for (const bytes of big) {
      expect((await look({ [trustListPath('list')]: bytes })).kind, 'a trust list that nobody can read takes nothing away').toBe('in-force');
      for (const format of ['jwt', 'cwt'] as const) expect(await readLabelList(bytes, format, register.issuer, 0, NOW)).toBe('status-not-signed');
    }
  });

  test('10 MB scanned is no label', async () => {
    for (const text of ['9'.repeat(10_000_000), `${signed}${'0'.repeat(10_000_000)}`, `https://labels.example${'/'.repeat(10_000_000)}`]) expect((await look({}, text)).kind).toBe('not-a-label');
  });

  test('a list of 270 kB that inflates to 200 MB, signed by the status key itself, is refused at the cap', async () => {
    const before = process.memoryUsage().rss;
    const status = demonstrationSigner('status');
    const { origin } = register.config;
    const zipped = gzipSync(BOMB, { level: 9 });
    expect(zipped.length).toBeLessThan(300_000);
    const credential = statementListCredential(origin, register.issuer.id, 0, zipped, NOW);
    expect((await look({ [statementListPath(0)]: utf8(JSON.stringify(await signDocument(credential, register.issuer.id, status, NOW))) })).reasons).toEqual(['status-not-signed']);

    const claims = labelListClaims(origin, 0, 'jwt', deflateSync(BOMB, { level: 9 }), NOW);
    const kid = register.issuer.keys.find(({ purpose }) => purpose === 'status')!.kid;
    const input = labelListJwtInput(claims, kid);
    expect(await readLabelList(utf8(labelListJwt(input, await status.sign(utf8(input)))), 'jwt', register.issuer, 0, NOW)).toBe('status-not-signed');
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test('a list that is one byte short or long is refused, though signed', async () => {
    for (const bytes of [16_383, 16_385]) {
      const list = await signStatementList(new Uint8Array(bytes), 0, { origin: register.config.origin, did: register.issuer.id }, demonstrationSigner('status'), NOW);
      expect((await look({ [statementListPath(0)]: utf8(list) })).kind).toBe('unconfirmed');
    }
    for (const bytes of [32_767, 32_769]) {
      const { jwt } = await signLabelList(new Uint8Array(bytes), 0, register.config.origin, demonstrationSigner('status'), NOW);
      expect(await readLabelList(utf8(jwt), 'jwt', register.issuer, 0, NOW)).toBe('status-not-signed');
    }
  });

  test('the list of other numbers, or of another register, is refused, though signed', async () => {
    const status = demonstrationSigner('status');
    const elsewhere = await signStatementList(new Uint8Array(16_384), 1, { origin: register.config.origin, did: register.issuer.id }, status, NOW);
    expect((await look({ [statementListPath(0)]: utf8(elsewhere) })).kind).toBe('unconfirmed');
    const stranger = await signStatementList(new Uint8Array(16_384), 0, { origin: register.config.origin, did: 'did:web:evil.test:issuer' }, status, NOW);
    expect((await look({ [statementListPath(0)]: utf8(stranger) })).kind).toBe('unconfirmed');
  });

  test('a list signed by the statement key is refused: one key, one purpose', async () => {
    const list = await signStatementList(new Uint8Array(16_384), 0, { origin: register.config.origin, did: register.issuer.id }, demonstrationSigner('statement'), NOW);
    expect((await look({ [statementListPath(0)]: utf8(list) })).reasons).toEqual(['status-not-signed']);
  });

  test.each([['brackets', '[', ']'], ['braces', '{"a":', '}']])('nested %s, as deep as fits, bring nothing down', async (_name, open, close) => {
    const deep = (size: number): string => open.repeat(Math.floor(size / (open.length + close.length))) + (open === '[' ? '' : '1') + close.repeat(Math.floor(size / (open.length + close.length)));
    const nested = async (path: string, size: number): Promise<Bytes> => utf8(new TextDecoder().decode(await own(path)).trim().replace(/\}$/, `,"zz":${deep(size)}}`));
    expect((await look({ [statementPath(0)]: await nested(statementPath(0), 50_000) })).kind).toBe('unconfirmed');
    expect((await look({ [statementListPath(0)]: await nested(statementListPath(0), 900_000) })).kind).toBe('unconfirmed');
    const list = utf8(new TextDecoder().decode(await nested(trustListPath('list'), 900_000)).replace('"version":1', '"version":2'));
    expect((await look({ [trustListPath('list')]: list, [trustListPath(2)]: list })).kind).toBe('in-force');
  });
});

describe('any other JSON in its place gets an answer', () => {
  const runs = { seed: SEED, numRuns: 250, endOnFailure: true };
  const original = async (path: string): Promise<Json> => JSON.parse(new TextDecoder().decode(await own(path)));

  test('of the statement: never in force unless nothing was changed', async () => {
    const document = await original(statementPath(0));
    await fc.assert(fc.asyncProperty(mutatedJson(document), async (text) => {
      const verdict = await look({ [statementPath(0)]: utf8(text) });
      expect(verdictKinds).toContain(verdict.kind);
      expect(verdict.kind).not.toBe('in-force');
    }), runs);
  });

  test('of the statement list: never in force', async () => {
    const document = await original(statementListPath(0));
    await fc.assert(fc.asyncProperty(mutatedJson(document), async (text) => {
      expect((await look({ [statementListPath(0)]: utf8(text) })).kind).toBe('unconfirmed');
    }), runs);
  });

  test('of the next trust list: the believed one stays, whatever is offered', async () => {
    const document = await original(trustListPath('list'));
    await fc.assert(fc.asyncProperty(mutatedJson({ ...(document as object), version: 2 }), async (text) => {
      const verdict = await look({ [trustListPath('list')]: utf8(text), [trustListPath(2)]: utf8(text) });
      expect(verdict.kind).toBe('in-force');
    }), runs);
  });

  test('each member in turn with each value that breaks readers', async () => {
    for (const text of sweptJson(await original(statementPath(0)))) {
      const parsed = parseStatement(utf8(text));
      if (parsed) expect(await verifyStatement(parsed.statement, parsed.document, register.issuer, cryptographyOfNode()), text).not.toBe('signed');
    }
    for (const text of sweptJson(await original(statementListPath(0)))) expect(typeof (await readStatementList(utf8(text), register.issuer, 0, NOW)), text).toBe('string');
    for (const text of sweptJson({ ...(await original(trustListPath('list')) as object), version: 2 })) {
      const next = parseTrustList(utf8(text));
      if (next) expect(await acceptTrustList(register.trust, next), text).not.toBe('accepted');
    }
  });

  test('of a trust list by itself: parsed to the right shape or refused', async () => {
    const document = await original(trustListPath('list'));
    fc.assert(fc.property(mutatedJson(document), (text) => {
      const list = parseTrustList(utf8(text));
      if (list) expect([typeof list.version, typeof list.roots.threshold, Array.isArray(list.issuers)]).toEqual(['number', 'number', true]);
    }), runs);
  });

  test('of the labels of a product', async () => {
    const compact = qrTexts(register.labels[0]!.statement, register.config).compact;
    const path = `/01/${register.labels[0]!.statement.credentialSubject.product.gtins[0]}/labels.json`;
    await fc.assert(fc.asyncProperty(mutatedJson({ gtin: '1', labels: [0, 1, 2] }), async (text) => {
      expect(verdictKinds).toContain((await look({ [path]: utf8(text) }, compact)).kind);
    }), runs);
  });
});
