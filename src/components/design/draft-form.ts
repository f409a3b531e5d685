import type { DraftValue } from '../../label/edit-draft.ts';
import type { DraftPath } from '../../scheme/finding.ts';
import { element, idOf, nameOf } from './field-box.ts';
import { type FormContext, isMembers } from './form-context.ts';
import { fieldOf, fieldsOf } from './form-fields.ts';
import type { JsonSchema } from './json-schema.ts';

/** What a packaging designer looks for first. */
const OPEN = ['product', 'support'];

/** Fills the form with the fields of a draft, a section for each part of it. What was open stays open. */
export function showForm(form: HTMLElement, schema: JsonSchema, value: DraftValue | undefined, context: FormContext): void {
  const open = new Map([...form.querySelectorAll('details')].map((each) => [each.dataset['path'], each.open]));
  const members = isMembers(value) ? value : {};
  const all = Object.entries(schema.properties ?? {}).filter(([name]) => name !== '$schema');
  const simple = all.filter(([, member]) => !member.properties && !member.items && member.type !== 'object');
  const rules: JsonSchema = { properties: Object.fromEntries(simple), required: schema.required ?? [] };
  const sections = all.filter(([name]) => !simple.some(([other]) => other === name)).map(([name, member]) => {
    const field = { schema: member, path: [name], value: members[name], required: schema.required?.includes(name) === true };
    return section(name, member, member.properties ? fieldsOf(field, context) : [fieldOf(field, context)], context);
  });
  form.replaceChildren(section('scheme', {}, fieldsOf({ schema: rules, path: [], value: members, required: true }, context), context), ...sections);
  for (const each of form.querySelectorAll('details')) each.open = open.get(each.dataset['path']) ?? OPEN.includes(each.dataset['section'] ?? '');
}

function section(name: string, { description }: JsonSchema, inside: readonly HTMLElement[], { fields }: FormContext): HTMLElement {
  const summary = element('summary', {}, element('span', {}, nameOf([name], fields)), element('span', { className: 'count' }));
  const help = description && inside.every((field) => !field.querySelector('.help')) ? [element('p', { className: 'help' }, fields.help[description] ?? description)] : [];
  const made = element('details', { className: 'section' }, summary, ...help, element('div', { className: 'fields' }, ...inside), element('div', { className: 'findings' }));
  // Its own path is of one more step than the first field's may be: a section is found after every field.
  made.dataset['path'] = JSON.stringify(name === 'scheme' ? [] : [name]);
  made.dataset['section'] = name;
  return made;
}

/** Opens whatever holds a field and goes there. */
export function goTo(form: HTMLElement, path: DraftPath): void {
  for (let depth = path.length; depth > 0; depth--) {
    const id = idOf(path.slice(0, depth));
    const target = form.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? form.querySelector(`#${CSS.escape(`${id}-box`)}`)?.querySelector<HTMLElement>('input, select, textarea, button') ?? form.querySelector<HTMLElement>(`#${CSS.escape(`${id}-add`)}`);
    if (!target) continue;
    for (let holder = target.closest('details'); holder; holder = holder.parentElement?.closest('details') ?? null) holder.open = true;
    target.focus();
    return;
  }
}
