import { verdictShapes } from '../../artwork/verdict-shapes.ts';
import type { BadgeAnswer } from './badge-answer.ts';
import type { BadgeWords } from './badge-register.ts';

export interface ShownBadge { readonly answer: BadgeAnswer; readonly words: BadgeWords; readonly language: string; readonly href: string; readonly busy: boolean }

/** A badge as elements: made one by one, because a strict page allows no markup out of strings. */
export function badgeMarkup({ answer, words, language, href, busy }: ShownBadge): HTMLAnchorElement {
  const link = make('a', `badge ${answer.tone}`);
  link.href = href;
  link.lang = language;
  link.dir = words.direction;
  link.part.add('badge');
  link.ariaBusy = String(busy);
  const sign = make('span', 'sign');
  sign.append(shapeMarkup(answer), ...said('specimen', answer.specimen));
  const text = make('span', 'text');
  text.append(...said('only-heard', `${words.title}: `), ...said('title', answer.title), ...said('product', answer.product), ...(answer.sentence === answer.note ? [] : said('sentence', answer.sentence)), ...said('note', answer.note));
  link.append(sign, text);
  return link;
}

/** Text of a statement may be in another script than the page. Each part is followed by a space, for those who hear it. */
function said(className: string, text: string | undefined): readonly (HTMLElement | string)[] {
  if (!text) return [];
  const element = make('span', className);
  element.dir = 'auto';
  element.textContent = text;
  return [element, ' '];
}

function shapeMarkup({ shape }: BadgeAnswer): SVGElement {
  const svg = draw('svg', { viewBox: '0 0 48 48', 'aria-hidden': 'true' });
  const { body, mark } = verdictShapes[shape];
  svg.append(draw('path', { d: body }), draw('path', { d: mark, class: 'mark' }));
  return svg;
}

function draw(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element as SVGElement;
}

export function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
