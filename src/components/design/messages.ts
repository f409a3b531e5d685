import type { DraftValue } from '../../label/edit-draft.ts';
import type { DraftPath, PlacedFinding } from '../../scheme/finding.ts';
import type { PlacementId } from '../../artwork/placements.ts';
import type { Theme } from '../../artwork/palette.ts';
import type { JsonSchema } from './json-schema.ts';

/** How labels are drawn: in which languages and colours. */
export interface Look { readonly language: string; readonly second?: string; readonly theme: Theme }

/** What the page asks of its worker. `at`: the page's clock, ms since 1970; the worker has none of its own. */
export type Ask =
  | { readonly kind: 'start'; readonly at: number; readonly origin: string; readonly look: Look }
  /** Begins with a whole draft. */
  | { readonly kind: 'open'; readonly at: number; readonly text: string }
  /** Sets one member, or removes it where no value is given. */
  | { readonly kind: 'edit'; readonly at: number; readonly path: DraftPath; readonly value?: DraftValue }
  | { readonly kind: 'look'; readonly look: Look }
  /** Every placement in every theme that it has. */
  | { readonly kind: 'all' }
  | { readonly kind: 'zip'; readonly files: readonly SavedFile[] };

/** What the worker tells. */
export type Tell =
  | { readonly kind: 'ready'; readonly schema: JsonSchema; readonly drafts: readonly { readonly file: string; readonly text: string }[]; readonly schemes: readonly SchemeNames[] }
  /** `number` of the ask that it answers, counted from 1. */
  | { readonly kind: 'draft'; readonly number: number; readonly text: string; readonly value?: DraftValue; readonly findings: readonly PlacedFinding[] }
  | { readonly kind: 'drawn'; readonly drawing: Drawing }
  /** Everything is drawn. `fetched`: what was loaded for it. */
  | { readonly kind: 'rest'; readonly fetched: readonly string[] }
  /** The letters that a text needs could not be fetched. */
  | { readonly kind: 'no-letters' }
  | { readonly kind: 'all'; readonly drawings: readonly Drawing[] }
  | { readonly kind: 'zip'; readonly blob: Blob };

export interface Drawing {
  readonly placement: PlacementId;
  readonly theme: Theme;
  readonly svg: string;
  /** What the code says, and where it stands: with its quiet zone, in the drawing's own units. */
  readonly text: string;
  readonly codes: readonly CodeArea[];
  readonly cut: readonly string[];
  /** What it shows, for whoever cannot see it; and the day of the attestation, which is a PDF's own. */
  readonly title: string;
  readonly date: string;
}

export interface CodeArea { readonly x: number; readonly y: number; readonly side: number }

/** What a scheme lets a draft choose from. */
export interface SchemeNames { readonly id: string; readonly categories: readonly string[]; readonly levels: readonly string[]; readonly requirements: readonly string[] }

export interface SavedFile { readonly file: string; readonly bytes: Uint8Array }
