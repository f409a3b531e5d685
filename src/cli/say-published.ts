import { join } from 'node:path';
import type { Published } from '../publishing/publish-site.ts';
import { note } from './terminal.ts';

/** On standard error: the answer on standard output is the statement. */
export function sayPublished({ whole, missing, written, labels }: Published, out: string): void {
  if (missing !== undefined) note(`holdmark: note: ${join(out, missing)} was missing, and perhaps more than that`);
  note(whole ? `built the whole site anew: ${written} files, into ${out}` : `${labels} label${labels === 1 ? '' : 's'} changed: wrote ${written} files in ${out}`);
}
