import type { DraftPath } from '../../scheme/finding.ts';
import type { FieldOf, FormContext, FormFieldWords } from './form-context.ts';

export interface FieldBox { readonly box: HTMLElement; /** Where its controls go. */ readonly body: HTMLElement; /** The ids of what explains it. */ readonly describedBy: string }

/** The frame of a field: its name, its help, the place for what is wrong with it. */
export function fieldBox({ schema, path, required }: FieldOf, kind: 'div' | 'fieldset' | 'details', { fields }: FormContext): FieldBox {
  const id = idOf(path);
  const name = element(kind === 'div' ? 'label' : kind === 'fieldset' ? 'legend' : 'summary', { className: 'name' }, nameOf(path, fields), ...memberOf(path, fields), ...(required && kind === 'div' ? [element('span', { className: 'needed', ariaHidden: 'true' }, ' *')] : []));
  if (name instanceof HTMLLabelElement) name.htmlFor = id;
  const help = schema.description ? [element('p', { className: 'help', id: `${id}-help` }, fields.help[schema.description] ?? schema.description)] : [];
  const findings = element('div', { className: 'findings', id: `${id}-findings` });
  const body = element('div', { className: 'controls' });
  const box = element(kind, { className: `field ${kind}` }, name, ...help, body, findings);
  box.dataset['path'] = JSON.stringify(path);
  if (kind !== 'div') box.id = `${id}-box`;
  return { box, body, describedBy: [...help, findings].map((each) => each.id).join(' ') };
}

export const idOf = (path: DraftPath): string => `draft-${path.join('-')}`;

/** The name of a member in words, in the page's language; an item is its number. */
export function nameOf(path: DraftPath, { names }: FormFieldWords): string {
  const last = path.at(-1) ?? '';
  if (typeof last === 'number') return String(last + 1);
  return (Object.hasOwn(names, last) && names[last]) || last;
}

/** The same as it stands in the file, where the page has another word for it: findings and drafts speak of it so. */
function memberOf(path: DraftPath, { language }: FormFieldWords): readonly (HTMLElement | string)[] {
  const last = path.at(-1);
  return typeof last === 'string' && language !== 'en' ? [' ', element('code', { className: 'member', dir: 'ltr', ariaHidden: 'true', translate: false }, last)] : [];
}

/** An element with its properties and what is in it. Texts go in as texts: there is no way from a draft to markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}
