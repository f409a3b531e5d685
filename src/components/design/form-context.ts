import type { DraftValue } from '../../label/edit-draft.ts';
import type { DraftPath } from '../../scheme/finding.ts';
import type { SiteWording } from '../../wording/wording.ts';
import type { JsonSchema } from './json-schema.ts';

/** The names of members, what may be chosen and what helps, in the language of the page. A draft may name members that there are not. */
export interface FormFieldWords {
  readonly language: string;
  readonly names: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly help: Readonly<Record<string, string>>;
}

/** What a form is made of: its words, what happens to it, and what a field may be chosen from. */
export interface FormContext {
  readonly words: SiteWording['design'];
  readonly fields: FormFieldWords;
  /** The tags that labels are printed in. */
  readonly languages: readonly string[];
  /** A text was typed or chosen. */
  edit(path: DraftPath, value: DraftValue | undefined): void;
  /** Something was added or taken out, so that the form has other fields now. `focus`: where typing goes on. */
  restructure(path: DraftPath, value: DraftValue | undefined, focus?: DraftPath): void;
  optionsFor(path: DraftPath): readonly string[] | undefined;
}

export interface FieldOf { readonly schema: JsonSchema; readonly path: DraftPath; readonly value: DraftValue | undefined; readonly required: boolean }

export const isMembers = (value: DraftValue | undefined): value is Readonly<Record<string, DraftValue>> => typeof value === 'object' && !Array.isArray(value);
export const isList = (value: DraftValue | undefined): value is readonly DraftValue[] => Array.isArray(value);
