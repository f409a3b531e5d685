import { LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { shapeCodes, type DraftPath, type Finding, type MemberKind, type PlacedFinding } from '../scheme/finding.ts';
import { membersAt } from './draft-members.ts';
import { nearest } from './nearest.ts';

/** Where in the file a member stands, counted from 1; of a missing member, where it should be. */
export type PlaceOf = (path: DraftPath) => { readonly line: number; readonly column: number };
export type ReadYaml<T> = { readonly value: T; readonly placeOf: PlaceOf } | { readonly findings: readonly PlacedFinding[] };

const LARGEST = 256 * 1024;
const DEEPEST = 32;
/** After one broken bracket every line is a fault: more of them help nobody. */
const MOST_SYNTAX_FAULTS = 20;

/** Reads YAML that a person wrote and names every fault of its form at once, each with its place, sorted by place. Every scalar is
 *  read as text (YAML's `failsafe`), so that `09501…` keeps its zero and `2.10` its nought: flags and counts are the schema's to
 *  read. Never throws: drafts come from strangers.
 *  @param schemaFor may look at the plain value to choose */
export function readYaml<T>(yamlText: string, schemaFor: (value: unknown) => z.ZodType<T>): ReadYaml<T> {
  const size = new TextEncoder().encode(yamlText).length;
  if (size > LARGEST) return { findings: [{ ...fault('file-too-large', [], { size, limit: LARGEST }), line: 1, column: 1 }] };
  // The YAML parser goes down with the text: a million brackets would exhaust the stack.
  if (deepestFlow(yamlText) > DEEPEST) return { findings: [{ ...fault('yaml-too-deep', []), line: 1, column: 1 }] };
  try {
    return parseYaml(yamlText, schemaFor);
  } catch (error) {
    // `a: a: a: …` goes down too, and cannot be told from words with colons without reading YAML.
    if (error instanceof RangeError) return { findings: [{ ...fault('yaml-too-deep', []), line: 1, column: 1 }] };
    throw error;
  }
}

function parseYaml<T>(yamlText: string, schemaFor: (value: unknown) => z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = yamlFaults(document, yamlText).map(({ finding, offset }) => ({ ...finding, ...place(offset) }));
  if (broken.length > 0) return { findings: broken };
  const placeOf: PlaceOf = (path) => place(offsetOf(document, path));
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const schema = schemaFor(value);
  const read = readShape(value, schema);
  if ('value' in read) return { value: read.value, placeOf };
  const findings = read.findings.map((finding) => ({ ...finding, ...place(finding.code === 'unknown-member' ? offsetOfName(document, finding.path) : offsetOf(document, finding.path)) }));
  return { findings: findings.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** The same of a value that was read otherwise, from options or a table: nothing has a line. */
export function readShape<T>(value: unknown, schema: z.ZodType<T>): { readonly value: T } | { readonly findings: readonly Finding[] } {
  const read = schema.safeParse(value, { reportInput: true });
  return read.success ? { value: read.data } : { findings: read.error.issues.flatMap((issue) => fromIssue(issue, schema)) };
}

type ShapeCode = (typeof shapeCodes)[number];
const fault = (code: ShapeCode, path: DraftPath, args: Finding['args'] = {}): Finding => ({ severity: 'error', code, path, args });

function yamlFaults(document: Document.Parsed, yamlText: string): { readonly finding: Finding; readonly offset: number }[] {
  const found = [...document.errors, ...document.warnings].map((error) => ({
    finding: error.code === 'DUPLICATE_KEY' ? fault('yaml-repeated-member', [], { name: nameAt(yamlText, error.pos[0]) })
      : error.code === 'TAG_RESOLVE_FAILED' ? fault('yaml-tag', [], { tag: error.message.replace(/^.*:\s*/, '').slice(0, 60) })
      : fault('yaml-syntax', [], { message: error.message.split('\n')[0] ?? error.code }),
    offset: error.pos[0],
  }));
  visit(document, (_, node) => {
    if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) found.push({ finding: fault('yaml-alias', []), offset: node.range?.[0] ?? 0 });
  });
  return found.slice(0, MOST_SYNTAX_FAULTS);
}

/** The name of the member that begins there. */
const nameAt = (text: string, offset: number): string => /^["']?([^"'\n:]{1,60})/.exec(text.slice(offset, offset + 64))?.[1]?.trim() ?? '';

/** The deepest nesting of brackets and braces, and of lists in lists (`- - -`), counted without reading YAML: may be more than
 *  there is, never less. Nesting by indentation is bounded by the square root of the file's size. */
function deepestFlow(text: string): number {
  let depth = 0, deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if ((character === ']' || character === '}') && depth > 0) depth--;
  }
  const compact = text.match(/^(?:\s*[-?]\s)+/gm) ?? [];
  return compact.reduce((most, run) => Math.max(most, (run.match(/[-?]\s/g) ?? []).length), deepest);
}

/** The offset of the value at a path; of a member that is not there, of what should hold it. */
function offsetOf(document: Document.Parsed, path: DraftPath): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** Of an unknown member the name is wrong, not the value. */
function offsetOfName(document: Document.Parsed, path: DraftPath): number {
  const holder = document.getIn(path.slice(0, -1), true);
  const pair = isMap(holder) ? holder.items.find((each) => isScalar(each.key) && each.key.value === path.at(-1)) : undefined;
  return (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path);
}

function fromIssue(issue: z.core.$ZodIssue, schema: z.ZodType): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const name = String(path.at(-1) ?? '');
  const value = typeof issue.input === 'string' ? issue.input.slice(0, 60) : '';
  if (issue.input === undefined && issue.code !== 'unrecognized_keys' && issue.code !== 'custom') return path.length === 0 ? [fault('not-a-draft', [])] : [fault('missing-member', path, { name })];
  switch (issue.code) {
    case 'unrecognized_keys': return issue.keys.map((key) => fault('unknown-member', [...path, key], { name: key.slice(0, 60), suggestion: nearest(key, membersAt(schema, path)) ?? '' }));
    case 'invalid_value': return [notOneOf(issue, path, value)];
    case 'too_small': return [issue.origin === 'array' ? fault('too-few', path, { minimum: Number(issue.minimum) }) : fault('text-empty', path)];
    case 'too_big': return [issue.origin === 'array' ? fault('too-many', path, { maximum: Number(issue.maximum) }) : fault('text-too-long', path, { maximum: Number(issue.maximum) })];
    case 'invalid_key': return [fault('not-a-language', path, { value: name.slice(0, 60) })];
    case 'custom': return [fault(asCode(issue.message) ?? 'wrong-value', path, { value, ...texts(issue.params) })];
    default: return [fault(asCode(issue.message) ?? (path.length === 0 ? 'not-a-draft' : value === '' && issue.input === '' ? 'empty-member' : 'wrong-kind'), path, { value, name, expected: kindOf('expected' in issue ? issue.expected : '') })];
  }
}

const kinds: Readonly<Record<string, MemberKind>> = { string: 'text', object: 'members', record: 'texts', array: 'list' };
const kindOf = (expected: string): MemberKind => kinds[expected] ?? 'other';
const asCode = (message: string): ShapeCode | undefined => shapeCodes.find((code) => code === message);
const texts = (params: Record<string, unknown> | undefined): Record<string, string> => Object.fromEntries(Object.entries(params ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

function notOneOf(issue: z.core.$ZodIssueInvalidValue, path: DraftPath, value: string): Finding {
  const own = asCode(issue.message);
  if (own) return fault(own, path, { value });
  return fault('not-one-of', path, { value, options: issue.values.join(', '), suggestion: nearest(value, issue.values.map(String)) ?? '' });
}
