import { randomBytes } from 'node:crypto';

/** A fresh Ed25519 seed, 32 bytes: the only randomness of the project. */
export const generateSeed = (): Uint8Array => new Uint8Array(randomBytes(32));
