import { fromBase58 } from '../encoding/base58.ts';
import { type Bytes, concatBytes, utf8 } from '../encoding/bytes.ts';
import { canonicalJson, isJsonObject, type JsonObject } from '../encoding/canonical-json.ts';
import { parseMoment } from '../encoding/rfc3339.ts';
import { sha256 } from '../encoding/sha256.ts';
import { verifyEd25519, type VerifySignature } from './ed25519.ts';

/** Who computes: a phone has the web's hashes and noble's curve, a desk has Node's own. */
export interface Cryptography {
  readonly verify: VerifySignature;
  readonly sha256: (bytes: Bytes) => Promise<Bytes> | Bytes;
}
export const webCryptography: Cryptography = { verify: verifyEd25519, sha256 };

/** The 64 bytes that eddsa-jcs-2022 signs: the hash of the proof's options, then the hash of the document without its proof
 *  (W3C Data Integrity EdDSA Cryptosuites 1.0). @throws where the document has no canonical form */
export const proofInput = (document: object, proofOptions: object, hash = webCryptography.sha256): Promise<Bytes> => inputOf(utf8(canonicalJson(document)), proofOptions, hash);

async function inputOf(text: Bytes, proofOptions: object, hash: Cryptography['sha256']): Promise<Bytes> {
  return concatBytes(await hash(utf8(canonicalJson(proofOptions))), await hash(text));
}

/** Who signed a document, when, and with which key, as it claims. Attacker-controlled until `verifyProof` says true. */
export interface ClaimedProof {
  readonly controller: string;
  readonly publicKeyMultibase: string;
  readonly created: Date;
}

export function claimedProof(document: JsonObject): ClaimedProof | undefined {
  const { proof } = document;
  if (!isJsonObject(proof) || typeof proof['verificationMethod'] !== 'string') return undefined;
  const [controller = '', publicKeyMultibase = '', ...rest] = proof['verificationMethod'].split('#');
  const created = parseMoment(proof['created']);
  return rest.length > 0 || !created ? undefined : { controller, publicKeyMultibase, created };
}

/** Whether the embedded proof holds under `key`. Never throws.
 *  @param written the text that the document was parsed from, without its proof, for whoever has it: where it is canonical it is what
 *  was signed, and need not be written once more */
export async function verifyProof(document: JsonObject, key: Bytes, { verify, sha256: hash } = webCryptography, written?: Bytes): Promise<boolean> {
  const { proof, ...unsecured } = document;
  if (!isJsonObject(proof) || proof['type'] !== 'DataIntegrityProof' || proof['cryptosuite'] !== 'eddsa-jcs-2022' || proof['proofPurpose'] !== 'assertionMethod') return false;
  const { proofValue, ...options } = proof;
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z')) return false;
  const signature = fromBase58(proofValue.slice(1));
  if (!signature) return false;
  try {
    // The suite lets a document add contexts after signing; ours never do, so what is read is what was signed.
    if (options['@context'] !== undefined && canonicalJson(options['@context']) !== canonicalJson(unsecured['@context'])) return false;
    if (written && (await verify(signature, await inputOf(written, options, hash), key))) return true;
    return await verify(signature, await proofInput(unsecured, options, hash), key);
  } catch {
    return false;
  }
}
