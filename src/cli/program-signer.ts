import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import type { Signer } from '../issuance/signer.ts';
import { Fault } from '../register/fault.ts';

const PATIENCE = 120_000;

/** A key that never leaves its device: a program of the key's owner gets the bytes on standard input and writes the signature,
 *  64 bytes of pure Ed25519, raw or as hexadecimal or base64 text, to standard output. So any HSM, smart card, agent or key service
 *  can sign. What it returns is verified before it is used.
 *  @param publicKey raw, 32 bytes, from the trust list   @throws Fault where the file cannot be run */
export function programSigner(path: string, publicKey: Uint8Array<ArrayBuffer>): Signer {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw new Fault(`${path}: is not a program that can be run`, `chmod 700 ${path}`);
  }
  return { publicKey, sign: async (bytes) => signatureOf(path, bytes) };
}

/** @throws Fault where the program fails, or answers with something else than a signature */
function signatureOf(path: string, bytes: Uint8Array): Uint8Array {
  const { status, signal, error, stdout } = spawnSync(path, { input: bytes, timeout: PATIENCE, maxBuffer: 65_536, stdio: ['pipe', 'pipe', 'inherit'] });
  // A program that fails before it has read everything leaves an error of the pipe too: its exit code says more.
  if (status !== 0) throw new Fault(`${path}: did not sign (${status !== null ? `exit code ${status}` : (error?.message ?? signal)})`, 'nothing was written; see what the program says, and try again');
  if (stdout.length === 64) return stdout;
  const text = stdout.toString('latin1').trim();
  const signature = Buffer.from(text, /^[0-9a-f]{128}$/i.test(text) ? 'hex' : 'base64');
  if (signature.length !== 64) throw new Fault(`${path}: wrote ${stdout.length} bytes that are no Ed25519 signature`, 'it must write 64 bytes, raw, hexadecimal or base64');
  return signature;
}
