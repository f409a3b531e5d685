import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftJsonSchema } from '../label/draft-json-schema.ts';

/** Writes the JSON Schema of drafts beside them and returns its path. */
export function writeDraftSchema(root: string): string {
  const path = join(root, 'labels', 'draft.schema.json');
  writeFileSync(path, `${JSON.stringify(draftJsonSchema(), null, 2)}\n`);
  return path;
}
