import { type Bytes, utf8 } from '../encoding/bytes.ts';
import { inflate } from '../encoding/inflate.ts';
import { sha256Hex } from '../encoding/sha256.ts';
import type { DecidingStatement } from '../label/deciding-statement.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { newestTrustList } from '../verification/newest-trust-list.ts';
import { type FetchFile, trustListPath } from '../verification/register-files.ts';
import { CHANGE_SPAN, type Content, PART_SPAN } from './bundle-content.ts';
import { type Bundle, type BundleFiles, type BundleRefusal, openBundle } from './open-bundle.ts';
import { parsePart } from './parse-part.ts';
import { partText } from './part.ts';
import { partLabels } from './part-labels.ts';
import { type BundlePointer, partPath, POINTER_PATH, readPointer } from './pointer.ts';

const SKEW = 300_000;

/** The register's newest bundle, verified whole, or why there is none: then whatever the caller holds stays as it is. Fetches only
 *  what it lacks.
 *  @param held the bundle that the caller has   @param trust the trust list that the caller believes */
export async function syncBundle(fetchFile: FetchFile, held: Bundle | undefined, trust: TrustList, now: Date): Promise<Bundle | BundleRefusal> {
  // Nothing here may come from a cache but parts, whose names are their digests.
  const fresh: FetchFile = (path) => fetchFile(path, 'again');
  const believed = await newestTrustList(trust, fresh);
  const bytes = await fresh(POINTER_PATH);
  if (typeof bytes === 'string') return 'unreachable';
  const pointer = await signedPointer(bytes, believed);
  if (!pointer) return 'not-signed';
  if (pointer.signedAt.getTime() > now.getTime() + SKEW) return 'from-the-future';
  if (pointer.validUntil.getTime() <= now.getTime()) return 'too-old';
  if (held && pointer.signedAt.getTime() < held.pointer.signedAt.getTime()) return 'older-than-held';

  const files = new Map<string, Bytes>([[POINTER_PATH, bytes], [trustListPath('list'), utf8(JSON.stringify(believed))]]);
  // By their digests and not at their own addresses, where a newer one may stand already.
  for (const list of pointer.status) {
    const text = await fetchContent(fetchFile, list);
    if (typeof text === 'string') return text;
    files.set(list.path, text);
  }
  const parts = await collectParts(fetchFile, held, pointer);
  if (typeof parts === 'string') return parts;
  for (const [path, text] of parts) files.set(path, text);
  return openBundle(files, believed);
}

async function signedPointer(bytes: Bytes, trust: TrustList): Promise<BundlePointer | undefined> {
  for (const issuer of trust.issuers) {
    const pointer = await readPointer(bytes, issuer);
    if (pointer) return pointer;
  }
  return undefined;
}

/** Every part of the pointer: those that are held, those that follow from held labels and changes, and the rest as published. */
async function collectParts(fetchFile: FetchFile, held: Bundle | undefined, pointer: BundlePointer): Promise<BundleFiles | BundleRefusal> {
  const parts = new Map<string, Bytes>();
  const keep = ({ sha256 }: Content, text: Bytes | undefined): void => { if (text) parts.set(partPath(sha256), text); };
  for (const part of pointer.parts) keep(part, held?.files.get(partPath(part.sha256)));
  const lacking = (): readonly Content[] => pointer.parts.filter(({ sha256 }) => !parts.has(partPath(sha256)));

  const blocks = held && usefulChanges(held.pointer, pointer, lacking());
  if (held && blocks) for (const [part, text] of await partsAfterChanges(fetchFile, held, pointer, blocks, lacking())) keep(part, text);
  for (const part of lacking()) {
    const text = await fetchContent(fetchFile, part);
    if (typeof text === 'string') return text;
    keep(part, text);
  }
  return parts;
}

/** The blocks of changes that were made since, or undefined where they do not reach back far enough or whole parts are smaller. */
function usefulChanges(held: BundlePointer, pointer: BundlePointer, lacking: readonly Content[]): readonly Content[] | undefined {
  const oldest = Math.floor(held.statements / CHANGE_SPAN) * CHANGE_SPAN;
  const blocks = pointer.changes.filter(({ from }) => from >= oldest);
  const reachBack = Math.min(...pointer.changes.map(({ from }) => from)) <= oldest;
  const size = (contents: readonly Content[]): number => contents.reduce((sum, { bytes }) => sum + bytes, 0);
  return lacking.length > 0 && reachBack && size(blocks) < size(lacking) ? blocks : undefined;
}

/** Changes are not believed: a part is kept only where what comes of them has its signed digest. */
async function partsAfterChanges(fetchFile: FetchFile, held: Bundle, pointer: BundlePointer, blocks: readonly Content[], lacking: readonly Content[]): Promise<readonly (readonly [Content, Bytes])[]> {
  const changed: DecidingStatement[] = [];
  for (const block of blocks) {
    const text = await fetchContent(fetchFile, block);
    const part = typeof text === 'string' ? undefined : parsePart(text);
    const labels = part && partLabels(part, pointer.origin);
    if (!labels) return [];
    for (const row of labels.numbers.keys()) changed.push(labels.statementAt(row));
  }
  const partOf = (statement: DecidingStatement): number => Math.floor(statement.credentialSubject.label.number / PART_SPAN) * PART_SPAN;
  const wanted = new Set(lacking.map(({ from }) => from));
  const merged = new Map<number, Map<number, DecidingStatement>>();
  for (const statement of [...held.statements(), ...changed]) {
    const from = partOf(statement);
    if (!wanted.has(from)) continue;
    if (!merged.has(from)) merged.set(from, new Map());
    merged.get(from)?.set(statement.credentialSubject.label.number, statement);
  }
  const texts = await Promise.all(lacking.map(async (part) => {
    const text = utf8(partText([...(merged.get(part.from)?.values() ?? [])]));
    return (await sha256Hex(text)) === part.sha256 ? [[part, text] as const] : [];
  }));
  return texts.flat();
}

/** A published part, inflated to the size that was signed and no further. */
async function fetchContent(fetchFile: FetchFile, { sha256, bytes }: Pick<Content, 'sha256' | 'bytes'>): Promise<Bytes | 'unreachable' | 'incomplete'> {
  const zipped = await fetchFile(partPath(sha256));
  if (typeof zipped === 'string') return 'unreachable';
  const text = await inflate(zipped, 'gzip', bytes);
  return text && (await sha256Hex(text)) === sha256 ? text : 'incomplete';
}
