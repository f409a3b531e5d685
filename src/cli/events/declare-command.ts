import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { canonicalJson } from '../../encoding/canonical-json.ts';
import { rfc3339 } from '../../encoding/rfc3339.ts';
import { demonstrationSigner } from '../../issuance/demonstration-signers.ts';
import { signDeclaration } from '../../issuance/sign-declaration.ts';
import { type Signer, signerOfSeed } from '../../issuance/signer.ts';
import { declarableChanges } from '../../label/declaration.ts';
import { Fault } from '../../register/fault.ts';
import { findLabel } from '../../register/find-label.ts';
import type { Register } from '../../register/open-register.ts';
import { verifyDeclaration } from '../../verification/verify-declaration.ts';
import { commandRegister, momentOf } from '../command-register.ts';
import { declarationRefused } from './described-release.ts';
import { openSecretKey } from '../keys/keyring.ts';
import { newReleases, type ReleaseOptions } from './new-releases.ts';
import { exit, Misuse, note, say } from '../terminal.ts';

/** `declare`: a maker says with its own key what changed. The issuer's `cover --declaration` checks it and quotes it. */
export function addDeclareCommand(program: Command, finish: (code: number) => void): void {
  program.command('declare').argument('<label>', 'number, code, GTIN or draft file')
    .description('for makers: sign a declaration of what changed in a new version, with the maker’s own key')
    .requiredOption('--version <version>', 'as the product names it')
    .addOption(new Option('--change <kind>', 'what kind of change it is').choices(declarableChanges).makeOptionMandatory())
    .option('--image <file>', 'the firmware image, whose digest is taken').option('--digest <sha256>', 'the digest, where the image is elsewhere')
    .option('--notes <url>', 'release notes').option('--build <text>', 'build number').option('--released <day>', 'day of release (default: today)')
    .option('--oldest-upgradable <version>', 'the oldest version that can update to it')
    .requiredOption('--key <file>', 'the maker’s key: an age file (holdmark keys new --purpose maker), or "demonstration"')
    .option('--date <moment>', 'when it is declared (default: now)').option('--out <file>', 'where to write it (default: standard output)')
    .action(async (label: string, options: DeclareOptions, command: Command) => finish(await declare(label, options, command)));
}

interface DeclareOptions extends ReleaseOptions { readonly key: string; readonly date?: string; readonly out?: string }

async function declare(name: string, options: DeclareOptions, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const { statement, code } = findLabel(register, name);
  const at = momentOf(options.date);
  const [release] = await newReleases(options, () => undefined, rfc3339(at).slice(0, 10));
  if (!release) throw new Misuse('no version was named', 'give one with --version');
  if (options.out !== undefined && existsSync(options.out)) throw new Fault(`${options.out}: is there already`, 'a signed declaration is not written over: give another name');
  const { assessed: _, ...declared } = release;
  const document = await signDeclaration(declared, statement, await makerSigner(options.key, register), at);
  const text = `${canonicalJson(document)}\n`;
  // Told now, not when the issuer looks at it: a key that is not in the trust list, another maker's brand, a version that exists.
  const checked = await verifyDeclaration(Buffer.from(text), statement, register.trust, at);
  if ('refusal' in checked && checked.refusal !== 'key-unknown') throw declarationRefused('the declaration', checked.refusal);
  if ('refusal' in checked) note('holdmark: note: the trust list of this checkout does not name this key yet; until it does, the issuer will refuse the declaration');
  if (options.out === undefined) process.stdout.write(text);
  else {
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, text, { flag: 'wx' });
    say(`${options.out}: ${declared.version} of ${code}, ${declared.change}, signed with ${document.proof.verificationMethod.split('#')[1] ?? ''}`);
  }
  return exit.fine;
}

async function makerSigner(key: string, register: Register): Promise<Signer> {
  if (key === 'demonstration') {
    if (register.issuer.demonstration) return demonstrationSigner('maker');
    throw new Misuse('the demonstration key counts in the demonstration only', 'name the age file of the maker’s key');
  }
  if (!existsSync(key)) throw new Fault(`${key}: there is no such file`, 'name the age file of the maker’s key');
  return signerOfSeed(await openSecretKey(key));
}
