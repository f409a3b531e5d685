import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, type BundleFiles, openBundle } from '../../bundle/open-bundle.ts';
import { partPath, POINTER_PATH } from '../../bundle/pointer.ts';
import { sha256Hex } from '../../encoding/sha256.ts';
import { Fault } from '../../register/fault.ts';
import { parseTrustList } from '../../trust/parse-trust-list.ts';
import type { TrustList } from '../../trust/trust-list.ts';
import { trustListPath } from '../../verification/register-files.ts';
import { replaceFile } from '../../register/replace-file.ts';

/** A synced bundle on disk: `latest.json`, `trust.json`, and everything that the pointer names in `objects/`, by digest. The pointer
 *  is replaced last and in one step, so the folder holds the old bundle or the new one. */
export async function writeBundleFolder(folder: string, { files, pointer }: Bundle): Promise<void> {
  mkdirSync(join(folder, 'objects'), { recursive: true });
  const named = [...pointer.status.map(({ path, sha256 }) => [path, sha256] as const), ...pointer.parts.map(({ sha256 }) => [partPath(sha256), sha256] as const)];
  for (const [path, sha256] of named) {
    const object = join(folder, 'objects', sha256);
    if (!existsSync(object)) replaceFile(object, files.get(path)!);
  }
  replaceFile(join(folder, 'trust.json'), files.get(trustListPath('list'))!);
  replaceFile(join(folder, 'latest.json'), files.get(POINTER_PATH)!);
  const kept = new Set(named.map(([, sha256]) => sha256));
  for (const name of readdirSync(join(folder, 'objects'))) if (!kept.has(name)) rmSync(join(folder, 'objects', name));
}

/** The bundle in a folder, verified whole; undefined where the folder holds none. @throws Fault where it does not hold together */
export async function readBundleFolder(folder: string, trust?: TrustList): Promise<Bundle | undefined> {
  if (!existsSync(join(folder, 'latest.json'))) return undefined;
  const kept = trustInFolder(folder);
  const believed = trust && (!kept || trust.version > kept.version) ? trust : kept;
  if (!believed) throw damaged(folder, 'has no trust list');
  const bundle = await openBundle(await filesIn(folder), believed);
  if (typeof bundle === 'string') throw damaged(folder, bundle === 'not-signed' ? 'is not signed by the register' : 'is damaged');
  return bundle;
}

export function trustInFolder(folder: string): TrustList | undefined {
  const file = join(folder, 'trust.json');
  return existsSync(file) ? parseTrustList(readFileSync(file)) : undefined;
}

/** By path again: objects are found by what they are, so a changed one is found nowhere. */
async function filesIn(folder: string): Promise<BundleFiles> {
  const files = new Map([[POINTER_PATH, new Uint8Array(readFileSync(join(folder, 'latest.json')))]]);
  const pointer: { readonly status?: readonly { readonly path: string; readonly sha256: string }[] } = JSON.parse(readFileSync(join(folder, 'latest.json'), 'utf8'));
  const statusPaths = new Map((pointer.status ?? []).map(({ path, sha256 }) => [sha256, path]));
  for (const name of existsSync(join(folder, 'objects')) ? readdirSync(join(folder, 'objects')) : []) {
    const bytes = new Uint8Array(readFileSync(join(folder, 'objects', name)));
    const digest = await sha256Hex(bytes);
    files.set(statusPaths.get(digest) ?? partPath(digest), bytes);
  }
  return files;
}

const damaged = (folder: string, problem: string): Fault => new Fault(`${folder}: the bundle ${problem}`, 'remove the folder and fetch it again: holdmark sync');
