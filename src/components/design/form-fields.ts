import type { DraftValue } from '../../label/edit-draft.ts';
import type { DraftPath } from '../../scheme/finding.ts';
import type { JsonSchema } from './json-schema.ts';
import { languageTexts } from './language-texts.ts';
import { element, type FieldBox, fieldBox, idOf } from './field-box.ts';
import { type FieldOf, type FormContext, isList, isMembers } from './form-context.ts';
import { repeatedItems } from './repeated-items.ts';

/** The field of a member, whatever kind it is. What is inside it has fields of its own. */
export function fieldOf(field: FieldOf, context: FormContext): HTMLElement {
  const { schema } = field;
  if (schema.properties) return group(field, context);
  if (schema.type === 'object') return languageTexts(field, context);
  if (schema.items?.enum) return checkboxes(field, schema.items.enum, context);
  if (schema.items) return repeatedItems(field, schema.items, context, fieldOf);
  return single(field, context);
}

/** The fields of an object's members. */
export function fieldsOf({ schema, path, value }: FieldOf, context: FormContext): HTMLElement[] {
  const members = isMembers(value) ? value : {};
  return Object.entries(schema.properties ?? {}).filter(([name]) => name !== '$schema')
    .map(([name, member]) => fieldOf({ schema: member, path: [...path, name], value: members[name], required: schema.required?.includes(name) === true }, context));
}

const textOf = (value: DraftValue | undefined): string => (typeof value === 'string' ? value : '');

/** What need not be there is folded up until somebody wants it. */
function group(field: FieldOf, context: FormContext): HTMLElement {
  const { box, body } = fieldBox(field, field.required || field.value !== undefined ? 'fieldset' : 'details', context);
  body.append(...fieldsOf(field, context));
  return box;
}

function checkboxes(field: FieldOf, choices: readonly string[], context: FormContext): HTMLElement {
  const { box, body } = fieldBox(field, 'fieldset', context);
  const chosen = isList(field.value) ? field.value : [];
  for (const choice of choices) {
    const input = element('input', { type: 'checkbox', value: choice, checked: chosen.includes(choice), id: `${idOf(field.path)}-${choice}` });
    body.append(element('label', { className: 'tick' }, input, ` ${context.fields.choices[choice] ?? choice}`));
  }
  body.addEventListener('change', () => {
    const now = [...body.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
    context.edit(field.path, now.length > 0 ? now : undefined);
  });
  return box;
}

function single(field: FieldOf, context: FormContext): HTMLElement {
  const framed = fieldBox(field, 'div', context);
  const value = textOf(field.value);
  const control = controlOf(field, value, framed, context);
  const said = (): string => (control instanceof HTMLInputElement && control.type === 'checkbox' ? (control.checked ? 'true' : '') : control.value);
  control.addEventListener(control.tagName === 'SELECT' || control.type === 'checkbox' ? 'change' : 'input', () => context.edit(field.path, said() === '' && typeof field.path.at(-1) === 'string' ? undefined : said()));
  return framed.box;
}

function controlOf({ schema, path, required }: FieldOf, value: string, { body, describedBy }: FieldBox, context: FormContext): HTMLInputElement | HTMLSelectElement {
  const common = { id: idOf(path), required };
  const choices = choicesOf(schema, path, context);
  const control = choices ? choice(choices, value) : element('input', inputOf(schema, value));
  Object.assign(control, common);
  control.setAttribute('aria-describedby', describedBy);
  body.append(control);
  const options = choices ? undefined : context.optionsFor(path);
  if (options && control instanceof HTMLInputElement) {
    const list = element('datalist', { id: `${common.id}-options` }, ...options.map((option) => element('option', { value: option })));
    control.setAttribute('list', list.id);
    body.append(list);
  }
  return control;
}

function choicesOf(schema: JsonSchema, path: DraftPath, context: FormContext): readonly (readonly [value: string, shown: string])[] | undefined {
  if (schema.type === 'boolean' && schema.const === undefined) return [['true', context.words.yes], ['false', context.words.no]];
  if (path.length === 1 && path[0] === 'scheme') return context.optionsFor(path)?.map((id) => [id, id]);
  return schema.enum?.map((value) => [value, context.fields.choices[value] ?? value]);
}

function choice(choices: readonly (readonly [string, string])[], value: string): HTMLSelectElement {
  // What the draft says stays to be seen, also where it is none of the choices.
  const all = choices.some(([each]) => each === value) || value === '' ? choices : [...choices, [value, value] as const];
  return element('select', {}, new Option('–', '', false, value === ''), ...all.map(([each, shown]) => new Option(shown, each, false, each === value)));
}

function inputOf({ type, format, const: fixed }: JsonSchema, value: string): Partial<HTMLInputElement> {
  if (fixed === true) return { type: 'checkbox', checked: value === 'true' };
  // A date that is none would not be shown by the browser's own field, and could not be corrected.
  if (format === 'date' && (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value))) return { type: 'date', value };
  return { type: 'text', value, dir: 'auto', spellcheck: false, autocomplete: 'off', inputMode: type === 'integer' ? 'numeric' : format === 'uri' ? 'url' : format === 'email' ? 'email' : '' };
}
