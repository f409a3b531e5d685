import { rfc3339 } from '../../encoding/rfc3339.ts';
import { Fault } from '../../register/fault.ts';
import { usableKey } from '../../trust/issuer-key.ts';
import { toMultikey } from '../../trust/multikey.ts';
import type { Issuer, KeyPurpose } from '../../trust/trust-list.ts';

/** Refuses to sign with a key that does not count now: nobody would believe it. Most often the machine's clock is to blame.
 *  @param publicKey raw, of the key that will sign; undefined where it is not known yet: then one of those that may has to count
 *  @throws Fault */
export function refuseSilentKey(issuer: Issuer, purpose: KeyPurpose, publicKey: Uint8Array<ArrayBuffer> | undefined, now: Date): void {
  const multikey = publicKey && toMultikey(publicKey);
  const keys = issuer.keys.filter((key) => key.purpose === purpose && (multikey === undefined || key.publicKeyMultibase === multikey));
  if (keys.some((key) => 'raw' in usableKey(key, now, undefined))) return;
  const key = keys.at(-1);
  if (!key) throw new Fault(`the trust list names no such ${purpose} key${multikey === undefined ? '' : ` (${multikey})`}`, 'holdmark trust show tells which keys may sign what');
  const window = `counts from ${key.validFrom}${key.validUntil === undefined ? '' : ` until ${key.validUntil}`}`;
  throw new Fault(`the ${purpose} key ${key.kid} ${key.revoked ? 'is revoked' : window}, and this machine’s clock says ${rfc3339(now)}`, 'set the clock right and try again; nothing was signed');
}
