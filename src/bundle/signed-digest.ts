import { fromBase64url, toBase64url } from '../encoding/base64url.ts';
import { type Bytes, concatBytes, equalBytes, utf8 } from '../encoding/bytes.ts';
import { sha256 } from '../encoding/sha256.ts';
import { verifyEd25519 } from '../trust/ed25519.ts';
import { usableKey } from '../trust/issuer-key.ts';
import type { TrustList } from '../trust/trust-list.ts';

/** A plain text that carries its signature below it, as a C2SP signed note: it can be mailed, printed and read aloud, and still be
 *  checked. Line ends that a mail program has changed do not matter.
 *
 *      Labels that ended …
 *
 *      — labels.example 3q2+7wAB…
 */
export async function noteWithSignature(text: string, name: string, publicKey: Uint8Array, signature: Uint8Array): Promise<string> {
  return `${text}\n— ${name} ${toBase64(concatBytes(await keyHash(name, publicKey), signature))}\n`;
}

/** The text whose signature a status key of the list made; undefined where none did. `signedBy`: the register's host. */
export async function readSignedNote(note: string, trust: TrustList, at: Date): Promise<{ readonly text: string; readonly signedBy: string } | undefined> {
  const lines = note.replace(/\r\n?/g, '\n').trimEnd().split('\n').map((line) => line.trimEnd());
  const signed = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(lines.at(-1) ?? '');
  const [, name = '', encoded = ''] = signed ?? [];
  const bytes = fromBase64url(encoded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  if (!signed || bytes?.length !== 68 || lines.at(-2) !== '') return undefined;
  const text = `${lines.slice(0, -2).join('\n')}\n`;
  for (const issuer of trust.issuers.filter(({ origins }) => origins.includes(`https://${name}`))) for (const key of issuer.keys) {
    const usable = key.purpose === 'status' ? usableKey(key, at, undefined) : undefined;
    if (!usable || !('raw' in usable) || !equalBytes(await keyHash(name, usable.raw), bytes.subarray(0, 4))) continue;
    if (await verifyEd25519(bytes.subarray(4), utf8(text), usable.raw)) return { text, signedBy: name };
  }
  return undefined;
}

/** First four bytes of SHA-256 over name, line feed, algorithm 1 (Ed25519), public key. */
async function keyHash(name: string, publicKey: Uint8Array): Promise<Bytes> {
  return (await sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(1), publicKey))).slice(0, 4);
}

const toBase64 = (bytes: Uint8Array): string => {
  const text = toBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
};
