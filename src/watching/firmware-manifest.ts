import { fromUtf8 } from '../encoding/bytes.ts';
import { parseJsonObject } from '../encoding/canonical-json.ts';
import { readFirmwareBom } from './firmware-bom.ts';
import { type ReadManifest, unreadable } from './read-manifest.ts';
import { looksLikeSuit, readSuitEnvelope } from './suit-envelope.ts';

const LARGEST = 32 * 1024 * 1024;

/** Version and image digest from the file that a maker's build makes anyway: an IETF SUIT envelope (CBOR) or a CycloneDX BOM
 *  (JSON) that describes a firmware. Never throws: the file comes from a stranger. */
export async function readFirmwareManifest(bytes: Uint8Array): Promise<ReadManifest> {
  if (bytes.length > LARGEST) return unreadable(`has ${bytes.length} bytes; a manifest has at most ${LARGEST}`, 'name the image itself with --image');
  const text = fromUtf8(bytes)?.replace(/^\uFEFF/, '');
  const json = text === undefined ? undefined : parseJsonObject(text);
  if (json) return readFirmwareBom(json);
  if (looksLikeSuit(bytes)) return readSuitEnvelope(bytes);
  return unreadable(text?.trimStart().startsWith('<') ? 'is XML' : 'is neither a SUIT envelope nor JSON');
}
