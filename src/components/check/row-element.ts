import type { CheckWording } from '../../wording/check/check-wording.ts';
import { sayMonth } from '../../wording/say-date.ts';
import type { ShownRow } from './messages.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** One row of the table. Text only: no markup is made of what a list or the register says. */
export function rowElement(row: ShownRow, words: CheckWording, prefix: string, language: string): HTMLTableRowElement {
  const element = document.createElement('tr');
  element.className = `tag-row ${row.tone}`;
  element.dataset['group'] = row.group;
  const answer = cell(words.columns.answer);
  const said = tag('div', '');
  const both = tag('div', 'answer');
  said.append(tag('strong', '', row.title), tag('span', 'note', [row.sentence, row.note].filter((text) => text !== '').join(' ')));
  both.append(shape(row.shape), said);
  answer.append(both);
  const product = cell(words.columns.product);
  if (row.product !== '') product.append(tag('bdi', '', row.product), tag('bdi', 'note', row.model));
  if (row.label !== '') product.append(link(`${prefix}/L/${row.label}/`, row.label, words.openPage));
  const article = cell(words.columns.article);
  // What follows a # in an address of ours is signed digits, for machines. A foreign address is shown to its end.
  article.append(tag('code', '', row.label === '' ? row.article : row.article.replace(/#\d+$/, '')));
  // A label that has ended promises nothing any more: no date beside it.
  element.append(cell(words.columns.row, String(row.row)), article, answer, product, cell(words.columns.updates, row.updatesUntil === '' || row.group === 'ended' ? '' : sayMonth(row.updatesUntil, language)));
  return element;
}

function cell(heading: string, text = ''): HTMLTableCellElement {
  const made = document.createElement('td');
  made.dataset['heading'] = heading;
  made.textContent = text;
  return made;
}

function tag(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function link(address: string, text: string, title: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  made.title = title;
  return made;
}

function shape(name: string): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'shape');
  picture.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${name}`);
  picture.append(use);
  return picture;
}
