import type { RowGroup } from '../../articles/check-row.ts';
import type { CheckWording } from '../../wording/check/check-wording.ts';
import type { Shape, Tone } from '../../wording/verdict-words.ts';
import type { AnswerWording } from '../../wording/wording.ts';

/** What the page asks of its worker. `at`: the page's clock, ms since 1970; the worker has none of its own. */
export type Ask =
  | { readonly kind: 'start'; readonly at: number; readonly setup: Setup }
  | { readonly kind: 'sync'; readonly at: number }
  | { readonly kind: 'file'; readonly at: number; readonly file: File }
  | { readonly kind: 'text'; readonly at: number; readonly text: string; readonly append?: true }
  | { readonly kind: 'column'; readonly at: number; readonly article: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'save'; readonly form: 'csv' | 'xlsx' };

export interface Setup {
  readonly language: string;
  /** The trust list that the page pins, as JSON. */
  readonly trust: string;
  readonly answers: AnswerWording;
  readonly words: CheckWording;
}

export type FileFault = keyof CheckWording['faults'];

/** What the worker tells. */
export type Tell =
  | { readonly kind: 'knowledge'; readonly knowledge: Knowledge }
  | { readonly kind: 'began' }
  | { readonly kind: 'rows'; readonly rows: readonly ShownRow[] }
  | { readonly kind: 'done'; readonly columns?: { readonly names: readonly string[]; readonly candidates: readonly number[]; readonly article: number } }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'saved'; readonly blob: Blob; readonly form: 'csv' | 'xlsx' };

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
