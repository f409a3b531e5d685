import { Document, isMap, isScalar, isSeq, parseDocument, type ParsedNode, visit } from 'yaml';
import type { DraftPath } from '../scheme/finding.ts';

/** A member as it is written in a draft: every scalar is a text. */
export type DraftValue = string | readonly DraftValue[] | { readonly [name: string]: DraftValue };

/** A draft with one member set, or removed where no value is given. Comments, order and the spelling of everything else stay. A text
 *  in which nothing can be set, because it is no YAML, comes back as it is. */
export function editDraft(yamlText: string, path: DraftPath, value: DraftValue | undefined): string {
  const document = parse(yamlText);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return yamlText;
  const node: unknown = document.getIn(path, true);
  return (typeof value === 'string' && isScalar(node) && respelled(yamlText, node.range, path, value)) || rewritten(document, path, value);
}

/** A draft as plain lists and texts, for a form. Undefined where it is no YAML. */
export function draftValue(yamlText: string): DraftValue | undefined {
  const document = parse(yamlText);
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }) as DraftValue | undefined;
}

const parse = (yamlText: string): Document.Parsed<ParsedNode> => parseDocument(yamlText, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });

/** Only the letters of the value change, where that gives just what was asked for. */
function respelled(yamlText: string, range: readonly number[] | null | undefined, path: DraftPath, value: string): string | undefined {
  const [from, to] = range ?? [];
  if (from === undefined || to === undefined) return undefined;
  const trial = yamlText.slice(0, from) + inline(value) + yamlText.slice(to);
  const [document, wanted] = [parse(trial), parse(yamlText)];
  wanted.setIn(path, value);
  return document.errors.length === 0 && JSON.stringify(document) === JSON.stringify(wanted) ? trial : undefined;
}

/** A text as it may stand between brackets, which it may everywhere. */
function inline(value: string): string {
  // A text in JSON is one in YAML, on one line.
  if (value === '' || value.includes('\n')) return JSON.stringify(value);
  const document = new Document({ it: value }, { schema: 'failsafe' });
  if (isMap(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0 }).trim().slice('{ it: '.length, -' }'.length);
}

function rewritten(document: Document, path: DraftPath, value: DraftValue | undefined): string {
  if (value !== undefined) document.setIn(path, nodeOf(document, value));
  else if (document.hasIn(path)) removeWithEmptyHolders(document, path);
  return document.contents === null || isEmpty(document.contents) ? '' : document.toString({ lineWidth: 0 });
}

/** An empty text is written as one: between brackets, nothing at all would be no item. */
function nodeOf(document: Document, value: DraftValue): unknown {
  const node = document.createNode(value);
  visit(node, { Scalar: (_, scalar) => { if (scalar.value === '') scalar.type = 'QUOTE_DOUBLE'; } });
  return node;
}

function removeWithEmptyHolders(document: Document, path: DraftPath): void {
  document.deleteIn(path);
  const holder = path.slice(0, -1);
  if (holder.length > 0 && isEmpty(document.getIn(holder, true))) removeWithEmptyHolders(document, holder);
}

const isEmpty = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.items.length === 0;
