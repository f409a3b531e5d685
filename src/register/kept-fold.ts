import { join } from 'node:path';
import type { Fold } from './fold-ledger.ts';
import { keptFile } from './kept-file.ts';
import type { HeldLabel } from './label-record.ts';

interface Kept extends Pick<Fold, 'trustDigest' | 'files'> { readonly held: readonly (readonly [number, HeldLabel])[] }

const sources = ['fold-ledger.ts', '../label/listed-statement.ts', '../label/chain-fault.ts', '../label/trail.ts', '../verification/parse-statement.ts'].map((name) => join(import.meta.dirname, name));

/** A fold that an earlier command on this machine left. What it says is taken only where every byte of the ledger is what it was. */
export function readKeptFold(root: string): Fold | undefined {
  const kept = keptFile<Kept>(root, 'fold', sources).read();
  return kept && { ...kept, held: new Map(kept.held) };
}

/** Neither path nor stamp is kept: a register may be moved, and between two processes a file changed and given its old time. */
export function keepFold(root: string, { trustDigest, files, held }: Fold): void {
  keptFile<Kept>(root, 'fold', sources).write({ trustDigest, files: files.map(({ ends, sha256 }) => ({ ends, sha256, path: '', stamp: '', torn: '' })), held: [...held] });
}
