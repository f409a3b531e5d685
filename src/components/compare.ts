import { fromUtf8 } from '../encoding/bytes.ts';
import { parseLabelCode } from '../label/label-code.ts';
import type { LabelSubject } from '../label/statement.ts';
import { type FetchFile, rememberFiles, statementPath } from '../verification/register-files.ts';
import { verifyLabel } from '../verification/verify-label.ts';
import { plainText } from '../wording/plain-text.ts';
import { sayMonth } from '../wording/say-date.ts';
import { verdictWords, type VerdictWords } from '../wording/verdict-words.ts';
import type { Wording } from '../wording/wording.ts';
import type { CheckerData } from './checker-data.ts';
import { fetchRegisterFile } from './fetch-register-file.ts';
import { inTime } from './in-time.ts';
import { sayWhoSaysSo } from './who-says-so.ts';

/** Up to four products side by side, each checked here and now. The facts are read only from statements whose verdict was reached. */
type CompareData = Omit<CheckerData, 'label' | 'statement'> & { readonly prefix: string; readonly sections: Pick<Wording, 'facts' | 'data' | 'compare'> };
interface Column { readonly code: string; readonly words: VerdictWords; readonly facts: LabelSubject | undefined }

const MOST = 4;
const SVG = 'http://www.w3.org/2000/svg';
const data = JSON.parse(document.querySelector('#compare-data')?.textContent ?? '{}') as CompareData;
const form = document.querySelector<HTMLFormElement>('#compare');
const place = document.querySelector('#compared');
const boxes = [...(form?.querySelectorAll<HTMLInputElement>('[name=label]') ?? [])];
const files = rememberFiles(fetchRegisterFile);

const named = new URLSearchParams(location.search).getAll('label');
for (const box of boxes) box.checked = named.includes(box.value);
form?.addEventListener('change', limit);
limit();
if (named.length > 1) void compare(named.slice(0, MOST));

function limit(): void {
  const chosen = boxes.filter((box) => box.checked).length;
  for (const box of boxes) box.disabled = !box.checked && chosen >= MOST;
}

async function compare(codes: readonly string[]): Promise<void> {
  await inTime((from) => Promise.all(codes.map((code) => readColumn(code, from))), files, draw);
}

function draw(columns: readonly Column[]): void {
  const { facts: f, data: d, compare: c } = data.sections;
  const fact = (say: (facts: LabelSubject) => string): readonly string[] => columns.map(({ facts }) => (facts ? say(facts) : '–'));
  const sensor = (kind: 'camera' | 'microphone' | 'location'): readonly string[] => fact((facts) => (facts.data.sensors[kind] === 'has' ? d.has : d.hasNot));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [c.answer, columns.map(({ words }) => words.title)],
    [f.updatesUntil, fact(({ support }) => (support.securityUpdatesUntil ? sayMonth(support.securityUpdatesUntil, data.language) : f.noUpdates))],
    [f.whoSaysSo, fact((facts) => sayWhoSaysSo(facts, f))],
    [c.points, fact(({ assessments }) => String(new Set(assessments.filter(({ result }) => result === 'met').flatMap(({ requirements }) => requirements)).size))],
    [f.updateMode, fact(({ updates }) => f.updateModes[updates.mode])],
    [f.password, fact(({ access }) => (access.cannotBeChanged ? f.passwords.fixed : f.passwords[access.password ?? 'none']))],
    [d.sensors.camera, sensor('camera')], [d.sensors.microphone, sensor('microphone')], [d.sensors.location, sensor('location')],
    [f.withoutCloud, fact((facts) => (facts.data.worksWithoutCloud ? f.withoutCloudYes : f.withoutCloudNo))],
    [c.holes, fact(({ knownIssues = [] }) => knownIssues.filter(({ fixedIn }) => !fixedIn).map(({ id }) => plainText(id, 40)).join(', ') || '0')],
  ];
  place?.replaceChildren(table(columns, rows));
}

async function readColumn(code: string, from: FetchFile): Promise<Column> {
  const verdict = await verifyLabel(code, from, data.trust, new Date(), { origin: data.origin });
  const number = parseLabelCode(code);
  const bytes = verdict.statement && number !== undefined ? await from(statementPath(number)) : 'missing';
  // The bytes are those whose signature was just checked.
  const statement = typeof bytes === 'string' ? undefined : (JSON.parse(fromUtf8(bytes) ?? '{}') as { credentialSubject?: LabelSubject });
  return { code, words: verdictWords(verdict, data.words, data.language), facts: statement?.credentialSubject };
}

/** A table with its roles said aloud: on a phone it is laid out as a grid, and browsers then forget that it is a table. */
function table(columns: readonly Column[], rows: readonly (readonly [string, readonly string[]])[]): HTMLTableElement {
  const made = document.createElement('table');
  made.className = `compared of-${columns.length}`;
  made.setAttribute('role', 'table');
  const head = rowOf(made.createTHead());
  head.append(cell('td', ''), ...columns.map(product));
  const body = made.createTBody();
  for (const [title, values] of rows) {
    const row = rowOf(body);
    row.classList.toggle('differs', new Set(values).size > 1);
    row.append(cell('th', title, 'rowheader'), ...values.map((value) => cell('td', value)));
  }
  for (const [i, { words }] of columns.entries()) {
    const answer = body.rows[0]?.cells[i + 1];
    answer?.classList.add('verdict', 'live', words.tone);
    answer?.prepend(shape(words.shape));
  }
  return made;
}

function rowOf(part: HTMLTableSectionElement): HTMLTableRowElement {
  part.setAttribute('role', 'rowgroup');
  const row = part.insertRow();
  row.setAttribute('role', 'row');
  return row;
}

function product({ code, facts }: Column): HTMLTableCellElement {
  const made = cell('th', '', 'columnheader');
  const link = document.createElement('a');
  link.href = `${data.prefix}/L/${code}/`;
  link.append(...picture(facts), facts ? plainText(`${facts.product.brand} ${facts.product.name}`, 80) : code);
  made.append(link);
  return made;
}

function picture(facts: LabelSubject | undefined): readonly HTMLImageElement[] {
  if (!facts?.product.picture) return [];
  const made = new Image(96, 96);
  made.alt = '';
  made.src = `/${facts.product.picture}`;
  return [made];
}

function shape(name: string): SVGElement {
  const [made, use] = [document.createElementNS(SVG, 'svg'), document.createElementNS(SVG, 'use')];
  made.classList.add('shape');
  made.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#${name}`);
  made.append(use);
  return made;
}

function cell(kind: 'td' | 'th', text: string, role: 'cell' | 'rowheader' | 'columnheader' = 'cell'): HTMLTableCellElement {
  const made = document.createElement(kind);
  made.textContent = text;
  made.setAttribute('role', role);
  return made;
}
