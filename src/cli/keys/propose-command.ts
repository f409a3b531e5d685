import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { rfc3339 } from '../../encoding/rfc3339.ts';
import { Fault } from '../../register/fault.ts';
import { proposalFile, writeProposal } from '../../register/trust-proposal.ts';
import { isUsableKey } from '../../trust/ed25519.ts';
import { fromMultikey, keyId, toMultikey } from '../../trust/multikey.ts';
import { nextTrustList, type TrustChange, TrustChangeRefused } from '../../trust/next-trust-list.ts';
import { keyPurposes, type KeyPurpose, type TrustList } from '../../trust/trust-list.ts';
import { sayTrustChangeRefusal } from '../../wording/say-trust-change-refusal.ts';
import { commandRegister, momentOf } from '../command-register.ts';
import { keyFolder } from './keyring.ts';
import { exit, Misuse, say } from '../terminal.ts';

interface ProposeOptions {
  readonly addKey?: readonly string[]; readonly retire?: readonly string[]; readonly until?: string; readonly revoke?: readonly string[]; readonly after?: number;
  readonly maker?: string; readonly brands?: string; readonly makerKey?: string;
  readonly addRoot?: readonly string[]; readonly removeRoot?: readonly string[]; readonly threshold?: number; readonly expires?: string;
}

export function addProposeCommand(trust: Command, finish: (code: number) => void): void {
  trust.command('propose').description('write the next trust list, unsigned, to keys/trust/next.json')
    .option('--add-key <purpose:key...>', `a new key of the issuer, as statement:z6Mk… or statement:key.pem (${keyPurposes.join(', ')})`)
    .option('--retire <kid...>', 'a key that signs nothing any more; what it signed stays good').option('--until <moment>', 'when retired keys end (default: now)')
    .option('--revoke <kid...>', 'a key that was stolen or misused').option('--after <number>', 'the last statement that stays good of what a revoked key signed (default: the newest)', wholeNumber)
    .option('--maker <name>', 'the maker whose key is added, so that it can declare changes').option('--brands <names>', 'its brands, letter by letter as on its labels: "Nordkyl,Halden"').option('--maker-key <key>', 'the maker’s public key')
    .option('--add-root <key...>', 'the public key of a new root').option('--remove-root <keyid...>', 'a root that leaves').option('--threshold <number>', 'how many roots must sign from then on', wholeNumber)
    .option('--expires <moment>', 'until when the list counts (default: as before)')
    .action(async (options: ProposeOptions, command: Command) => finish(await propose(options, command)));
}

async function propose(options: ProposeOptions, command: Command): Promise<number> {
  const { root, config, trust, issuer, ledger } = await commandRegister(command);
  if (existsSync(proposalFile(root))) throw new Fault(`${proposalFile(root)}: a proposal is there already`, 'have it signed and accepted, or delete it');
  const at = rfc3339(momentOf(undefined));
  const changes = await changesOf(options, { issuer: issuer.id, newest: ledger.count - 1, at });
  if (changes.length === 0) throw new Misuse('nothing is to be changed', 'see holdmark trust propose --help');
  writeProposal(root, proposed(trust, changes, at));
  say(`proposed trust list ${trust.version + 1} in ${proposalFile(root)}`);
  for (const change of changes) if (change.kind === 'add-key') say(`  ${change.purpose} key ${change.key.kid}: its secret half is ${change.purpose}-${change.key.kid}.age, or the program ${change.purpose}-${change.key.kid}.sign, in ${keyFolder(config)}`);
  say('next: holdmark trust sign, by each root; then holdmark trust accept');
  return exit.fine;
}

function proposed(trust: TrustList, changes: readonly TrustChange[], at: string): TrustList {
  try {
    return nextTrustList(trust, changes, at);
  } catch (error) {
    if (!(error instanceof TrustChangeRefused)) throw error;
    const [problem, hint] = sayTrustChangeRefusal(error.refusal);
    throw new Misuse(`${error.about}: ${problem}`, hint);
  }
}

/** In an order that never leaves a purpose or a threshold empty on the way. */
async function changesOf(options: ProposeOptions, { issuer, newest, at }: { readonly issuer: string; readonly newest: number; readonly at: string }): Promise<readonly TrustChange[]> {
  const changes: TrustChange[] = [];
  for (const text of options.addKey ?? []) {
    const [purpose = '', key = ''] = text.split(/:(.*)/s);
    changes.push({ kind: 'add-key', issuer, purpose: purposeOf(purpose), key: await publicKey(key) });
  }
  if (options.maker || options.brands || options.makerKey) changes.push(await makerChange(options));
  for (const key of options.addRoot ?? []) {
    const { kid, publicKeyMultibase } = await publicKey(key);
    changes.push({ kind: 'add-root', root: { keyid: kid, publicKeyMultibase } });
  }
  // Moments are whole seconds, and a key ends before its last one: what it signed within this second stays good.
  const until = options.until === undefined ? new Date(Date.parse(at) + 1_000) : momentOf(options.until);
  for (const kid of options.retire ?? []) changes.push({ kind: 'retire-key', kid, until: rfc3339(until) });
  if ((options.after ?? newest) > newest) throw new Misuse(`--after ${options.after} is beyond the newest statement, ${newest}`, 'what a stolen key signs from now on must not be good: name the last statement that you know to be yours');
  for (const kid of options.revoke ?? []) changes.push({ kind: 'revoke-key', kid, afterNumber: options.after ?? newest });
  for (const keyid of options.removeRoot ?? []) changes.push({ kind: 'remove-root', keyid });
  if (options.threshold !== undefined) changes.push({ kind: 'threshold', threshold: options.threshold });
  if (options.expires !== undefined) changes.push({ kind: 'expires', at: rfc3339(momentOf(options.expires)) });
  return changes;
}

async function makerChange({ maker, brands, makerKey }: ProposeOptions): Promise<TrustChange> {
  const names = (brands ?? '').split(',').map((brand) => brand.trim()).filter((brand) => brand !== '');
  if (!maker || !makerKey || names.length === 0) throw new Misuse('a maker needs its name, its brands and its key', 'give --maker, --brands and --maker-key together');
  return { kind: 'add-maker-key', maker, brands: names, key: await publicKey(makerKey) };
}

function purposeOf(text: string): KeyPurpose {
  const purpose = keyPurposes.find((each) => each === text);
  if (!purpose) throw new Misuse(`"${text}" is not what a key can be for`, `write ${keyPurposes.map((each) => `${each}:z6Mk…`).join(', ')}`);
  return purpose;
}

/** A public key as Multikey text, or as a PEM file, which is how devices give theirs away. @throws Misuse */
async function publicKey(text: string): Promise<{ readonly kid: string; readonly publicKeyMultibase: string }> {
  const raw = existsSync(text) ? fromPem(readFileSync(text, 'utf8')) : fromMultikey(text);
  if (!raw || !isUsableKey(raw)) throw new Misuse(`"${text}" is not a public Ed25519 key`, 'copy it from what holdmark keys new printed, z6Mk…, or name a PEM file');
  return { kid: await keyId(raw), publicKeyMultibase: toMultikey(raw) };
}

function fromPem(pem: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const { crv, x } = createPublicKey(pem).export({ format: 'jwk' });
    return crv === 'Ed25519' && x !== undefined ? new Uint8Array(Buffer.from(x, 'base64url')) : undefined;
  } catch {
    return undefined;
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('write a whole number');
  return Number(text);
}
