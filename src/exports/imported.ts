import { stringify } from 'yaml';

/** What another format gives for a draft: parts of it, and what a person must look at. */
export interface Imported {
  /** Members of a draft, as far as they are known. */
  readonly parts: DraftParts;
  /** Members of the other format that a draft has no place for. */
  readonly left: readonly string[];
  /** Members that every draft needs and that this format does not give. */
  readonly toAdd: readonly string[];
}

export type DraftParts = { readonly [member: string]: Part };
export type Part = string | boolean | number | readonly Part[] | { readonly [member: string]: Part } | undefined;

const needed = ['scheme', 'product.name', 'product.brand', 'product.model', 'product.category', 'product.description', 'product.parts', 'manufacturer.name', 'vulnerabilityContact.contact', 'support', 'updates.mode', 'access.methods', 'care', 'data.sensors', 'data.worksWithoutCloud', 'attestation.kind', 'attestation.by.name', 'attestation.date', 'releases'];

/** Leaves out what is undefined or empty, and says what is missing. */
export function imported(parts: DraftParts, left: readonly string[]): Imported {
  const kept = prune(parts);
  const draft: DraftParts = isObject(kept) ? kept : {};
  return { parts: draft, left, toAdd: needed.filter((path) => !has(draft, path.split('.'))) };
}

/** The parts as the text of a draft, with what is still missing written at its head. */
export function draftYaml({ parts, left, toAdd }: Imported): string {
  const head = ['# yaml-language-server: $schema=draft.schema.json', ...(toAdd.length > 0 ? ['# Still to be written: ' + toAdd.join(', ')] : []), ...(left.length > 0 ? ['# Not taken over: ' + left.join(', ')] : [])];
  // The writer quotes what YAML might read otherwise (2.10 stays 2.10); drafts have no aliases.
  return `${head.join('\n')}\n${stringify(parts, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

function prune(value: Part): Part {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(prune).filter((each) => each !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (!isObject(value)) return value === '' ? undefined : value;
  const kept = Object.entries(value).map(([key, each]) => [key, prune(each)] as const).filter(([, each]) => each !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function has(parts: Part, path: readonly string[]): boolean {
  const [first, ...rest] = path;
  return first === undefined ? parts !== undefined : isObject(parts) && has(parts[first], rest);
}

const isObject = (value: Part): value is { readonly [member: string]: Part } => typeof value === 'object' && value !== null && !Array.isArray(value);
