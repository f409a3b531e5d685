import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import type { Signer } from '../../issuance/signer.ts';
import { Fault } from '../../register/fault.ts';

const PATIENCE = 120_000;

/** A key that never leaves its device: a program of the key's owner gets the bytes on standard input and writes the signature,
 *  64 bytes of pure Ed25519, raw or as hexadecimal or base64 text, to standard output. So any HSM, smart card, agent or key service
 *  can sign. What it returns is verified before it is used. It is asked for one signature at a time, because a device may want a touch
 *  for each, and after a failure for none any more.
 *  @param publicKey raw, 32 bytes, from the trust list   @throws Fault where the file cannot be run */
export function programSigner(path: string, publicKey: Uint8Array<ArrayBuffer>): Signer {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw new Fault(`${path}: is not a program that can be run`, `chmod 700 ${path}`);
  }
  let before: Promise<unknown> = Promise.resolve();
  return {
    publicKey,
    sign: (bytes) => {
      const signature = before.then(() => signatureOf(path, bytes));
      before = signature;
      return signature;
    },
  };
}

/** @throws Fault where the program fails, or answers with something else than a signature */
function signatureOf(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string): void => reject(new Fault(`${path}: did not sign (${why})`, 'see what the program says, and try again'));
    const program = spawn(path, { timeout: PATIENCE, stdio: ['pipe', 'pipe', 'inherit'] });
    const answer: Buffer[] = [];
    program.stdout.on('data', (part: Buffer) => { if (answer.length < MOST_PARTS) answer.push(part); });
    // A program that fails before it has read everything leaves an error of the pipe too: its exit code says more.
    program.stdin.on('error', () => undefined);
    program.on('error', ({ message }) => refuse(message));
    program.on('close', (status, signal) => {
      if (status !== 0) return refuse(status !== null ? `exit code ${status}` : String(signal));
      const signature = signatureIn(Buffer.concat(answer));
      if (signature) resolve(signature);
      else reject(new Fault(`${path}: wrote ${Buffer.concat(answer).length} bytes that are no Ed25519 signature`, 'it must write 64 bytes, raw, hexadecimal or base64'));
    });
    program.stdin.end(bytes);
  });
}

/** Of its output that are kept: a program that writes without end is no signer. */
const MOST_PARTS = 64;

function signatureIn(answer: Buffer): Uint8Array | undefined {
  if (answer.length === 64) return answer;
  const text = answer.toString('latin1').trim();
  const signature = Buffer.from(text, /^[0-9a-f]{128}$/i.test(text) ? 'hex' : 'base64');
  return signature.length === 64 ? signature : undefined;
}
