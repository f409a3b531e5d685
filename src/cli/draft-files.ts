import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Imported } from '../exports/imported.ts';
import { Fault } from '../register/fault.ts';

/** A draft that was read from a file, and where in it; `row` of a table, counted from 1. */
export interface ReadDraft extends Imported { readonly row?: number }

/** Where each draft goes: a file named after its product, with the model where several products have one name.
 *  @param otherwise the name of drafts without a product's   @throws Fault where two would be one file, or one is there already */
export function draftFiles(drafts: readonly ReadDraft[], folder: string, otherwise: string): readonly { readonly path: string; readonly draft: ReadDraft }[] {
  const names = drafts.map((draft, i) => fileName(said(draft, 'name')) || `${otherwise}${i > 0 ? `-${i + 1}` : ''}`);
  const files = drafts.map((draft, i) => {
    const shared = names.filter((name) => name === names[i]).length > 1;
    return { path: join(folder, `${[names[i]!, ...(shared ? [fileName(said(draft, 'model'))] : [])].filter(Boolean).join('-')}.yaml`), draft };
  });
  const place = ({ row }: ReadDraft): string => (row === undefined ? '' : `row ${row}: `);
  for (const [i, { path, draft }] of files.entries()) {
    const before = files.slice(0, i).find((other) => other.path === path);
    if (before) throw new Fault(`${place(draft)}the product has name and model of ${before.draft.row === undefined ? 'another' : `row ${before.draft.row}`}`, 'nothing was written: each needs a file of its own, so give them names or models that differ');
    if (existsSync(path)) throw new Fault(`${place(draft)}${path}: is there already`, 'nothing was written: move it away, or choose another folder');
  }
  return files;
}

function said({ parts: { product } }: Imported, member: 'name' | 'model'): string {
  const value = typeof product === 'object' ? Object.entries(product).find(([name]) => name === member)?.[1] : undefined;
  return typeof value === 'string' ? value : '';
}

const fileName = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
