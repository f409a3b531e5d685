import { gzipSync } from 'node:zlib';
import type { BundleContent } from '../bundle/bundle-content.ts';
import { type Bundle, openBundle } from '../bundle/open-bundle.ts';
import { type BundlePointer, partPath, POINTER_PATH, readPointer } from '../bundle/pointer.ts';
import { type Bytes, utf8 } from '../encoding/bytes.ts';
import { Fault } from '../register/fault.ts';
import type { Register } from '../register/open-register.ts';
import { registerBundle } from '../register/register-bundle.ts';
import type { StatusFiles } from '../register/status-files.ts';
import { trustListPath } from '../verification/register-files.ts';
import type { SiteFile } from './site-source.ts';

/** The register bundle as it is published: parts first, the pointer to them last. The pointer was signed by `refresh`; here no key
 *  is at hand, so what the ledger gives must be what was signed.
 *  @param isPublished whether a file is there already: a part is named after what is in it   @throws Fault where the two differ */
export async function* bundleFiles(register: Register, status: StatusFiles, isPublished: (path: string) => boolean = () => false): AsyncIterable<SiteFile> {
  const { pointer, bytes, content } = await signedBundle(register, status);
  // Of a young register the labels of a part and those that changed are the same ones: one file is both.
  const texts = new Map<string, Uint8Array | string>([...content.parts, ...content.changes].map(({ sha256, text }) => [sha256, text]));
  for (const { path, sha256 } of pointer.status) texts.set(sha256, status.files.get(path) ?? '');
  for (const [sha256, text] of texts) {
    const path = partPath(sha256);
    if (!isPublished(path)) yield { path, bytes: gzipSync(text, { level: 9 }) };
  }
  yield { path: POINTER_PATH, bytes };
}

/** The bundle of this checkout, as one who fetched all of it would have it. @throws Fault */
export async function checkoutBundle(register: Register, status: StatusFiles): Promise<Bundle> {
  const { bytes, content } = await signedBundle(register, status);
  const parts = content.parts.map(({ sha256, text }) => [partPath(sha256), text] as const);
  const trust = [trustListPath('list'), utf8(JSON.stringify(register.trust))] as const;
  const bundle = await openBundle(new Map([...status.files, [POINTER_PATH, bytes], trust, ...parts]), register.trust);
  if (typeof bundle === 'string') throw disagrees(bundle);
  return bundle;
}

async function signedBundle(register: Register, status: StatusFiles): Promise<{ readonly pointer: BundlePointer; readonly bytes: Bytes; readonly content: BundleContent }> {
  const { issuer, ledger } = register;
  const { pointer: bytes } = status;
  if (!bytes) throw new Fault('labels/status/bundle.json: is missing', 'sign it with the status lists: holdmark refresh');
  const pointer = await readPointer(bytes, issuer);
  if (!pointer) throw disagrees('is not signed by the status key');
  if (pointer.signedAt.getTime() !== status.signedAt.getTime()) throw disagrees('was not signed with the status lists');
  const content = await registerBundle(register);
  const digests = (contents: readonly { readonly sha256: string }[]): string => contents.map(({ sha256 }) => sha256).join();
  const same = pointer.statements === ledger.count && digests(pointer.parts) === digests(content.parts) && digests(pointer.changes) === digests(content.changes);
  if (!same) throw disagrees('says something else than the ledger');
  return { pointer, bytes, content };
}

const disagrees = (problem: string): Fault => new Fault(`labels/status/bundle.json: ${problem}`, 'sign it again with the status lists: holdmark refresh');
