import type { Scheme } from '../scheme/scheme.ts';

/** Where the site publishes what `/design/` needs to know of the register. */
export const DESIGN_DATA = '/design/data.json';

export interface DesignData {
  readonly schemes: readonly Scheme[];
  /** To start from. */
  readonly drafts: readonly { readonly file: string; readonly text: string }[];
}
