import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Bundle, type BundleRefusal } from '../../bundle/open-bundle.ts';
import { syncBundle } from '../../bundle/sync-bundle.ts';
import { checkoutBundle } from '../../publishing/bundle-files.ts';
import { Fault } from '../../register/fault.ts';
import { openRegister } from '../../register/open-register.ts';
import { readStatusFiles } from '../../register/status-files.ts';
import { parseTrustList } from '../../trust/parse-trust-list.ts';
import { trustListFault } from '../../trust/accept-trust-list.ts';
import type { TrustList } from '../../trust/trust-list.ts';
import { readBundleFolder, trustInFolder } from './bundle-folder.ts';
import { commandRegister, registerRoot } from '../command-register.ts';
import { fetchFromFolder, fetchFromWeb } from '../fetch-register.ts';
import { Misuse } from '../terminal.ts';

export interface SourceOptions { readonly bundle?: string; readonly from?: string; readonly trust?: string }

/** What a list is checked against: a synced bundle, a published register, or this checkout. @throws Fault */
export async function listSource({ bundle, from, trust }: SourceOptions, command: Command, now: Date): Promise<Bundle> {
  if (bundle !== undefined) {
    const held = await readBundleFolder(bundle, await trustFile(trust));
    if (!held) throw new Fault(`${bundle}: holds no bundle`, `fetch it with: holdmark sync ${bundle} --from https://…`);
    return held;
  }
  if (from !== undefined) return fetchBundle(from, undefined, await trustFor(undefined, trust, command), now);
  const register = await commandRegister(command);
  return checkoutBundle(register, await readStatusFiles(register));
}

/** The newest bundle of a published register. @param from address or folder   @throws Fault */
export async function fetchBundle(from: string, held: Bundle | undefined, trust: TrustList, now: Date, count?: (bytes: number) => void): Promise<Bundle> {
  const fetchFile = /^https?:\/\//.test(from) ? fetchFromWeb(from) : fetchFromFolder(from);
  const bundle = await syncBundle(async (path, again) => {
    const bytes = await fetchFile(path, again);
    if (typeof bytes !== 'string') count?.(bytes.length);
    return bytes;
  }, held, trust, now);
  if (typeof bundle === 'string') throw new Fault(`${from}: ${refusals[bundle]}`, held ? 'what was fetched before stays as it is' : 'try again later, or ask the register');
  return bundle;
}

const refusals: Readonly<Record<BundleRefusal, string>> = {
  'unreachable': 'the register bundle cannot be reached',
  'not-signed': 'the register bundle is not signed by a register that you trust',
  'incomplete': 'the parts of the register bundle do not fit together',
  'older-than-held': 'the register sent an older bundle than the one you have',
  'from-the-future': 'the bundle was signed in the future: the clock of this machine is wrong, or the register’s is',
  'too-old': 'the register has signed nothing for seven days',
};

/** Whom to believe: --trust, else what an earlier sync kept, else this checkout. Never what the register itself says of itself.
 *  @throws Misuse where nobody has said */
export async function trustFor(folder: string | undefined, file: string | undefined, command: Command): Promise<TrustList> {
  const given = await trustFile(file);
  if (given) return given;
  const kept = folder === undefined ? undefined : trustInFolder(folder);
  if (kept) return kept;
  try {
    return (await openRegister(registerRoot(command))).trust;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Misuse('nobody has said which keys to trust', 'give the register’s trust list with --trust: get it from the authority itself, once');
  }
}

async function trustFile(file: string | undefined): Promise<TrustList | undefined> {
  if (file === undefined) return undefined;
  if (!existsSync(file)) throw new Misuse(`${file}: there is no such file`, 'give a trust list: list.json');
  const list = parseTrustList(readFileSync(file));
  if (!list || (await trustListFault(list))) throw new Misuse(`${file}: is not a trust list that its own roots have signed`, 'get it again from the authority');
  return list;
}
