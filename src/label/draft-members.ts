import { z } from 'zod';
import type { DraftPath } from '../scheme/finding.ts';

/** The members that a draft of this schema may have at a path: none where the path leads to a text or nowhere. */
export function membersAt(whole: z.ZodType, path: DraftPath): readonly string[] {
  let schema: unknown = whole;
  for (const step of path) {
    const outer = bare(schema);
    schema = outer instanceof z.ZodObject ? outer.shape[step] : outer instanceof z.ZodArray ? outer.element : undefined;
  }
  const last = bare(schema);
  return last instanceof z.ZodObject ? Object.keys(last.shape) : [];
}

const bare = (schema: unknown): unknown => (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema);
