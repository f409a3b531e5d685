import type { RowGroup } from '../../articles/check-row.ts';
import type { CheckWording } from '../../wording/check/check-wording.ts';
import type { Shape, Tone } from '../../wording/verdict-words.ts';
import type { AnswerWording } from '../../wording/wording.ts';

/** What the page asks of its worker. `at`: the page's clock, ms since 1970; the worker has none of its own. */
export type Ask =
  | { readonly kind: 'start'; readonly at: number; readonly setup: Setup }
  | { readonly kind: 'sync'; readonly at: number }
  | { readonly kind: 'file'; readonly at: number; readonly file: File }
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  /** What cameras and photographs saw: a label's code, the barcode beside it, or either alone. */
  | { readonly kind: 'scanned'; readonly at: number; readonly rows: readonly (readonly [code: string, barcode: string])[] }
  /** The answer to a question about columns; also asked of a list that is checked already. */
  | { readonly kind: 'column'; readonly at: number; readonly article: number }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'stop' }
  | { readonly kind: 'save'; readonly form: 'csv' | 'xlsx' };

export interface Setup {
  readonly language: string;
  /** The trust list that the page pins, as JSON. */
  readonly trust: string;
  readonly answers: AnswerWording;
  readonly words: CheckWording;
}

/** The worst first: in this order a list is worked through. */
export const groupsInOrder: readonly RowGroup[] = ['ended', 'wrong-code', 'attention', 'unconfirmed', 'unreadable', 'holds', 'no-label'];

/** The rows that somebody looks at. `turn` grows with every wish: an answer to an older one comes too late. */
export interface View {
  readonly turn: number;
  readonly group?: RowGroup;
  readonly sought: string;
  readonly by: Order;
  readonly down: boolean;
  readonly from: number;
  readonly count: number;
}
export const orders = ['row', 'article', 'product', 'answer', 'updatesUntil'] as const;
export type Order = (typeof orders)[number];

export type FileFault = keyof CheckWording['faults'];
export type Counts = Readonly<Partial<Record<RowGroup, number>>>;

/** What the worker tells. */
export type Tell =
  | { readonly kind: 'knowledge'; readonly knowledge: Knowledge }
  | { readonly kind: 'question'; readonly columns: readonly ColumnSample[] }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly counts: Counts }
  | { readonly kind: 'view'; readonly view: View; readonly total: number; readonly rows: readonly ShownRow[] }
  | { readonly kind: 'done'; readonly stopped: boolean; readonly columns: readonly ColumnSample[] }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'saved'; readonly blob: Blob; readonly form: 'csv' | 'xlsx' };

/** A column as somebody is asked about it. */
export interface ColumnSample {
  readonly column: number;
  readonly name: string;
  /** The first few cells that are not blank. */
  readonly cells: readonly string[];
  /** Whether it is the one that was taken. */
  readonly taken: boolean;
}

/** What the device knows of the register, and how old that is. */
export interface Knowledge {
  readonly state: 'none' | 'fetching' | 'fresh' | 'old' | 'tooOld' | 'clock';
  readonly signedAt?: string;
  readonly labels?: number;
  /** Bytes fetched the last time. */
  readonly received?: number;
  readonly problem?: 'unreachable' | 'refused';
}

export interface ShownRow {
  readonly row: number;
  readonly article: string;
  readonly group: RowGroup;
  readonly tone: Tone;
  readonly shape: Shape;
  readonly title: string;
  readonly sentence: string;
  readonly note: string;
  readonly product: string;
  readonly model: string;
  readonly updatesUntil: string;
  readonly label: string;
}
