import { z } from 'zod';
import { draftSchema, gtin } from './draft.ts';

/** The JSON Schema (draft-07, which editors know) of a draft, for completion and checking while it is written. Made from the
 *  same definition that `readDraft` uses; written to `labels/draft.schema.json`. */
export function draftJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(draftSchema, {
    target: 'draft-7',
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === gtin) Object.assign(jsonSchema, { type: ['string', 'number'], description: 'The digits under the barcode: 8, 12, 13 or 14 of them' });
      const def: { type: string; shape?: Readonly<Record<string, z.core.$ZodType>> } = zodSchema._zod.def;
      if (def.type === 'object' && def.shape && jsonSchema.required) jsonSchema.required = jsonSchema.required.filter((name) => !mayBeLeftOut(def.shape?.[name]));
    },
  });
  return { ...schema, title: 'A draft of a label', $comment: 'Generated from the code; do not edit.' };
}

/** In the output a default is always there; in the file that a person writes it need not be. */
const mayBeLeftOut = (member: z.core.$ZodType | undefined): boolean => member?._zod.def.type === 'default' || member?._zod.def.type === 'optional';
