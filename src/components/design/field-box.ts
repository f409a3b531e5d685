import type { DraftPath } from '../../scheme/finding.ts';
import type { FieldOf } from './form-context.ts';

export interface FieldBox { readonly box: HTMLElement; /** Where its controls go. */ readonly body: HTMLElement; /** The ids of what explains it. */ readonly describedBy: string }

/** The frame of a field: its name, its help, the place for what is wrong with it. */
export function fieldBox({ schema, path, required }: FieldOf, kind: 'div' | 'fieldset' | 'details'): FieldBox {
  const id = idOf(path);
  const name = element(kind === 'div' ? 'label' : kind === 'fieldset' ? 'legend' : 'summary', { className: 'name' }, nameOf(path), ...(required && kind === 'div' ? [element('span', { className: 'needed', ariaHidden: 'true' }, ' *')] : []));
  if (name instanceof HTMLLabelElement) name.htmlFor = id;
  const help = schema.description ? [element('p', { className: 'help', id: `${id}-help` }, schema.description)] : [];
  const findings = element('div', { className: 'findings', id: `${id}-findings` });
  const body = element('div', { className: 'controls' });
  const box = element(kind, { className: `field ${kind}` }, name, ...help, body, findings);
  box.dataset['path'] = JSON.stringify(path);
  if (kind !== 'div') box.id = `${id}-box`;
  return { box, body, describedBy: [...help, findings].map((each) => each.id).join(' ') };
}

export const idOf = (path: DraftPath): string => `draft-${path.join('-')}`;

/** The name of a member in words: `securityUpdatesUntil` is "Security updates until", an item is its number. */
export function nameOf(path: DraftPath): string {
  const last = path.at(-1) ?? '';
  if (typeof last === 'number') return String(last + 1);
  const words = (names[last] ?? last).replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where the name of a member is no English. */
const names: Readonly<Record<string, string>> = { gtins: 'GTINs', sbom: 'SBOM', hbom: 'HBOM', sbomUrl: 'SBOM link', imageSha256: 'SHA-256 of the image', sha256: 'SHA-256', pstiStatement: 'PSTI statement', euDeclaration: 'EU declaration', id: 'ID', by: 'By whom' };

/** An element with its properties and what is in it. Texts go in as texts: there is no way from a draft to markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}
