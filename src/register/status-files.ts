import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes } from '../encoding/bytes.ts';
import { readStatementList } from '../status/bitstring-list.ts';
import { LIST_ENTRIES } from '../status/label-status.ts';
import { type ListedLabel, listBits } from '../status/list-bits.ts';
import { readLabelList } from '../status/token-status-list.ts';
import { Fault } from './fault.ts';
import type { LabelRecord } from './label-record.ts';
import { POINTER, type Register, statusFolder } from './open-register.ts';

/** The signed lists in `labels/status/` as they are published. */
export interface StatusFiles {
  /** When all of them were signed. */
  readonly signedAt: Date;
  /** By published path, such as /status/labels/0.jwt. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The pointer of the bundle that was signed with them, not checked yet: read at the same moment. Undefined where there is none. */
  readonly pointer: Uint8Array<ArrayBuffer> | undefined;
}

export const listedLabels = (labels: readonly LabelRecord[]): readonly ListedLabel[] =>
  labels.map(({ number, listed, statementNumbers }) => ({ number, statement: listed, statementNumbers }));

/** Reads the signed lists and holds each, entry by entry, against the ledger at the moment that they were signed. The build
 *  needs neither key nor clock, and stops where list and ledger disagree. @throws Fault */
export async function readStatusFiles(register: Register): Promise<StatusFiles> {
  const signedAt = signingTime(register);
  const bits = listBits(listedLabels(register.labels), signedAt);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const keep = (path: string): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(readFile(register, path));
    files.set(`/status/${path}`, bytes);
    return bytes;
  };
  for (const [list, expected] of bits.statements.entries()) {
    const path = `statements/${list}.json`;
    const read = await readStatementList(keep(path), register.issuer, list, signedAt);
    if (typeof read === 'string') throw disagree(path, read);
    const actual = packBits((index) => (read.isSet(index) ? 1 : 0), 1);
    if (!equalBytes(actual, expected)) throw disagree(path, 'says something else than the ledger');
  }
  for (const [list, expected] of bits.labels.entries()) for (const format of ['jwt', 'cwt'] as const) {
    const path = `labels/${list}.${format}`;
    const read = await readLabelList(keep(path), format, register.issuer, list, signedAt);
    if (typeof read === 'string') throw disagree(path, read);
    if (!equalBytes(packBits(read.statusAt, 2), expected)) throw disagree(path, 'says something else than the ledger');
  }
  return { signedAt, files, pointer: existsSync(join(statusFolder(register.root), POINTER)) ? new Uint8Array(readFile(register, POINTER)) : undefined };
}

/** Bits to bytes in the order of either format: one bit leftmost first, two bits lowest first. */
function packBits(valueAt: (index: number) => number, width: 1 | 2): Uint8Array {
  const bytes = new Uint8Array((LIST_ENTRIES * width) / 8);
  for (let index = 0; index < LIST_ENTRIES; index++) {
    const value = valueAt(index);
    if (value !== 0) bytes[(index * width) >> 3]! |= width === 1 ? 0x80 >> (index & 7) : value << ((index & 3) * 2);
  }
  return bytes;
}

function signingTime(register: Register): Date {
  try {
    return new Date(JSON.parse(readFile(register, 'statements/0.json').toString('utf8')).validFrom);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw disagree('statements/0.json', 'is not JSON');
  }
}

function readFile(register: Register, path: string): Buffer {
  const file = join(statusFolder(register.root), path);
  if (!existsSync(file)) throw new Fault(`labels/status/${path}: is missing`, 'sign the status lists: holdmark refresh');
  return readFileSync(file);
}

const disagree = (path: string, problem: string): Fault => new Fault(`labels/status/${path}: ${problem}`, 'sign the status lists again: holdmark refresh');
