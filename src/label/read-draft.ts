import { draftSchema, type Draft } from './draft.ts';
import { type PlaceOf, readYaml, type ReadYaml } from './read-yaml.ts';

export type { PlaceOf } from './read-yaml.ts';
export type ReadDraft = { readonly draft: Draft; readonly placeOf: PlaceOf } | Extract<ReadYaml<Draft>, { findings: unknown }>;

/** Reads a draft and names every fault of its form at once, each with its place. What the scheme demands is not asked here: that
 *  is `checkDraft`. */
export function readDraft(yamlText: string): ReadDraft {
  const read = readYaml(yamlText, () => draftSchema);
  return 'findings' in read ? read : { draft: read.value, placeOf: read.placeOf };
}
