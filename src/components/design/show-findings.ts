import type { PlacedFinding } from '../../scheme/finding.ts';
import type { FindingWords } from '../../wording/say-finding.ts';
import { fill } from '../../wording/wording.ts';
import { element, nameOf } from './field-box.ts';
import { goTo } from './draft-form.ts';
import type { FormContext, FormFieldWords } from './form-context.ts';

/** A finding with its words, in the language of the page. */
export type ShownFinding = PlacedFinding & FindingWords;

/** How long typing must rest before the number of findings is spoken. */
const QUIET = 1200;
/** Nobody reads more at once. */
const MOST = 60;
let speaking: ReturnType<typeof setTimeout> | undefined;

/** Shows every finding beside its field, how many a section has, and all of them as a list that leads there. */
export function showFindings(findings: readonly ShownFinding[], form: HTMLElement, list: HTMLElement, state: HTMLElement, { words, fields }: Pick<FormContext, 'words' | 'fields'>): void {
  const places = new Map([...form.querySelectorAll<HTMLElement>('[data-path]')].map((each) => [each.dataset['path'], each]));
  for (const place of form.querySelectorAll('.findings')) place.replaceChildren();
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  for (const finding of findings) {
    const place = placeOf(finding, places);
    place?.querySelector(':scope > .findings')?.append(element('p', { className: `finding ${finding.severity}` }, element('strong', {}, finding.problem), ` ${finding.hint}`));
    if (finding.severity === 'error') place?.querySelector(':scope > .controls > :is(input, select), :scope > textarea')?.setAttribute('aria-invalid', 'true');
  }
  for (const section of form.querySelectorAll('.section')) {
    const count = section.querySelectorAll('.finding').length;
    const shown = section.querySelector('.count');
    if (shown) shown.textContent = count > 0 ? String(count) : '';
  }
  list.replaceChildren(...findings.slice(0, MOST).map((finding) => entry(finding, form, fields)));
  const sentence = findings.length === 0 ? words.nothing : findings.length === 1 ? words.one : fill(words.findings, { count: findings.length });
  clearTimeout(speaking);
  speaking = setTimeout(() => { state.textContent = sentence; }, QUIET);
  const heading = list.closest('details')?.querySelector('summary');
  if (heading) heading.textContent = sentence;
  document.documentElement.dataset['findings'] = String(findings.length);
}

/** The field, or whatever holds the place where it should be. */
function placeOf({ path }: ShownFinding, places: ReadonlyMap<string | undefined, HTMLElement>): HTMLElement | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const place = places.get(JSON.stringify(path.slice(0, depth)));
    if (place) return place;
  }
  return undefined;
}

function entry({ path, problem, hint, line, severity }: ShownFinding, form: HTMLElement, fields: FormFieldWords): HTMLElement {
  const where = path.length > 0 ? path.map((_, i) => nameOf(path.slice(0, i + 1), fields)).join(' · ') : `${line}`;
  const button = element('button', { type: 'button', className: 'plain' }, element('strong', {}, where), `: ${problem}`);
  button.addEventListener('click', () => goTo(form, path));
  return element('li', { className: severity }, button, element('span', { className: 'note' }, hint));
}
