import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { demonstrationSigner } from '../../issuance/demonstration-signers.ts';
import { type Signer, signerOfSeed } from '../../issuance/signer.ts';
import { Fault } from '../../register/fault.ts';
import { hostOf, type RegisterConfig } from '../../register/register-config.ts';
import { fromMultikey, keyId } from '../../trust/multikey.ts';
import type { Issuer, KeyPurpose, RootKey } from '../../trust/trust-list.ts';
import { askSecret } from './ask.ts';
import { programSigner } from './program-signer.ts';
import { momentOf } from '../command-register.ts';
import { Misuse } from '../terminal.ts';

export type SecretPurpose = KeyPurpose | 'root' | 'maker';

/** No such key lies here: it may lie on another machine. */
export class KeyElsewhere extends Fault {}

/** Where a register's secret keys lie: never in its repository. One age file a key (scrypt), `{purpose}-{kid}.age`, mode 0600;
 *  the standard age tool opens them too. Or, for a key that lies in a device, a program that signs with it, `{purpose}-{kid}.sign`. */
export function keyFolder(config: Pick<RegisterConfig, 'origin'>): string {
  return join(process.env['HOLDMARK_KEYS'] ?? join(homedir(), '.holdmark', 'keys'), hostOf(config).replace(':', '_'));
}

/** Encrypts a seed and writes it. @throws Fault where such a file exists */
export async function storeSecretKey(config: Pick<RegisterConfig, 'origin'>, purpose: SecretPurpose, seed: Uint8Array, passphrase: string): Promise<string> {
  const folder = keyFolder(config);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${purpose}-${await keyId(signerOfSeed(seed).publicKey)}.age`);
  const { Encrypter, armor } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  writeFileSync(path, armor.encode(await encrypter.encrypt(seed)), { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return path;
}

/** The signer for one purpose of this register: the published phrase for a demonstration, else the newest key of the trust list
 *  that is at hand. One that will be retired signs only where no other can. @throws Fault */
export async function signerFor(config: RegisterConfig, issuer: Issuer, purpose: KeyPurpose): Promise<Signer> {
  if (issuer.demonstration) return demonstrationSigner(purpose);
  const now = momentOf(undefined).getTime();
  const usable = issuer.keys.filter(({ validUntil, ...each }) => each.purpose === purpose && !each.revoked && (validUntil === undefined || Date.parse(validUntil) > now)).toReversed();
  for (const { kid, publicKeyMultibase } of [...usable.filter(({ validUntil }) => validUntil === undefined), ...usable.filter(({ validUntil }) => validUntil !== undefined)]) {
    const signer = await signerAtHand(config, purpose, kid, publicKeyMultibase);
    if (signer) return signer;
  }
  throw new KeyElsewhere(`${keyFolder(config)}: holds no ${purpose} key that the trust list names`, 'bring the key folder, or name it with HOLDMARK_KEYS');
}

/** Those of these roots that can sign here. */
export async function rootSigners(config: RegisterConfig, issuer: Issuer, roots: readonly RootKey[]): Promise<readonly Signer[]> {
  if (issuer.demonstration) return [demonstrationSigner('root')];
  const signers = await Promise.all(roots.map(({ keyid, publicKeyMultibase }) => signerAtHand(config, 'root', keyid, publicKeyMultibase)));
  return signers.filter((signer) => signer !== undefined);
}

async function signerAtHand(config: RegisterConfig, purpose: SecretPurpose, kid: string, publicKeyMultibase: string): Promise<Signer | undefined> {
  const path = join(keyFolder(config), `${purpose}-${kid}`);
  const publicKey = fromMultikey(publicKeyMultibase);
  if (existsSync(`${path}.sign`) && publicKey) return programSigner(`${path}.sign`, publicKey);
  return existsSync(`${path}.age`) ? signerOfSeed(await openSecretKey(`${path}.age`)) : undefined;
}

/** The keys that an event needs, and the status key where it is at hand: often it lies on another machine. @throws Fault where one that
 *  is at hand does not open */
export async function signersFor({ config, issuer }: { readonly config: RegisterConfig; readonly issuer: Issuer }): Promise<{ readonly statement: Signer; readonly token: Signer; readonly status?: Signer }> {
  const [statement, token] = [await signerFor(config, issuer, 'statement'), await signerFor(config, issuer, 'token')];
  const status = await signerFor(config, issuer, 'status').catch((error: unknown) => {
    if (!(error instanceof KeyElsewhere)) throw error;
    return undefined;
  });
  return { statement, token, ...(status && { status }) };
}

const opened = new Map<string, Promise<Uint8Array>>();
let before: Promise<unknown> = Promise.resolve();

/** Opened once a command: scrypt is slow on purpose. One after the other: nobody can answer two questions at a time.
 *  @throws Fault where no passphrase opens it */
export function openSecretKey(path: string): Promise<Uint8Array> {
  const seed = opened.get(path) ?? before.then(() => decryptSeed(path));
  before = seed.catch(() => undefined);
  opened.set(path, seed);
  return seed;
}

/** Passphrases that opened a key, or were meant to, in this command. Keys may have different ones. */
const known = new Set<string>();

async function decryptSeed(path: string): Promise<Uint8Array> {
  const file = readFileSync(path, 'utf8');
  for (const passphrase of process.env['HOLDMARK_PASSPHRASE']?.split('\n').filter((each) => each !== '') ?? []) known.add(passphrase);
  for (const passphrase of known) {
    const seed = await decrypted(file, passphrase);
    if (seed) return seed;
  }
  const refused = new Fault(`${path}: ${known.size > 1 ? 'none of the passphrases opens' : 'the passphrase does not open'} this key`, 'try again, or look at HOLDMARK_PASSPHRASE: it may hold several, one a line');
  if (known.size > 0 && !process.stdin.isTTY) throw refused;
  const asked = await askSecret(`Passphrase for ${path}: `);
  const seed = await decrypted(file, asked);
  if (!seed) throw refused;
  known.add(asked);
  return seed;
}

async function decrypted(file: string, passphrase: string): Promise<Uint8Array | undefined> {
  const { Decrypter, armor } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(armor.decode(file)).catch(() => undefined);
}

/** A passphrase for new keys: from HOLDMARK_PASSPHRASE, or asked twice. @throws Misuse where it is too short or mistyped */
export async function newPassphrase(): Promise<string> {
  const given = process.env['HOLDMARK_PASSPHRASE'];
  if (given?.includes('\n')) throw new Misuse('HOLDMARK_PASSPHRASE holds several passphrases', 'give the one that the new keys are to have');
  const passphrase = given ?? (await askSecret('Passphrase for the new keys: '));
  if (passphrase.length < 12) throw new Misuse('the passphrase is shorter than 12 characters', 'take a longer one: it is all that protects the keys when their files are copied');
  if (given === undefined && (await askSecret('The same again: ')) !== passphrase) throw new Misuse('the two passphrases differ', 'try again');
  return passphrase;
}
