import type { Bytes } from '../encoding/bytes.ts';
import { sha256Hex } from '../encoding/sha256.ts';
import type { DecidingStatement } from '../label/deciding-statement.ts';
import { readStatementList, type StatementList } from '../status/bitstring-list.ts';
import { LIST_ENTRIES, listOf } from '../status/label-status.ts';
import type { Issuer, TrustList } from '../trust/trust-list.ts';
import { PART_SPAN } from './bundle-content.ts';
import { gtinIndex } from './gtin-index.ts';
import { parsePart } from './parse-part.ts';
import { type PartLabels, partLabels } from './part-labels.ts';
import { type BundlePointer, partPath, POINTER_PATH, readPointer } from './pointer.ts';

/** The files of a bundle by their published paths; parts as text, not compressed. */
export type BundleFiles = ReadonlyMap<string, Bytes>;

/** A register bundle, verified whole. */
export interface Bundle {
  readonly files: BundleFiles;
  readonly pointer: BundlePointer;
  readonly trust: TrustList;
  readonly issuer: Issuer;
  /** Label numbers of a product, newest first. */
  numbersOf(gtin: string): readonly number[];
  statementOf(label: number): DecidingStatement | undefined;
  /** Whether the status lists of the bundle say that this statement was overtaken, or its label withdrawn. */
  isOvertaken(statement: number): boolean;
  /** All labels, in the order of their numbers. */
  statements(): Iterable<DecidingStatement>;
}

export type BundleRefusal = 'unreachable' | 'not-signed' | 'incomplete' | 'older-than-held' | 'from-the-future' | 'too-old';

/** Checks all of a bundle: the pointer's signature, the digest and shape of every part, the signature of every status list. How old
 *  it is decides no more than what its verdicts may say. */
export async function openBundle(files: BundleFiles, trust: TrustList): Promise<Bundle | BundleRefusal> {
  const bytes = files.get(POINTER_PATH);
  for (const issuer of bytes ? trust.issuers : []) {
    const pointer = await readPointer(bytes!, issuer);
    if (pointer) return open(files, trust, issuer, pointer);
  }
  return 'not-signed';
}

async function open(files: BundleFiles, trust: TrustList, issuer: Issuer, pointer: BundlePointer): Promise<Bundle | BundleRefusal> {
  const lists = await readLists(files, issuer, pointer);
  const parts = await readParts(files, pointer);
  if (!lists || !parts) return 'incomplete';
  const numbersOf = gtinIndex([...parts.values()]);
  return {
    files, pointer, trust, issuer,
    numbersOf,
    statementOf: (label) => {
      const part = parts.get(Math.floor(label / PART_SPAN) * PART_SPAN);
      const row = part?.rowOf(label) ?? -1;
      return row < 0 ? undefined : part?.statementAt(row);
    },
    isOvertaken: (statement) => {
      const { list, index } = listOf(statement);
      return lists[list]?.isSet(index) ?? true;
    },
    * statements() {
      for (const part of parts.values()) for (const row of part.numbers.keys()) yield part.statementAt(row);
    },
  };
}

/** The lists were signed with the pointer, so they are read as of that moment: their age is judged when a verdict is asked for. */
async function readLists(files: BundleFiles, issuer: Issuer, pointer: BundlePointer): Promise<readonly StatementList[] | undefined> {
  const lists: StatementList[] = [];
  for (let list = 0; list === 0 || list * LIST_ENTRIES < pointer.statements; list++) {
    const listed = pointer.status.find(({ path }) => path === `/status/statements/${list}.json`);
    const bytes = listed && files.get(listed.path);
    if (!bytes || (await sha256Hex(bytes)) !== listed.sha256) return undefined;
    const read = await readStatementList(bytes, issuer, list, pointer.signedAt);
    if (typeof read === 'string' || read.signedAt.getTime() !== pointer.signedAt.getTime()) return undefined;
    lists.push(read);
  }
  return lists;
}

async function readParts(files: BundleFiles, pointer: BundlePointer): Promise<ReadonlyMap<number, PartLabels> | undefined> {
  const parts = new Map<number, PartLabels>();
  let labels = 0;
  let end = 0;
  for (const { from, sha256 } of pointer.parts) {
    const text = files.get(partPath(sha256));
    if (!text || (await sha256Hex(text)) !== sha256) return undefined;
    const part = parsePart(text);
    const read = part && partLabels(part, pointer.origin);
    if (!read || from < end || from % PART_SPAN !== 0 || !ascendWithin(read.numbers, from)) return undefined;
    parts.set(from, read);
    labels += read.numbers.length;
    end = from + PART_SPAN;
  }
  return labels === pointer.labels ? parts : undefined;
}

const ascendWithin = (numbers: Float64Array, from: number): boolean =>
  numbers.every((number, row) => number >= from && number < from + PART_SPAN && (row === 0 || number > (numbers[row - 1] ?? 0)));
