import { type Bytes, utf8 } from '../encoding/bytes.ts';
import { sha256Hex } from '../encoding/sha256.ts';
import { statementNumber } from '../label/statement.ts';
import { type PartStatement, partText } from './part.ts';

/** Label numbers to a part, statements to a block of changes, and how many such blocks are offered. */
export const PART_SPAN = 8192;
export const CHANGE_SPAN = 128;
const CHANGE_BLOCKS = 64;

/** A text by its digest. `bytes`: its length in UTF-8, before any compression. */
export interface Content { readonly from: number; readonly sha256: string; readonly bytes: number }
export interface ContentWithText extends Content { readonly text: Bytes }

export interface BundleContent {
  /** All labels. Part `from` holds the labels of the numbers from there to `from + PART_SPAN`. */
  readonly parts: readonly ContentWithText[];
  /** The labels whose newest statement stands among those from `from` to `from + CHANGE_SPAN`: what somebody who has an older
   *  bundle lacks. A hint that saves transport and no more: what comes of it must have the digests of the parts. */
  readonly changes: readonly ContentWithText[];
}

/** What a bundle of these labels holds: a pure function of the ledger.
 *  @param statements the newest of each label   @param count of the ledger's statements */
export async function bundleContent(statements: readonly PartStatement[], count: number): Promise<BundleContent> {
  const firstBlock = Math.max(0, Math.ceil(count / CHANGE_SPAN) - CHANGE_BLOCKS) * CHANGE_SPAN;
  const recent = statements.filter((statement) => statementNumber(statement) >= firstBlock);
  return {
    parts: await contents(statements, (statement) => statement.credentialSubject.label.number, PART_SPAN),
    changes: await contents(recent, statementNumber, CHANGE_SPAN),
  };
}

async function contents(statements: readonly PartStatement[], numberOf: (statement: PartStatement) => number, span: number): Promise<readonly ContentWithText[]> {
  const groups = Map.groupBy(statements, (statement) => Math.floor(numberOf(statement) / span) * span);
  const sorted = [...groups].sort(([a], [b]) => a - b);
  return Promise.all(sorted.map(([from, group]) => content(from, utf8(partText(group)))));
}

export async function content(from: number, text: Bytes): Promise<ContentWithText> {
  return { from, sha256: await sha256Hex(text), bytes: text.length, text };
}
