import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, openBundle } from '../../src/bundle/open-bundle.ts';
import { partPath, POINTER_PATH } from '../../src/bundle/pointer.ts';
import { syncBundle } from '../../src/bundle/sync-bundle.ts';
import { verifyInBundle } from '../../src/bundle/verify-in-bundle.ts';
import type { Bytes } from '../../src/encoding/bytes.ts';
import { bundleFiles, checkoutBundle } from '../../src/publishing/bundle-files.ts';
import { openRegister, type Register } from '../../src/register/open-register.ts';
import { publishedFiles } from '../../src/register/published-files.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import type { FetchFile } from '../../src/verification/register-files.ts';
import { verifyLabel } from '../../src/verification/verify-label.ts';
import { manyLabels, publishBundle, withChanges } from '../retail/large-bundle.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';

const DAY = 86_400_000;

/** A published register in memory that counts what is asked of it. */
async function publish(root: string): Promise<{ readonly register: Register; readonly files: Map<string, Bytes>; readonly fetchFile: FetchFile; readonly asked: string[] }> {
  const register = await openRegister(root);
  const status = await readStatusFiles(register);
  const files = new Map<string, Bytes>();
  for (const [path, make] of publishedFiles(register, status)) files.set(path, make());
  for await (const { path, bytes } of bundleFiles(register, status)) files.set(path, new Uint8Array(bytes));
  const asked: string[] = [];
  return { register, files, asked, fetchFile: async (path) => { asked.push(path); return files.get(path) ?? 'missing'; } };
}

function whole(bundle: Bundle | string): Bundle {
  if (typeof bundle === 'string') throw new Error(bundle);
  return bundle;
}

