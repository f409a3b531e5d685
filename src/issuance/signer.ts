import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Whatever can sign: a key in memory, an agent, a token, an HSM. Pure Ed25519 only. */
export interface Signer {
  /** Raw, 32 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  /** The key itself, where it is in memory: who signs many hands it to threads of its own. */
  readonly key?: KeyObject;
}

const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer from a 32-byte Ed25519 seed. */
export function signerOfSeed(seed: Uint8Array): Signer {
  if (seed.length !== 32) throw new RangeError(`an Ed25519 seed has 32 bytes, not ${seed.length}`);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  return signerOfKey(key);
}

export function signerOfKey(key: KeyObject): Signer {
  return { publicKey: rawPublicKey(key), sign: async (bytes) => sign(null, bytes, key), key };
}

function rawPublicKey(key: KeyObject): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
}

/** Signs, and checks the signature before anyone uses it: a faulty signer must not put a bad line into the ledger. */
export async function checkedSignature(signer: Signer, bytes: Uint8Array): Promise<Uint8Array> {
  const signature = await signer.sign(bytes);
  if (signature.length !== 64 || !verify(null, bytes, publicKeyOf(signer), signature)) throw new Error('the signer returned a signature that does not hold');
  return signature;
}

const publicKeys = new WeakMap<Signer, KeyObject>();

/** Made once a signer: a print line signs thousands of tokens with one key. */
function publicKeyOf(signer: Signer): KeyObject {
  const key = publicKeys.get(signer) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(signer.publicKey).toString('base64url') }, format: 'jwk' });
  publicKeys.set(signer, key);
  return key;
}
