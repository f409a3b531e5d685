import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import { demonstrationSigner } from '../issuance/demonstration-signers.ts';
import { generateSeed } from '../issuance/generate-seed.ts';
import { signTrustList } from '../issuance/sign-trust-list.ts';
import { type Signer, signerOfSeed } from '../issuance/signer.ts';
import { writeDraftSchema } from '../register/draft-schema-file.ts';
import { Fault } from '../register/fault.ts';
import { ledgerEnd } from '../register/ledger.ts';
import { configFile, ledgerFolder, statusFolder, trustFolder } from '../register/open-register.ts';
import { draftPaths } from '../register/read-draft-file.ts';
import { replaceFile } from '../register/replace-file.ts';
import { hostOf, issuerDid, type RegisterConfig, registerConfigSchema } from '../register/register-config.ts';
import { keyId, toMultikey } from '../trust/multikey.ts';
import { keyPurposes, type Issuer, type KeyPurpose, type Maker, type TrustList } from '../trust/trust-list.ts';
import { ask } from './keys/ask.ts';
import { newPassphrase, storeSecretKey } from './keys/keyring.ts';
import { refreshStatus } from './refresh-status.ts';
import { Misuse, say } from './terminal.ts';

export interface InitOptions {
  readonly name?: string;
  readonly origin?: string;
  readonly issuer?: string;
  readonly contact?: string;
  readonly languages?: string;
  readonly removeDemonstration?: true;
}

/** Makes a folder somebody's own register. Asks for what the flags do not say. Nothing is removed unless told to, and then last: where
 *  something cannot be written, the same command can be given again.
 *  @throws Misuse for a bad flag, Fault where a register is there already */
export async function initRegister(folder: string, options: InitOptions, now: Date): Promise<void> {
  const root = resolve(folder);
  refuseToOverwrite(root, options);
  const config = await askConfig(options);
  const passphrase = await newPassphrase();
  const seeds = { root: generateSeed(), statement: generateSeed(), token: generateSeed(), status: generateSeed(), log: generateSeed() };
  for (const purpose of ['root', ...keyPurposes] as const) say(`${purpose.padEnd(9)} key, secret half, encrypted: ${await storeSecretKey(config, purpose, seeds[purpose], passphrase)}`);
  if (options.removeDemonstration) removeDemonstration(root);
  for (const part of [join(root, 'labels'), trustFolder(root), ledgerFolder(root)]) mkdirSync(part, { recursive: true });
  await writeRegister(root, config, (purpose) => signerOfSeed(seeds[purpose]), now);
  say(`${config.name} is ready in ${root}. Next: write ${join(root, 'labels')}/<product>.yaml, then, in that folder or below it, holdmark issue <product>.yaml`);
}

/** The register that comes with Holdmark: at labels.example and on the machine that serves it, with keys that anyone has. */
export async function initDemonstration(root: string, now: Date): Promise<void> {
  const config: RegisterConfig = {
    name: 'Demonstration Register', origin: 'https://labels.example',
    issuer: { name: 'Demonstration Label Authority', contact: 'mailto:labels@labels.example' }, languages: ['en', 'de'],
  };
  for (const part of [trustFolder(root), ledgerFolder(root)]) mkdirSync(part, { recursive: true });
  const { publicKey } = demonstrationSigner('maker');
  const makers = [{ name: 'Demonstration makers', brands: ['Nordkyl', 'Halden', 'Okulo', 'Pomeli'], keys: [{ kid: await keyId(publicKey), publicKeyMultibase: toMultikey(publicKey), validFrom: rfc3339(now) }] }];
  await writeRegister(root, config, demonstrationSigner, now, { demonstration: true, origins: [config.origin, 'http://localhost', 'http://127.0.0.1', 'http://[::1]'] }, makers);
}

async function writeRegister(root: string, config: RegisterConfig, signer: (purpose: KeyPurpose | 'root') => Signer, now: Date, more: Partial<Issuer> = {}, makers: readonly Maker[] = []): Promise<void> {
  const at = rfc3339(now);
  const keys = await Promise.all(keyPurposes.map(async (purpose) => ({ kid: await keyId(signer(purpose).publicKey), purpose, publicKeyMultibase: toMultikey(signer(purpose).publicKey), validFrom: at })));
  const rootKey = signer('root');
  const list: TrustList = {
    version: 1, issuedAt: at, expiresAt: rfc3339(new Date(now.getTime() + 5 * 365 * 86_400_000)),
    roots: { threshold: 1, keys: [{ keyid: await keyId(rootKey.publicKey), publicKeyMultibase: toMultikey(rootKey.publicKey) }] },
    issuers: [{ id: issuerDid(config), name: config.issuer.name, origins: [config.origin], scope: ['*'], ...more, keys }],
    ...(makers.length > 0 && { makers }),
    signatures: [],
  };
  writeFileSync(join(trustFolder(root), '1.json'), `${canonicalJson(await signTrustList(list, [rootKey]))}\n`);
  replaceFile(configFile(root), `${JSON.stringify(config, null, 2)}\n`);
  writeDraftSchema(root);
  await refreshStatus(root, async () => signer('status'), now);
}

function refuseToOverwrite(root: string, { removeDemonstration: remove }: InitOptions): void {
  if (remove && !isDemonstration(root)) throw new Fault(`${root}: is not the demonstration register`, 'only the demonstration can be removed by a command');
  if (remove) return;
  if (ledgerEnd(ledgerFolder(root)).count > 0) throw new Fault(`${ledgerFolder(root)}: holds statements already`, 'a register is made once; to replace the demonstration add --remove-demonstration');
  if (existsSync(configFile(root))) throw new Fault(`${configFile(root)}: is there already`, 'a register is made once; to replace the demonstration add --remove-demonstration');
}

const isDemonstration = (root: string): boolean => existsSync(configFile(root)) && JSON.parse(readFileSync(configFile(root), 'utf8')).origin === 'https://labels.example';

/** Removes what belongs to the demonstration. Its name stays until the new one takes its place: by it the command knows what it may remove. */
function removeDemonstration(root: string): void {
  for (const path of [...draftPaths(root), join(root, 'labels', 'pictures'), ledgerFolder(root), statusFolder(root), trustFolder(root)]) rmSync(path, { recursive: true, force: true });
}

async function askConfig(options: InitOptions): Promise<RegisterConfig> {
  const name = options.name ?? (await ask('Name of the register:', 'give --name'));
  const origin = options.origin ?? (await ask('Its address, https://host:', 'give --origin'));
  const config = {
    name, origin: origin.replace(/\/$/, ''),
    issuer: { name: options.issuer ?? name, contact: options.contact ?? (await ask('Where the issuer can be reached (mailto: or https:):', 'give --contact')) },
    languages: (options.languages ?? 'en').split(',').map((tag) => tag.trim()),
  };
  const read = registerConfigSchema.safeParse(config);
  if (!read.success) throw new Misuse(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '), 'see holdmark init --help');
  if (hostOf(read.data) === 'labels.example') throw new Misuse('labels.example belongs to the demonstration', 'give your own host with --origin');
  return read.data;
}
