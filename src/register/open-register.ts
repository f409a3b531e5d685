import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Scheme } from '../scheme/scheme.ts';
import { acceptTrustList, trustListFault } from '../trust/accept-trust-list.ts';
import { claimedStatements, readPointer } from '../bundle/pointer.ts';
import { parseTrustList } from '../trust/parse-trust-list.ts';
import type { Issuer, TrustList } from '../trust/trust-list.ts';
import { Fault } from './fault.ts';
import { foldLedger, type FoldedLedger } from './fold-ledger.ts';
import { keepFold, readKeptFold } from './kept-fold.ts';
import type { LabelRecord } from './label-record.ts';
import type { Ledger } from './ledger.ts';
import { readSchemes } from './read-schemes.ts';
import { issuerDid, type RegisterConfig, registerConfigSchema } from './register-config.ts';

/** A register as it lies in a folder: `labels/`, `keys/`. Read whole, checked whole. */
export interface Register {
  readonly root: string;
  readonly config: RegisterConfig;
  /** Every version, oldest first; the last one is believed. */
  readonly trustLists: readonly TrustList[];
  readonly trust: TrustList;
  /** This register's own issuer in the trust list. */
  readonly issuer: Issuer;
  readonly schemes: readonly Scheme[];
  readonly ledger: Ledger;
  /** By label number, in that order. */
  readonly labels: readonly LabelRecord[];
  readonly fold: FoldedLedger;
}

/** In `labels/status/`: the pointer of the register's bundle. */
export const POINTER = 'bundle.json';

export const ledgerFolder = (root: string): string => join(root, 'labels', 'ledger');
export const statusFolder = (root: string): string => join(root, 'labels', 'status');
export const trustFolder = (root: string): string => join(root, 'keys', 'trust');
export const configFile = (root: string): string => join(root, 'labels', 'register.json');

/** The nearest folder upward that holds a register. @throws Fault */
export function findRegister(from: string): string {
  const found = registerAbove(from);
  if (found === undefined) throw new Fault(`${resolve(from)}: there is no register here or above (labels/register.json)`, 'go to its folder, name it with --register, or make one with: holdmark init');
  return found;
}

/** The same, or undefined. */
export function registerAbove(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(configFile(folder))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

const WORTH_KEEPING = 100;

/** Reads a register and checks all of it: trust lists, and each statement's signature and place.
 *  @param before the same register as it was a moment ago: of the ledger only what was appended is folded   @throws Fault */
export async function openRegister(root: string, before?: Register): Promise<Register> {
  const config = readConfig(root);
  const trustLists = await readTrustLists(root);
  const trust = trustLists.at(-1)!;
  const issuer = trust.issuers.find((each) => each.id === issuerDid(config));
  if (!issuer) throw new Fault(`keys/trust/${trust.version}.json: names no issuer ${issuerDid(config)}`, 'the origin in labels/register.json and the trust list must agree');
  const fold = await foldLedger(ledgerFolder(root), trust, before?.fold ?? readKeptFold(root));
  // Of a line that was cut off nobody knows yet whether it is whole: the next writer looks.
  await refuseShorterLedger(root, issuer, fold.ledger.count + (fold.ledger.torn === '' ? 0 : 1));
  // Not after every statement: what is kept grows with the register, and the few statements after it are read fast.
  if (fold.read * WORTH_KEEPING > fold.ledger.count) keepFold(root, fold);
  return { root, config, trustLists, trust, issuer, schemes: before?.schemes ?? readSchemes(root), ledger: fold.ledger, fold, labels: fold.labels };
}

/** The status lists are signed over so many statements. A ledger that has fewer has lost some: lists signed anew from it would put labels
 *  back into force, and numbers that are printed would be given out again.   @throws Fault */
async function refuseShorterLedger(root: string, issuer: Issuer, count: number): Promise<void> {
  const path = join(statusFolder(root), POINTER);
  const bytes = existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
  // What nobody signed says nothing here. The signature is slow to check, and most ledgers have as many.
  if (!bytes || !((claimedStatements(bytes) ?? 0) > count)) return;
  const pointer = await readPointer(bytes, issuer);
  if (pointer && pointer.statements > count) throw new Fault(`labels/ledger: has ${count} statements, and the status lists were signed over ${pointer.statements}`, 'statements were lost: restore the file from the repository, and sign nothing before');
}

function readConfig(root: string): RegisterConfig {
  const path = configFile(root);
  try {
    const read = registerConfigSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (read.success) return read.data;
    throw new Fault(`labels/register.json: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`, 'compare it with docs/register.md');
  } catch (error) {
    if (error instanceof SyntaxError) throw new Fault(`labels/register.json: ${error.message}`, 'it must be JSON');
    throw error;
  }
}

async function readTrustLists(root: string): Promise<readonly TrustList[]> {
  const folder = trustFolder(root);
  const versions = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  const lists: TrustList[] = [];
  for (const version of versions) {
    const name = `keys/trust/${version}.json`;
    const list = parseTrustList(readFileSync(join(folder, `${version}.json`)));
    if (list?.version !== version) throw new Fault(`${name}: is not trust list ${version}`, 'restore it from the repository');
    const believed = lists.at(-1);
    const fault = believed ? await acceptTrustList(believed, list) : await trustListFault(list);
    if (fault && fault !== 'accepted') throw new Fault(`${name}: cannot be trusted (${fault})`, 'sign it with the roots of the version before it and its own');
    lists.push(list);
  }
  if (lists.length === 0) throw new Fault('keys/trust: there is no trust list', 'make one with: holdmark init');
  return lists;
}
