import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes, fromUtf8 } from '../encoding/bytes.ts';
import { parseJsonObject } from '../encoding/canonical-json.ts';
import { parseMoment } from '../encoding/rfc3339.ts';
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

/** A file of `labels/status/` by its path there, or undefined. */
type StatusFile = (path: string) => Uint8Array<ArrayBuffer> | undefined;

export const listedLabels = (labels: readonly LabelRecord[]): readonly ListedLabel[] =>
  labels.map(({ number, listed, statementNumbers }) => ({ number, statement: listed, statementNumbers }));

/** Reads the signed lists and holds each, entry by entry, against the ledger at the moment that they were signed. The build
 *  needs neither key nor clock, and stops where list and ledger disagree.
 *  @param file by default what lies in the folder   @throws Fault */
export async function readStatusFiles(register: Register, file: StatusFile = fileIn(register.root)): Promise<StatusFiles> {
  const signedAt = momentIn(neededFile(file, FIRST_LIST));
  if (!signedAt) throw disagree(FIRST_LIST, 'does not say when it was signed');
  const bits = listBits(listedLabels(register.labels), signedAt);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const keep = (path: string): Uint8Array<ArrayBuffer> => {
    const bytes = neededFile(file, path);
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
  return { signedAt, files, pointer: file(POINTER) };
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

/** When the lists in the folder were signed, as they say themselves: undefined where there are none. */
export function lastListed(root: string): Date | undefined {
  const bytes = fileIn(root)(FIRST_LIST);
  return bytes && momentIn(bytes);
}

/** It carries the time that all others are held against. */
const FIRST_LIST = 'statements/0.json';

const momentIn = (list: Uint8Array): Date | undefined => parseMoment(parseJsonObject(fromUtf8(list) ?? '')?.['validFrom']);

const fileIn = (root: string): StatusFile => (path) => {
  const file = join(statusFolder(root), path);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
};

function neededFile(file: StatusFile, path: string): Uint8Array<ArrayBuffer> {
  const bytes = file(path);
  if (!bytes) throw new Fault(`labels/status/${path}: is missing`, 'sign the status lists: holdmark refresh');
  return bytes;
}

const disagree = (path: string, problem: string): Fault => new Fault(`labels/status/${path}: ${problem}`, 'sign the status lists again: holdmark refresh');
