import { directionOf } from '../../wording/direction-of.ts';
import { element, fieldBox, idOf, nameOf } from './field-box.ts';
import { type FieldOf, type FormContext, isMembers } from './form-context.ts';

/** A text in several languages: a line for each that there is, and a choice of those that there are not. */
export function languageTexts(field: FieldOf, context: FormContext): HTMLElement {
  const { box, body, describedBy } = fieldBox(field, 'fieldset', context);
  const texts = isMembers(field.value) ? field.value : {};
  for (const [language, text] of Object.entries(texts)) body.append(line(language, typeof text === 'string' ? text : '', field, describedBy, context));
  body.append(another(Object.keys(texts), field, context));
  return box;
}

function line(language: string, text: string, { path }: FieldOf, describedBy: string, { edit, restructure, words, fields }: FormContext): HTMLElement {
  const own = [...path, language];
  const area = element('textarea', { id: idOf(own), value: text, rows: Math.min(6, Math.max(1, Math.ceil(text.length / 44))), lang: language, dir: directionOf(language) });
  area.setAttribute('aria-describedby', describedBy);
  area.addEventListener('input', () => edit(own, area.value));
  const remove = element('button', { type: 'button', className: 'remove', ariaLabel: `${words.remove}: ${nameOf(path, fields)}, ${language}` }, '×');
  remove.addEventListener('click', () => restructure(own, undefined));
  const row = element('div', { className: 'row text' }, element('label', { htmlFor: area.id }, element('code', {}, language), element('span', { className: 'unseen' }, ` ${nameOf(path, fields)}`)), area, remove, element('div', { className: 'findings' }));
  row.dataset['path'] = JSON.stringify(own);
  return row;
}

function another(known: readonly string[], { path }: FieldOf, { languages, restructure, words, fields }: FormContext): HTMLElement {
  const free = languages.filter((each) => !known.includes(each));
  const select = element('select', { ariaLabel: `${words.add}: ${nameOf(path, fields)}` }, new Option(`${words.add} …`, ''), ...free.map((each) => new Option(each, each)));
  select.addEventListener('change', () => { if (select.value) restructure([...path, select.value], '', [...path, select.value]); });
  return element('div', { className: 'add' }, select);
}
