import type { Draft } from '../label/draft.ts';
import { type PlaceOf, readDraft } from '../label/read-draft.ts';
import { checkDraft } from './check-draft.ts';
import { error, type PlacedFinding } from './finding.ts';
import { findScheme } from './find-scheme.ts';
import type { Scheme } from './scheme.ts';

export interface CheckedDraft {
  /** Absent where the text is not a draft at all. */
  readonly draft?: Draft;
  readonly placeOf?: PlaceOf;
  readonly scheme?: Scheme;
  readonly findings: readonly PlacedFinding[];
}

/** Reads a draft and holds it against its scheme: every fault at once, sorted by place.
 *  @param asOf the day on which the label would be issued */
export function checkDraftText(yamlText: string, schemes: readonly Scheme[], asOf: Date): CheckedDraft {
  const read = readDraft(yamlText);
  if ('findings' in read) return read;
  const { draft, placeOf } = read;
  const scheme = findScheme(schemes, draft.scheme, draft.schemeVersion) ?? findScheme(schemes, draft.scheme);
  const found = scheme ? checkDraft(draft, scheme, asOf) : [error('scheme-unknown', ['scheme'], { scheme: draft.scheme, known: [...new Set(schemes.map(({ id }) => id))].join(', ') })];
  const placed = found.map((finding) => ({ ...finding, ...placeOf(finding.path) })).sort((a, b) => a.line - b.line || a.column - b.column);
  return { draft, placeOf, ...(scheme && { scheme }), findings: placed };
}
