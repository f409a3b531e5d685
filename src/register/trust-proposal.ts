import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { parseTrustList } from '../trust/parse-trust-list.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { Fault } from './fault.ts';
import { trustFolder } from './open-register.ts';
import { replaceFile } from './replace-file.ts';

/** `keys/trust/next.json`: the trust list that is to come, while the roots sign it one after another. Nobody believes it. */
export const proposalFile = (root: string): string => join(trustFolder(root), 'next.json');

/** @throws Fault where there is none, or it is no trust list */
export function readProposal(path: string): TrustList {
  if (!existsSync(path)) throw new Fault(`${path}: there is no proposal`, 'make one with: holdmark trust propose');
  const list = parseTrustList(readFileSync(path));
  if (!list) throw new Fault(`${path}: is no trust list`, 'make it anew with: holdmark trust propose');
  return list;
}

export const writeProposal = (root: string, list: TrustList): void => replaceFile(proposalFile(root), `${canonicalJson(list)}\n`);

/** The proposal becomes the newest trust list. */
export function keepTrustList(root: string, list: TrustList): void {
  replaceFile(join(trustFolder(root), `${list.version}.json`), `${canonicalJson(list)}\n`);
  rmSync(proposalFile(root), { force: true });
}
