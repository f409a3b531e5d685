import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDraft } from '../label/read-draft.ts';
import { type CheckedDraft, checkDraftText } from '../scheme/check-draft-text.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { Fault } from './fault.ts';
import { checkMarkFiles } from './mark-file.ts';

export interface DraftFile extends CheckedDraft { readonly path: string }

/** The drafts of a register: labels/*.yaml, by name. */
export function draftPaths(root: string): readonly string[] {
  const folder = join(root, 'labels');
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => join(folder, name)) : [];
}

/** Reads one draft without asking what its scheme demands. @throws Fault where there is no such file */
export function readDraftFile(path: string): DraftFile {
  return { path, findings: [], ...readDraft(textOf(path)) };
}

/** Reads a draft and holds it against its scheme: every fault at once, sorted by place.
 *  @param asOf the day on which the label would be issued   @throws Fault where there is no such file */
export async function checkDraftFile(path: string, schemes: readonly Scheme[], asOf: Date): Promise<DraftFile> {
  // Loaded only now: most commands need no fonts.
  const { withLetters } = await import('../artwork/check-letters.ts');
  const checked = await withLetters(checkDraftText(textOf(path), schemes, asOf));
  const { draft, placeOf, scheme } = checked;
  const marks = draft && placeOf && scheme ? checkMarkFiles(dirname(path), draft).map((finding) => ({ ...finding, ...placeOf(finding.path) })) : [];
  return { path, ...checked, findings: [...checked.findings, ...marks].sort((a, b) => a.line - b.line || a.column - b.column) };
}

function textOf(path: string): string {
  if (!existsSync(path)) throw new Fault(`${path}: there is no such file`, 'name a draft, such as labels/frostline-450.yaml');
  return readFileSync(path, 'utf8');
}
