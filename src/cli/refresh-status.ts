import { join } from 'node:path';
import { pointerDocument, statusContent } from '../bundle/pointer.ts';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import { signDocument } from '../issuance/sign-document.ts';
import { signLabelList, signStatementList } from '../issuance/sign-status-lists.ts';
import type { Signer } from '../issuance/signer.ts';
import { Fault } from '../register/fault.ts';
import { replaceFile } from '../register/replace-file.ts';
import { withLedgerLock } from '../register/append-ledger.ts';
import { ledgerFolder, openRegister, POINTER, type Register, statusFolder } from '../register/open-register.ts';
import { registerBundle } from '../register/register-bundle.ts';
import { issuerDid } from '../register/register-config.ts';
import { lastListed, listedLabels, readStatusFiles } from '../register/status-files.ts';
import { listBits } from '../status/list-bits.ts';
import { CLOCKS_DIFFER } from './command-register.ts';
import { refuseSilentKey } from './keys/refuse-silent-key.ts';
import { note } from './terminal.ts';

/** Signs the status lists of both formats anew from the ledger, under the ledger's lock.
 *  @returns the register that they are of, and how many files there are */
export async function refreshStatus(root: string, signer: (register: Register) => Promise<Signer>, now: Date, order: ListOrder = 'forward'): Promise<{ readonly register: Register; readonly files: number }> {
  return withLedgerLock(ledgerFolder(root), note, async () => {
    const register = await openRegister(root);
    return { register, files: await writeStatusLists(register, await signer(register), now, order) };
  });
}

/** Whether lists may be older than those before: only where a clock that was ahead signed those. */
export type ListOrder = 'forward' | 'back';

/** The same for whoever holds the lock. The first statement list is written last: it carries the time that all others are held
 *  against. What a build would refuse is not written. @returns how many files there are   @throws Fault */
export async function writeStatusLists(register: Register, key: Signer, now: Date, order: ListOrder = 'forward'): Promise<number> {
  const { root, config: { origin } } = register;
  const at = listMoment(root, now, order);
  refuseSilentKey(register.issuer, 'status', key.publicKey, at);
  const bits = listBits(listedLabels(register.labels), at);
  const files: [string, string | Uint8Array][] = [];
  for (const [list, entries] of bits.labels.entries()) {
    const { jwt, cwt } = await signLabelList(entries, list, origin, key, at);
    files.push([`labels/${list}.jwt`, jwt], [`labels/${list}.cwt`, cwt]);
  }
  for (const [list, entries] of [...bits.statements.entries()].reverse()) {
    files.push([`statements/${list}.json`, await signStatementList(entries, list, { origin, did: issuerDid(register.config) }, key, at)]);
  }
  files.splice(-1, 0, [POINTER, await signBundlePointer(register, files, key, at)]);
  const made = new Map(files.map(([path, content]) => [path, typeof content === 'string' ? utf8(content) : new Uint8Array(content)]));
  await readStatusFiles(register, (path) => made.get(path));
  for (const [path, content] of files) replaceFile(join(statusFolder(root), path), content);
  return files.length;
}

/** The time that lists are signed with: whole seconds, as they write it, because their bits must be those of that time. Whoever has seen
 *  lists of a later time would believe no older ones; where clocks differ by little, the later time is taken. */
function listMoment(root: string, now: Date, order: ListOrder): Date {
  const at = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const before = lastListed(root);
  if (order === 'back' || !before || before <= at) return at;
  if (before.getTime() - at.getTime() <= CLOCKS_DIFFER) return before;
  throw new Fault(`this machine’s clock says ${rfc3339(at)}, and the status lists were signed at ${rfc3339(before)}: whoever has seen those believes no older ones`, 'set the clock right; only where those were signed by a clock that was ahead: holdmark refresh --older');
}

/** The pointer of the register bundle: what all labels are in short, and the lists just signed, by their digests. */
async function signBundlePointer(register: Register, lists: readonly (readonly [string, string | Uint8Array])[], key: Signer, at: Date): Promise<string> {
  const { config, labels, ledger } = register;
  const content = await registerBundle(register);
  const status = await Promise.all(lists.flatMap(([path, text]) => (typeof text === 'string' && path.startsWith('statements/') ? [statusContent(`/status/${path}`, utf8(text))] : [])));
  const document = pointerDocument(config.origin, issuerDid(config), content, { statements: ledger.count, labels: labels.length }, status, at);
  return canonicalJson(await signDocument(document, issuerDid(config), key, at));
}
