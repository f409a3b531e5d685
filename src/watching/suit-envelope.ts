import { decode } from 'cborg';
import { toHex } from '../encoding/bytes.ts';
import { sha256 } from '../encoding/sha256.ts';
import { isSoftwareVersion, type ReadManifest, unreadable } from './read-manifest.ts';

/** A release as a SUIT envelope describes it (draft-ietf-suit-manifest, draft-ietf-suit-update-management). Only described: the
 *  signature in its wrapper is the maker's business with its devices, and is not checked here. */
export async function readSuitEnvelope(bytes: Uint8Array): Promise<ReadManifest> {
  const envelope = asMap(decodeOrNothing(bytes));
  const wrapped = envelope?.get(label.manifest);
  if (!envelope || !(wrapped instanceof Uint8Array)) return unreadable('is no SUIT envelope: it has no manifest');
  const manifest = asMap(decoded(wrapped));
  const common = asMap(decoded(manifest?.get(label.common)));
  if (!manifest || !common) return unreadable('is a SUIT envelope whose manifest cannot be read');
  if (await isDamaged(envelope.get(label.authentication), wrapped)) return unreadable('is a damaged SUIT envelope: its manifest does not have the digest in its authentication wrapper');

  const sequence = manifest.get(label.sequenceNumber);
  const version = versionOf(manifest.get(label.setVersion)) ?? textVersion(manifest.get(label.text)) ?? textVersion(envelope.get(label.text));
  if (!version) return unreadable(`is a SUIT envelope without a version: it has only the sequence number ${String(sequence)}`, 'have it made with suit-set-version, or give --version and --image');
  const digests = new Set([common.get(label.sharedSequence), manifest.get(label.install), envelope.get(label.install)].flatMap((commands) => imageDigests(decoded(commands))));
  const [imageSha256, ...more] = digests;
  if (!imageSha256) return unreadable('is a SUIT envelope without the SHA-256 of an image', 'name the image with --image');
  if (more.length > 0) return unreadable(`is a SUIT envelope for ${digests.size} images: ${[...digests].map((digest) => digest.slice(0, 12)).join(', ')}`, 'name the firmware’s with --image');
  return { kind: 'firmware', version, imageSha256, ...(sequence !== undefined && { build: `sequence ${String(sequence)}` }) };
}

/** Whether bytes begin as an envelope does: tag 107, or the map of one that goes untagged. */
export const looksLikeSuit = (bytes: Uint8Array): boolean => (bytes[0] === 0xd8 && bytes[1] === 107) || (bytes[0] !== undefined && bytes[0] >> 5 === 5);

// Numbers of the IANA registry "Software Update for the Internet of Things (SUIT)".
const label = { authentication: 2, manifest: 3, sequenceNumber: 2, common: 3, sharedSequence: 4, setVersion: 6, install: 20, text: 23, componentVersion: 6 } as const;
const command = { tryEach: 15, setParameters: 19, overrideParameters: 20, runSequence: 32 } as const;
const IMAGE_DIGEST = 3;
const SHA_256 = -16;

type CborItems = ReadonlyMap<unknown, unknown>;
const asMap = (value: unknown): CborItems | undefined => (value instanceof Map ? value : undefined);

/** Attacker-controlled: whatever is not CBOR is nothing. */
function decodeOrNothing(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, { useMaps: true, rejectDuplicateMapKeys: true, tags: { 107: (read) => read() } });
  } catch {
    return undefined;
  }
}

/** SUIT keeps CBOR inside byte strings, so that parts can be hashed and left out. */
const decoded = (value: unknown): unknown => (value instanceof Uint8Array ? decodeOrNothing(value) : value);

async function isDamaged(wrapper: unknown, manifest: Uint8Array): Promise<boolean> {
  const first = decoded(wrapper);
  const digest = digestOf(Array.isArray(first) ? first[0] : undefined);
  // The digest is over the byte string with its head. An envelope without one says nothing about damage.
  return digest !== undefined && digest !== toHex(await sha256(withHead(manifest)));
}

function withHead(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = bytes;
  const head = length < 24 ? [0x40 | length] : length < 0x100 ? [0x58, length] : length < 0x10000 ? [0x59, length >> 8, length & 0xff] : [0x5a, length >>> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff];
  return Uint8Array.from([...head, ...bytes]);
}

/** The digest of SUIT_Digest [-16, h'…'], as hexadecimal digits. */
function digestOf(value: unknown): string | undefined {
  const pair = decoded(value);
  return Array.isArray(pair) && pair[0] === SHA_256 && pair[1] instanceof Uint8Array && pair[1].length === 32 ? toHex(pair[1]) : undefined;
}

/** Every image digest that a command sequence sets. Commands and their arguments take turns. */
function imageDigests(sequence: unknown, depth = 0): readonly string[] {
  if (!Array.isArray(sequence) || depth > 8) return [];
  return sequence.flatMap((each, i) => {
    const argument: unknown = i % 2 === 0 ? sequence[i + 1] : undefined;
    if (each === command.overrideParameters || each === command.setParameters) return digestOf(asMap(argument)?.get(IMAGE_DIGEST)) ?? [];
    if (each === command.tryEach && Array.isArray(argument)) return argument.flatMap((branch) => imageDigests(decoded(branch), depth + 1));
    return each === command.runSequence ? imageDigests(decoded(argument), depth + 1) : [];
  });
}

/** [2,4,0] is 2.4.0 and [2,5,-1,1] is 2.5-rc.1. The version *parameter* (28) is another thing: which installed versions may update. */
function versionOf(value: unknown): string | undefined {
  const parts = decoded(value);
  if (!Array.isArray(parts) || parts.length === 0 || !parts.every((part) => typeof part === 'number' && Number.isInteger(part) && part >= -3)) return undefined;
  const stage = parts.findIndex((part) => part < 0);
  if (stage < 0) return parts.join('.');
  const word = ['rc', 'beta', 'alpha'][-parts[stage] - 1];
  const tail = [word, ...parts.slice(stage + 1)].join('.');
  return stage === 0 || parts.slice(stage + 1).some((part) => part < 0) ? undefined : `${parts.slice(0, stage).join('.')}-${tail}`;
}

/** The version that the text for people gives; undefined where components disagree. Texts are keyed by language in newer drafts. */
function textVersion(value: unknown): string | undefined {
  const found = new Set<string>();
  const look = (map: CborItems | undefined, depth: number): void => {
    for (const [key, member] of map ?? []) {
      if (key === label.componentVersion && depth > 0 && typeof member === 'string') found.add(member.trim());
      else if (depth < 3) look(asMap(member), depth + 1);
    }
  };
  look(asMap(decoded(value)), 0);
  const [version, ...more] = found;
  return version !== undefined && more.length === 0 && isSoftwareVersion(version) ? version : undefined;
}
