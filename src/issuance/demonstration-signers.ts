import { createHash } from 'node:crypto';
import { demonstrationKeys } from '../trust/demonstration-keys.ts';
import { type Signer, signerOfSeed } from './signer.ts';

/** Published on purpose: anyone can run the demonstration register, and nobody can mistake its signatures for real ones. */
export const DEMONSTRATION_PHRASE = 'holdmark demonstration keys: anyone can sign with these, so they prove nothing';

/** The signer of one purpose, from the published phrase: seed = SHA-256(phrase, line feed, purpose). */
export function demonstrationSigner(purpose: keyof typeof demonstrationKeys): Signer {
  return signerOfSeed(createHash('sha256').update(`${DEMONSTRATION_PHRASE}\n${purpose}`).digest());
}