describe('a register bundle', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let before: Awaited<ReturnType<typeof publish>>;
  let after: Awaited<ReturnType<typeof publish>>;
  let old: Bundle;
  let now: Date;

  beforeAll(async () => {
    copy = await demonstrationCopy();
    before = await publish(copy.root);
    now = new Date();
    old = whole(await syncBundle(before.fetchFile, undefined, before.register.trust, now));
    await holdmark(copy.root, 'withdraw', '1', '--reason', 'recall', '--text', 'Called back.');
    await holdmark(copy.root, 'refresh');
    after = await publish(copy.root);
    now = new Date();
  });
  afterAll(() => copy.remove());

  test('answers every code of the register as the register itself does', async () => {
    for (const { register, fetchFile } of [before, after]) {
      const bundle = whole(await syncBundle(fetchFile, undefined, register.trust, now));
      for (const { statement, code, number } of register.labels) {
        const { signed, compact } = qrTexts(statement, register.config);
        const versions = [undefined, ...statement.credentialSubject.releases.map(({ version }) => version), '0.0.1'];
        for (const text of [signed, compact, code]) for (const firmware of versions) {
          const given = firmware === undefined ? {} : { firmware };
          const [online, offline] = [await verifyLabel(text, fetchFile, register.trust, now, { origin: register.config.origin, ...given }), await verifyInBundle(text, bundle, now, given)];
          expect({ ...offline, statement: number }, text).toEqual({ ...online, statement: number });
          expect(offline.statement?.credentialSubject.product.gtins).toEqual(online.statement?.credentialSubject.product.gtins);
        }
      }
    }
  });

  test('knows codes of strangers for what they are, as the register does, and names their address', async () => {
    const bundle = whole(await syncBundle(after.fetchFile, undefined, after.register.trust, now));
    const cases = JSON.parse(readFileSync(new URL('../vectors/foreign-codes.json', import.meta.url), 'utf8')) as readonly { readonly name: string; readonly text: string; readonly kind: string }[];
    expect(cases.filter(({ kind }) => kind !== 'ours').length).toBeGreaterThanOrEqual(60);
    for (const { name, text, kind } of cases) {
      const verdict = await verifyInBundle(text, bundle, now);
      if (kind === 'ours') expect(verdict.kind, name).toBe('in-force');
      else expect(verdict, name).toMatchObject({ kind, ...(kind === 'unknown-issuer' && { origin: expect.stringMatching(/./) }) });
    }
  });

  test('of a checkout is the one that was published', async () => {
    const own = await checkoutBundle(after.register, await readStatusFiles(after.register));
    const fetched = whole(await syncBundle(after.fetchFile, undefined, after.register.trust, now));
    expect([...own.statements()]).toEqual([...fetched.statements()]);
  });

  test('takes only what changed, and has the same parts as one that was fetched whole', async () => {
    after.asked.length = 0;
    const synced = whole(await syncBundle(after.fetchFile, old, after.register.trust, now));
    const parts = after.asked.filter((path) => path.startsWith('/bundle/parts/'));
    const wholeParts = synced.pointer.parts.map(({ sha256 }) => partPath(sha256));
    // So few labels that the block of changes holds them all: then the part itself is what is fetched, once.
    expect(parts.filter((path) => !synced.pointer.status.some(({ sha256 }) => path === partPath(sha256)))).toHaveLength(1);
    expect(wholeParts.every((path) => synced.files.has(path))).toBe(true);
    after.asked.length = 0;
    expect(await syncBundle(after.fetchFile, synced, after.register.trust, now)).toEqual(expect.objectContaining({ pointer: synced.pointer }));
    expect(after.asked.filter((path) => wholeParts.includes(path))).toEqual([]);
  });

  test('of a large register, one day later, is put together from the changes alone', async () => {
    const labels = manyLabels(12_000);
    const files = await publishBundle(labels, 12_000, after.register.trust, now);
    const held = whole(await syncBundle(async (path) => files.get(path) ?? 'missing', undefined, after.register.trust, now));
    const later = await publishBundle(withChanges(labels, 12_000, 300, now), 12_300, after.register.trust, now);
    const asked: string[] = [];
    const synced = whole(await syncBundle(async (path) => { asked.push(path); return later.get(path) ?? 'missing'; }, held, after.register.trust, now));
    expect(asked.filter((path) => synced.pointer.parts.some(({ sha256 }) => path === partPath(sha256)))).toEqual([]);
    // A host that lies about the changes gains nothing: the parts are fetched instead.
    const block = synced.pointer.changes[0]!;
    const other = later.get(partPath(synced.pointer.changes[1]!.sha256))!;
    const despite = whole(await syncBundle(async (path) => (path === partPath(block.sha256) ? other : later.get(path) ?? 'missing'), held, after.register.trust, now));
    expect(despite.pointer.parts.every(({ sha256 }) => despite.files.has(partPath(sha256)))).toBe(true);
  });

  test('with one byte of any part changed is refused whole', async () => {
    const bundle = whole(await syncBundle(after.fetchFile, undefined, after.register.trust, now));
    for (const [path, bytes] of bundle.files) {
      if (path === '/trust/list.json') continue;
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 2]) {
        const changed = Uint8Array.from(bytes);
        changed[at]! ^= 1;
        expect(typeof (await openBundle(new Map([...bundle.files, [path, changed]]), after.register.trust)), `${path} byte ${at}`).toBe('string');
      }
    }
  });

  test('on its way is refused where a host changes, withholds or swaps a part, or answers with one that inflates without end', async () => {
    const part = [...after.files.keys()].find((path) => path.startsWith('/bundle/parts/'))!;
    const text = gunzipSync(after.files.get(part)!);
    const { pointer } = whole(await syncBundle(after.fetchFile, undefined, after.register.trust, now));
    const bad: readonly (readonly [string, Bytes | 'missing' | 'unreachable', string])[] = [
      [part, new Uint8Array(gzipSync(Buffer.concat([text, Buffer.from(' ')]))), 'incomplete'],
      [part, new Uint8Array(gzipSync(Buffer.alloc(64 * 1_048_576))), 'incomplete'],
      [part, after.files.get('/trust/list.json')!, 'incomplete'],
      [part, 'unreachable', 'unreachable'],
      [partPath(pointer.status[0]!.sha256), new Uint8Array(gzipSync(before.files.get('/status/statements/0.json')!)), 'incomplete'],
      [POINTER_PATH, after.files.get('/trust/list.json')!, 'not-signed'],
    ];
    for (const [path, answer, refusal] of bad) {
      expect(await syncBundle(async (asked) => (asked === path ? answer : after.fetchFile(asked)), undefined, after.register.trust, now), path).toBe(refusal);
    }
  });

  test('never goes back: an older one than the one held is refused', async () => {
    const later = whole(await syncBundle(after.fetchFile, undefined, after.register.trust, now));
    expect(later.pointer.signedAt.getTime()).toBeGreaterThanOrEqual(old.pointer.signedAt.getTime());
    const held = { ...old, pointer: { ...old.pointer, signedAt: new Date(later.pointer.signedAt.getTime() + 1000) } };
    expect(await syncBundle(after.fetchFile, held, after.register.trust, now)).toBe('older-than-held');
  });

  test('says how old it is after a day, and confirms nothing after seven; a withdrawal stands', async () => {
    const bundle = whole(await syncBundle(after.fetchFile, undefined, after.register.trust, now));
    const [good, ended] = [after.register.labels[2]!.code, after.register.labels[1]!.code];
    const at = (age: number): Date => new Date(bundle.pointer.signedAt.getTime() + age);
    expect(await verifyInBundle(good, bundle, at(DAY))).toMatchObject({ kind: 'in-force', freshness: 'today' });
    expect(await verifyInBundle(good, bundle, at(DAY + 1000))).toMatchObject({ kind: 'in-force', freshness: 'dated' });
    expect(await verifyInBundle(good, bundle, at(7 * DAY - 1000))).toMatchObject({ kind: 'in-force' });
    expect(await verifyInBundle(good, bundle, at(7 * DAY))).toMatchObject({ kind: 'unconfirmed', reasons: ['status-too-old'] });
    expect(await verifyInBundle(ended, bundle, at(30 * DAY))).toMatchObject({ kind: 'withdrawn' });
    expect(await verifyInBundle('https://labels.example/01/09506000134352', bundle, at(7 * DAY))).toMatchObject({ kind: 'unconfirmed' });
  });

  test('does not grow younger when the clock is set back', async () => {
    const bundle = whole(await syncBundle(after.fetchFile, undefined, after.register.trust, now));
    const code = after.register.labels[2]!.code;
    const { signedAt } = bundle.pointer;
    expect(await verifyInBundle(code, bundle, new Date(signedAt.getTime() - DAY))).toMatchObject({ kind: 'unconfirmed', reasons: ['status-from-the-future'] });
    expect(await verifyInBundle(code, bundle, signedAt, { statusSeen: new Date(signedAt.getTime() + 8 * DAY) })).toMatchObject({ kind: 'unconfirmed', reasons: ['status-too-old'] });
  });
});
