import type { Command } from 'commander';
import { canonicalJson } from '../../encoding/canonical-json.ts';
import { signTrustList } from '../../issuance/sign-trust-list.ts';
import { withLedgerLock } from '../../register/append-ledger.ts';
import { Fault } from '../../register/fault.ts';
import { auditLedger } from '../../register/audit-ledger.ts';
import { ledgerFolder, openRegister, type Register } from '../../register/open-register.ts';
import { keepTrustList, proposalFile, readProposal, writeProposal } from '../../register/trust-proposal.ts';
import { acceptTrustList, countSigners } from '../../trust/accept-trust-list.ts';
import type { IssuerKey, MakerKey, TrustList } from '../../trust/trust-list.ts';
import { commandRegister, momentOf } from '../command-register.ts';
import { rootSigners } from './keyring.ts';
import { addProposeCommand } from './propose-command.ts';
import { exit, note, paint, say, sayJson } from '../terminal.ts';

/** `trust`: which keys may sign what, and how that changes. A new list is proposed, signed by the roots one after another, each on
 *  its own machine if need be, and accepted once enough of the roots before it and of its own have signed. */
export function addTrustCommands(program: Command, finish: (code: number) => void): void {
  const trust = program.command('trust').description('which keys may sign what: show it, propose a change, sign it, accept it');
  trust.command('show').description('the roots, the issuer’s and the makers’ keys, and what became of each').option('--json', 'the newest trust list as JSON')
    .action(async ({ json }: { json?: true }, command: Command) => {
      const { trust: list } = await commandRegister(command);
      if (json) sayJson(list);
      else sayList(list);
      finish(exit.fine);
    });
  addProposeCommand(trust, finish);
  trust.command('sign').description('sign the proposal in keys/trust/next.json with every root key that is at hand')
    .action(async (_options: object, command: Command) => finish(await sign(command)));
  trust.command('accept').argument('[copy...]', 'copies of the proposal that other roots have signed elsewhere').description('make the proposal the newest trust list, once enough roots have signed it')
    .action(async (copies: readonly string[], _options: object, command: Command) => finish(await accept(copies, command)));
}

async function sign(command: Command): Promise<number> {
  const register = await commandRegister(command);
  const { root, config, issuer, trust } = register;
  const proposal = readProposal(proposalFile(root));
  const roots = new Map([...trust.roots.keys, ...proposal.roots.keys].map((key) => [key.publicKeyMultibase, key]));
  const signers = await rootSigners(config, issuer, [...roots.values()]);
  if (signers.length === 0) throw new Fault(`none of the ${roots.size} root keys is at hand`, 'bring the key folder, or name it with HOLDMARK_KEYS');
  const signed = await signTrustList(proposal, signers);
  writeProposal(root, signed);
  say(`signed trust list ${proposal.version} with ${signers.length} root key${signers.length === 1 ? '' : 's'}; ${await tally(register, signed)}`);
  return exit.fine;
}

async function accept(copies: readonly string[], command: Command): Promise<number> {
  const register = await commandRegister(command);
  const { root, trust } = register;
  const proposal = withSignatures(readProposal(proposalFile(root)), copies);
  const refusal = await acceptTrustList(trust, proposal);
  if (refusal === 'too-few-signatures') throw new Fault(`trust list ${proposal.version} is not signed by enough roots: ${await tally(register, proposal)}`, 'let another root sign it: holdmark trust sign');
  if (refusal !== 'accepted') throw new Fault(`trust list ${proposal.version} cannot be accepted (${refusal})`, 'propose it anew');
  // What is in the ledger must still hold by the new list: a key that ends too early would take true statements with it.
  await withLedgerLock(ledgerFolder(root), note, async () => {
    await auditLedger((await openRegister(root)).ledger, proposal);
    keepTrustList(root, proposal);
  });
  say(`trust list ${proposal.version} is in force: keys/trust/${proposal.version}.json`);
  say('next: holdmark refresh, then holdmark publish');
  return exit.fine;
}

/** The proposal with the signatures that stand on copies of it. @throws Fault where a copy says something else */
function withSignatures(proposal: TrustList, copies: readonly string[]): TrustList {
  const contentOf = ({ signatures: _, ...content }: TrustList): string => canonicalJson(content);
  const signatures = copies.flatMap((path) => {
    const copy = readProposal(path);
    if (contentOf(copy) !== contentOf(proposal)) throw new Fault(`${path}: is another list than keys/trust/next.json`, 'every root signs the same bytes: send that file round again');
    return copy.signatures;
  });
  return { ...proposal, signatures: [...proposal.signatures, ...signatures.filter((each) => !proposal.signatures.some(({ sig }) => sig === each.sig))] };
}

async function tally({ trust }: Register, proposal: TrustList): Promise<string> {
  const [before, own] = [await countSigners(proposal, trust.roots), await countSigners(proposal, proposal.roots)];
  return `it has ${before} of ${trust.roots.threshold} signatures that the roots of version ${trust.version} must give, and ${own} of ${proposal.roots.threshold} of its own roots`;
}

function sayList({ version, issuedAt, expiresAt, roots, issuers, makers }: TrustList): void {
  say(`${paint('bold', `trust list ${version}`)}  of ${issuedAt.slice(0, 10)}, until ${expiresAt.slice(0, 10)}`);
  say(`roots  ${roots.threshold} of ${roots.keys.length} must sign`);
  for (const { keyid, publicKeyMultibase } of roots.keys) sayKey('root', { kid: keyid, publicKeyMultibase });
  for (const { name, origins, keys } of issuers) {
    say(`issuer  ${name}, ${origins.join(', ')}`);
    for (const key of keys) sayKey(key.purpose, key);
  }
  for (const { name, brands, keys } of makers ?? []) {
    say(`maker  ${name}: ${brands.join(', ')}`);
    for (const key of keys) sayKey('maker', key);
  }
}

function sayKey(purpose: string, key: Pick<IssuerKey, 'kid' | 'publicKeyMultibase'> & Partial<IssuerKey | MakerKey>): void {
  const { revoked, validUntil } = key;
  const after = revoked && 'afterNumber' in revoked ? `, good up to statement ${revoked.afterNumber}` : '';
  // A key that was retired just now ends with this second.
  const soon = momentOf(undefined).getTime() + 1_000;
  const end = revoked ? paint('red', `revoked ${revoked.at.slice(0, 10)}${after}`) : validUntil ? `${Date.parse(validUntil) > soon ? 'signs until' : 'retired'} ${validUntil.slice(0, 10)}` : '';
  say(`  ${purpose.padEnd(10)} ${key.kid}  ${key.publicKeyMultibase}  ${end}`.trimEnd());
}
