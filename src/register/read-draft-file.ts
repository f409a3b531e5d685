import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from '../label/draft.ts';
import { type PlaceOf, readDraft } from '../label/read-draft.ts';
import { checkDraft } from '../scheme/check-draft.ts';
import { error, type PlacedFinding } from '../scheme/finding.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { Fault } from './fault.ts';
import { checkMarkFiles } from './mark-file.ts';
import { findScheme } from './read-schemes.ts';

export interface DraftFile {
  readonly path: string;
  /** Absent where the file is not a draft at all. */
  readonly draft?: Draft;
  readonly placeOf?: PlaceOf;
  readonly scheme?: Scheme;
  readonly findings: readonly PlacedFinding[];
}

/** The drafts of a register: labels/*.yaml, by name. */
export function draftPaths(root: string): readonly string[] {
  const folder = join(root, 'labels');
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => join(folder, name)) : [];
}

/** Reads one draft without asking what its scheme demands. @throws Fault where there is no such file */
export function readDraftFile(path: string): DraftFile {
  if (!existsSync(path)) throw new Fault(`${path}: there is no such file`, 'name a draft, such as labels/frostline-450.yaml');
  const read = readDraft(readFileSync(path, 'utf8'));
  return 'draft' in read ? { path, ...read, findings: [] } : { path, findings: read.findings };
}

/** Reads a draft and holds it against its scheme: every fault at once, sorted by place.
 *  @param asOf the day on which the label would be issued   @throws Fault where there is no such file */
export function checkDraftFile(path: string, schemes: readonly Scheme[], asOf: Date): DraftFile {
  const { draft, placeOf, findings } = readDraftFile(path);
  if (!draft || !placeOf) return { path, findings };
  const scheme = findScheme(schemes, draft.scheme, draft.schemeVersion) ?? findScheme(schemes, draft.scheme);
  const found = scheme ? [...checkDraft(draft, scheme, asOf), ...checkMarkFiles(dirname(path), draft)] : [error('scheme-unknown', ['scheme'], { scheme: draft.scheme, known: [...new Set(schemes.map(({ id }) => id))].join(', ') })];
  const placed = found.map((finding) => ({ ...finding, ...placeOf(finding.path) })).sort((a, b) => a.line - b.line || a.column - b.column);
  return { path, draft, placeOf, ...(scheme && { scheme }), findings: placed };
}
