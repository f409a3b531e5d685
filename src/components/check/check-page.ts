import { fill } from '../../wording/wording.ts';
import { ownScript } from '../own-script.ts';
import { saveFile } from '../save-file.ts';
import { columnQuestion } from './ask-column.ts';
import workerAddress from './check-worker.ts?worker&url';
import { keepThisPage } from '../keep-this-page.ts';
import type { Ask, Counts, FileFault, Knowledge, Setup, Tell } from './messages.ts';
import { type Camera, codesInPicture, startCamera } from './scan-shelf.ts';
import { type ShelfCodes, shelfCodes } from './shelf-codes.ts';
import { showKnowledge } from './show-knowledge.ts';
import { showLast } from './show-last.ts';
import { showSummary } from './show-summary.ts';
import { resultTable } from './show-table.ts';

/** The page that checks lists: takes files, text and pictures, hands them to the worker, shows what it says. */
interface PageData extends Setup { readonly prefix: string; readonly examples: string }
const data = JSON.parse(document.querySelector('#check-data')?.textContent ?? '{}') as PageData;
const { words } = data;
const part = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
const [drop, file, text, state, bar, stop, live, video] = [part('check'), part<HTMLInputElement>('check-file'), part<HTMLTextAreaElement>('check-text'), part('check-state'), part<HTMLProgressElement>('check-bar'), part<HTMLButtonElement>('check-stop'), part('check-live'), part<HTMLVideoElement>('check-video')];
const number = new Intl.NumberFormat(data.language);

const worker = new Worker(ownScript(workerAddress));
type Question = Ask extends infer Each ? Each extends { readonly at: number } ? Omit<Each, 'at'> : Each : never;
const ask = (question: Question): void => worker.postMessage({ ...question, at: Date.now() });
const table = resultTable(words, data.prefix, data.language, (view) => ask({ kind: 'view', view }));
const columns = columnQuestion(words, (article) => ask({ kind: 'column', article }));
let counts: Counts = {};
let knowledge: Knowledge = { state: 'none' };
let camera: Camera | undefined;
worker.addEventListener('message', ({ data: told }: MessageEvent<Tell>) => hear(told));
ask({ kind: 'start', setup: { language: data.language, trust: data.trust, answers: data.answers, words } });
void keepThisPage([workerAddress]);

function hear(told: Tell): void {
  switch (told.kind) {
    case 'knowledge': knowledge = told.knowledge; showKnowledge(knowledge, words, data.language); return;
    case 'question': rest('asking', ''); columns.ask(told.columns); return;
    case 'progress': showProgress(told); return;
    case 'view': table.rows(told.view, told.total, told.rows); if (camera) showLast(told.rows[0]); return;
    case 'done': columns.say(camera ? [] : told.columns); showSummary(counts, told.stopped, knowledge, words, data.language); table.show(() => rest('done', '')); return;
    case 'fault': fail(told.fault); return;
    case 'saved': state.textContent = ''; saveFile(`holdmark-check.${told.form}`, told.blob);
  }
}

function showProgress({ done, total, counts: soFar }: Extract<Tell, { kind: 'progress' }>): void {
  const first = Object.keys(counts).length === 0 && Object.keys(soFar).length > 0;
  counts = soFar;
  table.count(counts);
  // The first rows are seen while the rest is checked.
  if (first) table.show();
  work(fill(words.working, { done: number.format(done), total: number.format(total) }), total === 0 ? 0 : done / total);
}

function work(sentence: string, share: number): void {
  state.textContent = sentence;
  bar.value = share;
  stop.hidden = bar.hidden = false;
  columns.hide();
  document.documentElement.dataset['checking'] = 'working';
}

function rest(how: 'asking' | 'done', sentence: string): void {
  state.textContent = sentence;
  stop.hidden = bar.hidden = true;
  document.documentElement.dataset['checking'] = how;
}

/** Nothing of an earlier list stays beside the sentence: it would be taken for the answer. */
function fail(fault: FileFault): void {
  begin();
  rest('done', words.faults[fault]);
}

function begin(newestFirst = false): void {
  counts = {};
  table.begin(newestFirst);
  columns.hide();
  part('check-summary').hidden = part('check-results').hidden = true;
}

async function take(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  begin();
  work(words.reading, 0);
  if (files.every(({ type }) => type.startsWith('image/'))) return takePictures(files);
  if (files.length > 1) return fail('several');
  ask({ kind: 'file', file: first });
}

async function takePictures(pictures: readonly File[]): Promise<void> {
  const shelf = shelfCodes();
  const seen = await Promise.all(pictures.map(codesInPicture));
  for (const codes of seen) shelf.see(codes ?? []);
  if (seen.includes(undefined)) fail('no-picture');
  else if (shelf.packs().length === 0) fail('no-code');
  else ask({ kind: 'scanned', rows: shelf.packs() });
}

async function useCamera(): Promise<void> {
  const shelf: ShelfCodes = shelfCodes();
  begin(true);
  live.hidden = false;
  showLast(undefined);
  camera = await startCamera(video, (codes) => {
    if (!shelf.see(codes)) return;
    navigator.vibrate?.(60);
    counts = {};
    ask({ kind: 'scanned', rows: shelf.packs() });
  });
  if (!camera) fail('no-camera');
  await camera?.ended;
  camera = undefined;
  live.hidden = true;
}

const check = (given: string): void => { begin(); ask({ kind: 'text', text: given }); };
file.addEventListener('change', () => { void take([...(file.files ?? [])]); file.value = ''; });
stop.addEventListener('click', () => { ask({ kind: 'stop' }); });
part('check-sync').addEventListener('click', () => ask({ kind: 'sync' }));
part('check-example').addEventListener('click', () => { text.value = data.examples; check(data.examples); });
part('check-paste').addEventListener('submit', (event) => { event.preventDefault(); check(text.value); });
for (const form of ['csv', 'xlsx'] as const) part(`check-${form}`).addEventListener('click', () => { state.textContent = words.saving; ask({ kind: 'save', form }); });
part('check-print').addEventListener('click', () => table.showAll(() => print()));
part('check-camera').addEventListener('click', () => { if (!camera) void useCamera(); });
part('check-camera-stop').addEventListener('click', () => camera?.stop());

for (const kind of ['dragenter', 'dragover'] as const) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.dataset['over'] = ''; });
drop.addEventListener('dragleave', (event) => { if (!drop.contains(event.relatedTarget as Node | null)) delete drop.dataset['over']; });
drop.addEventListener('drop', (event) => { event.preventDefault(); delete drop.dataset['over']; void take([...(event.dataTransfer?.files ?? [])]); });
