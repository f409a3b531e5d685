import { gzipSync } from 'node:zlib';
import { bundleContent } from '../../src/bundle/bundle-content.ts';
import { partPath, POINTER_PATH, pointerDocument, statusContent } from '../../src/bundle/pointer.ts';
import { type Bytes, utf8 } from '../../src/encoding/bytes.ts';
import { canonicalJson } from '../../src/encoding/canonical-json.ts';
import { rfc3339 } from '../../src/encoding/rfc3339.ts';
import { demonstrationSigner } from '../../src/issuance/demonstration-signers.ts';
import { signDocument } from '../../src/issuance/sign-document.ts';
import { signStatementList } from '../../src/issuance/sign-status-lists.ts';
import { gtinCheckDigit, parseGtin } from '../../src/label/gtin.ts';
import { labelCode } from '../../src/label/label-code.ts';
import type { DecidingStatement } from '../../src/label/deciding-statement.ts';
import { LIST_ENTRIES, listOf } from '../../src/status/label-status.ts';
import type { TrustList } from '../../src/trust/trust-list.ts';
import { trustListPath } from '../../src/verification/register-files.ts';
import { seeded } from '../fixtures/seeded.ts';

const ORIGIN = 'https://labels.example';
const DID = 'did:web:labels.example:issuer';
const WORDS = ['Smart', 'Home', 'Air', 'Cam', 'Lock', 'Plug', 'Hub', 'Sense', 'View', 'Clean', 'Cook', 'Light', 'Sound', 'Therm', 'Baby', 'Garden', 'Pro', 'Mini', 'Max', 'Plus'];

/** Labels as a large register would hold them, repeatable: 500 makers, GTINs under their prefixes with random item numbers, five
 *  years of issues, up to four releases, 3 in 100 withdrawn or suspended. */
export function manyLabels(count: number, seed = 7): DecidingStatement[] {
  const next = seeded(seed);
  const below = (end: number): number => Math.floor(next() * end);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const makers = Array.from({ length: 500 }, (_, i) => ({ brand: `${pick(WORDS)}${pick(WORDS).toLowerCase()} ${i}`, prefix: String(4_000_000 + below(5_000_000)) }));
  return Array.from({ length: count }, (_, number): DecidingStatement => {
    const maker = makers[below(500)]!;
    const body = `0${maker.prefix}${String(below(100_000)).padStart(5, '0')}`;
    const at = Date.UTC(2022, 0, 1) + Math.floor((number / count) * 157_000_000 + below(1000)) * 1000;
    const fate = next();
    const state = fate < 0.02 ? 'withdrawn' : fate < 0.03 ? 'suspended' : 'in-force';
    const releases = Array.from({ length: 1 + below(4) }, (_, i) => ({ version: `${1 + below(4)}.${below(20)}.${below(10)}`, date: rfc3339(new Date(at - (i * 90 + below(60)) * 86_400_000)).slice(0, 10), coverage: i === 0 ? 'covered' : 'superseded' } as const));
    return {
      id: `${ORIGIN}/statements/${number}.json`,
      validUntil: rfc3339(new Date(at + 1826 * 86_400_000)),
      credentialSubject: {
        label: { number, code: labelCode(number) }, event: { at: rfc3339(new Date(at)), reason: { code: state === 'in-force' ? 'first-issue' : 'recall' } },
        product: { brand: maker.brand, name: `${pick(WORDS)} ${pick(WORDS)} ${below(900)}`, model: `${String.fromCharCode(65 + below(26))}${String.fromCharCode(65 + below(26))}-${below(10_000)}`, gtins: [parseGtin(body + gtinCheckDigit(body))!] },
        manufacturer: { name: `${maker.brand} GmbH` }, state, support: { securityUpdatesUntil: `${2027 + below(6)}-12-31` }, updates: { mode: pick(['automatic', 'by-consent', 'manual']) }, versionOrder: 'semver', care: {}, releases,
        ...(state === 'suspended' && { suspension: { since: rfc3339(new Date(at)), cureBy: '2036-01-01T00:00:00Z' } }),
        ...(state === 'withdrawn' && { withdrawal: { since: rfc3339(new Date(at)), reason: 'recall' } }),
      },
    };
  });
}

/** The same labels after some new statements: each changes one label at random, most by a new release, some by a withdrawal. */
export function withChanges(labels: readonly DecidingStatement[], firstNumber: number, count: number, at: Date, seed = 11): DecidingStatement[] {
  const next = seeded(seed);
  const changed = [...labels];
  for (let i = 0; i < count; i++) {
    const place = Math.floor(next() * labels.length);
    const old = changed[place]!;
    const facts = old.credentialSubject;
    const ends = next() < 0.1;
    changed[place] = {
      ...old, id: `${ORIGIN}/statements/${firstNumber + i}.json`,
      credentialSubject: {
        ...facts, event: { at: rfc3339(at), reason: { code: ends ? 'exploited-unfixed' : 'security-fix' } },
        ...(ends ? { state: 'withdrawn', withdrawal: { since: rfc3339(at), reason: 'exploited-unfixed' } } : { releases: [{ version: `9.${i}`, date: rfc3339(at).slice(0, 10), coverage: 'covered' }, ...facts.releases] }),
      },
    };
  }
  return changed;
}

/** The published files of a bundle with these labels, signed with the demonstration's status key. */
export async function publishBundle(labels: readonly DecidingStatement[], statements: number, trust: TrustList, signedAt: Date): Promise<ReadonlyMap<string, Bytes>> {
  const signer = demonstrationSigner('status');
  const at = new Date(Math.floor(signedAt.getTime() / 1000) * 1000);
  const bits = Array.from({ length: Math.ceil(statements / LIST_ENTRIES) }, () => new Uint8Array(LIST_ENTRIES / 8));
  const newest = new Map(labels.map(({ id, credentialSubject }) => [Number(/(\d+)\.json$/.exec(id)?.[1]), credentialSubject.state]));
  for (let number = 0; number < statements; number++) {
    const { list, index } = listOf(number);
    if ((newest.get(number) ?? 'withdrawn') === 'withdrawn') bits[list]![index >> 3]! |= 0x80 >> (index & 7);
  }
  const files = new Map<string, Bytes>([[trustListPath('list'), utf8(canonicalJson(trust))]]);
  for (const [list, entries] of bits.entries()) files.set(`/status/statements/${list}.json`, utf8(await signStatementList(entries, list, { origin: ORIGIN, did: DID }, signer, at)));
  const content = await bundleContent(labels, statements);
  for (const { sha256, text } of [...content.parts, ...content.changes]) files.set(partPath(sha256), new Uint8Array(gzipSync(text, { level: 9 })));
  const status = await Promise.all([...files].filter(([path]) => path.startsWith('/status/')).map(([path, bytes]) => statusContent(path, bytes)));
  for (const { path, sha256 } of status) files.set(partPath(sha256), new Uint8Array(gzipSync(files.get(path)!, { level: 9 })));
  files.set(POINTER_PATH, utf8(canonicalJson(await signDocument(pointerDocument(ORIGIN, DID, content, { statements, labels: labels.length }, status, at), DID, signer, at))));
  return files;
}
