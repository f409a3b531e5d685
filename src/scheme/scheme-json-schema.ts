import { z } from 'zod';
import { schemeSchema } from './scheme-schema.ts';

/** The JSON Schema (draft-07) of a scheme file, for editors; written to `src/scheme/templates/scheme.schema.json`. */
export function schemeJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(schemeSchema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'A labelling scheme', $comment: 'Generated from the code; do not edit.' };
}
