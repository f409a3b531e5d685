import type { DraftPath } from '../../scheme/finding.ts';
import { element, fieldBox, idOf, nameOf } from './field-box.ts';
import { type FieldOf, type FormContext, isList, isMembers } from './form-context.ts';
import type { JsonSchema } from './json-schema.ts';

/** A list: each item with its fields, and buttons to add one and to take one out. */
export function repeatedItems(field: FieldOf, schema: JsonSchema, context: FormContext, fieldFor: (field: FieldOf, context: FormContext) => HTMLElement): HTMLElement {
  const { box, body } = fieldBox(field, 'fieldset', context);
  const items = isList(field.value) ? field.value : [];
  items.forEach((value, i) => body.append(item({ schema, path: [...field.path, i], value, required: true }, context, fieldFor)));
  const { words, fields, restructure } = context;
  const next: DraftPath = [...field.path, items.length];
  const add = element('button', { type: 'button', className: 'button hollow small', ariaLabel: `${words.add}: ${nameOf(field.path, fields)}`, id: `${idOf(field.path)}-add` }, words.add);
  const first = Object.keys(schema.properties ?? {})[0];
  add.addEventListener('click', () => restructure(next, schema.properties ? {} : '', first ? [...next, first] : next));
  body.append(element('div', { className: 'add' }, add));
  return box;
}

function item(field: FieldOf, context: FormContext, fieldFor: (field: FieldOf, context: FormContext) => HTMLElement): HTMLElement {
  const { words, fields, restructure } = context;
  const remove = element('button', { type: 'button', className: 'remove', ariaLabel: `${words.remove}: ${nameOf(field.path.slice(0, -1), fields)} ${nameOf(field.path, fields)}` }, '×');
  remove.addEventListener('click', () => restructure(field.path, undefined));
  const inner = fieldFor(field, context);
  if (field.schema.properties) inner.querySelector('legend')?.append(shortened(field.value));
  return element('div', { className: field.schema.properties ? 'item' : 'row' }, inner, remove);
}

/** What tells one item from another: its first text. */
function shortened(value: FieldOf['value']): string {
  const [first] = isMembers(value) ? Object.values(value).filter((each) => typeof each === 'string') : [];
  return typeof first === 'string' && first !== '' ? ` · ${first.slice(0, 40)}` : '';
}
