import { codesFinder } from '../find-codes.ts';
import { ownScript } from '../own-script.ts';
import { codesInPicture, scanWithCamera } from './scan-shelf.ts';
import type { Ask, Setup, Tell } from './messages.ts';
import { keepThisPage } from './keep-this-page.ts';
import { showKnowledge } from './show-knowledge.ts';
import { resultTable } from './show-table.ts';
import workerAddress from './check-worker.ts?worker&url';
import { fill } from '../../wording/wording.ts';

/** The page that checks lists: takes files, text and pictures, hands them to the worker, shows what it says. */
interface PageData extends Setup { readonly prefix: string; readonly examples: string }
const data = JSON.parse(document.querySelector('#check-data')?.textContent ?? '{}') as PageData;
const { words } = data;
const part = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
const [drop, file, text, state, stop, column] = [part('check'), part<HTMLInputElement>('check-file'), part<HTMLTextAreaElement>('check-text'), part('check-state'), part<HTMLButtonElement>('check-stop'), part<HTMLSelectElement>('check-column')];
const table = resultTable(words, data.prefix, data.language);

const worker = new Worker(ownScript(workerAddress));
type Question = Ask extends infer Each ? Each extends { readonly at: number } ? Omit<Each, 'at'> : Each : never;
const ask = (question: Question): void => worker.postMessage({ ...question, at: Date.now() });
worker.addEventListener('message', ({ data: told }: MessageEvent<Tell>) => hear(told));
ask({ kind: 'start', setup: { language: data.language, trust: data.trust, answers: data.answers, words } });
void keepThisPage(workerAddress);

function hear(told: Tell): void {
  switch (told.kind) {
    case 'knowledge': showKnowledge(told.knowledge, words, data.language); return;
    case 'began': table.clear(); work(0); return;
    case 'rows': table.add(told.rows); work(table.count()); return;
    case 'done': rest(table.count() === 1 ? words.row : fill(words.rows, { count: table.count() })); table.show(); if (told.columns) offerColumns(told.columns); return;
    case 'fault': rest(words.faults[told.fault]); return;
    case 'saved': download(told.blob, `holdmark-check.${told.form}`);
  }
}

function work(done: number): void {
  state.textContent = fill(words.working, { done });
  stop.hidden = false;
  document.documentElement.dataset['checking'] = 'working';
}

function rest(sentence: string): void {
  state.textContent = sentence;
  stop.hidden = true;
  document.documentElement.dataset['checking'] = 'done';
}

/** Only where several columns may be meant is anybody asked. */
function offerColumns({ names, candidates, article }: NonNullable<Extract<Tell, { kind: 'done' }>['columns']>): void {
  part('check-columns').hidden = candidates.length < 2;
  column.replaceChildren(...candidates.map((each) => new Option(fill(words.column, { number: each + 1, name: names[each] ?? '' }), String(each), false, each === article)));
}

async function take(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  if (!files.every(({ type }) => type.startsWith('image/'))) return ask({ kind: 'file', file: first });
  work(0);
  const find = await codesFinder(64);
  const found = new Set<string>();
  for (const picture of files) for (const code of await codesInPicture(picture, find)) found.add(code);
  if (found.size === 0) rest(words.faults['no-code']);
  else ask({ kind: 'text', text: [...found].join('\n') });
}

file.addEventListener('change', () => { void take([...(file.files ?? [])]); file.value = ''; });
stop.addEventListener('click', () => { ask({ kind: 'stop' }); });
column.addEventListener('change', () => ask({ kind: 'column', article: Number(column.value) }));
part('check-sync').addEventListener('click', () => ask({ kind: 'sync' }));
part('check-example').addEventListener('click', () => { text.value = data.examples; ask({ kind: 'text', text: data.examples }); });
part('check-paste').addEventListener('submit', (event) => { event.preventDefault(); ask({ kind: 'text', text: text.value }); });
for (const form of ['csv', 'xlsx'] as const) part(`check-${form}`).addEventListener('click', () => ask({ kind: 'save', form }));
part('check-print').addEventListener('click', () => { table.showAll(); print(); });
part('check-camera').addEventListener('click', () => void scanWithCamera(part('check-video'), (code, first) => ask({ kind: 'text', text: code, ...(!first && { append: true }) })));

for (const kind of ['dragenter', 'dragover'] as const) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.dataset['over'] = ''; });
drop.addEventListener('dragleave', (event) => { if (!drop.contains(event.relatedTarget as Node | null)) delete drop.dataset['over']; });
drop.addEventListener('drop', (event) => { event.preventDefault(); delete drop.dataset['over']; void take([...(event.dataTransfer?.files ?? [])]); });

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
