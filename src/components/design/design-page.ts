import { artworkFile } from '../../artwork/artwork-file.ts';
import type { DraftValue } from '../../label/edit-draft.ts';
import type { DraftPath } from '../../scheme/finding.ts';
import { placements } from '../../artwork/placements.ts';
import type { Theme } from '../../artwork/palette.ts';
import type { FindingsWording } from '../../wording/findings/findings-wording.ts';
import { sayFinding } from '../../wording/say-finding.ts';
import type { SiteWording } from '../../wording/wording.ts';
import { keepThisPage } from '../keep-this-page.ts';
import { ownScript } from '../own-script.ts';
import workerAddress from './design-worker.ts?worker&url';
import { goTo, showForm } from './draft-form.ts';
import { drawingPng } from './drawing-png.ts';
import type { FormContext, FormFieldWords } from './form-context.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Ask, Drawing, Look, SavedFile, SchemeNames, Tell } from './messages.ts';
import { ruler } from './real-size.ts';
import { saveFile } from '../save-file.ts';
import { showFindings } from './show-findings.ts';
import { stage, type StageSize } from './stage.ts';

/** The page that designs labels: what is typed goes to the worker, what it draws and finds comes back. */
const data = JSON.parse(document.querySelector('#design-data')?.textContent ?? '{}') as { readonly origin: string; readonly words: SiteWording['design']; readonly findings: FindingsWording; readonly fields: FormFieldWords; readonly languages: readonly string[]; readonly first: string };
const { words } = data;
const part = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
const [root, form, state, found, yaml, start] = [part('design'), part<HTMLFormElement>('draft-form'), part('design-state'), part('design-findings'), part<HTMLTextAreaElement>('draft-text'), part<HTMLSelectElement>('design-start')];
const [language, second, theme] = [part<HTMLSelectElement>('design-language'), part<HTMLSelectElement>('design-second'), part<HTMLSelectElement>('design-theme')];

const measure = ruler(part('card'), part<HTMLInputElement>('card-slider'), () => view.resize(sizeNow()));
const view = stage(root, () => measure, words);
const sizeNow = (): StageSize => (root.querySelector<HTMLInputElement>('[name=size]:checked')?.value ?? 'fit') as StageSize;

const worker = new Worker(ownScript(workerAddress));
type Question = Ask extends infer Each ? Each extends { readonly at: number } ? Omit<Each, 'at'> : Each : never;
let asked = 0;
const ask = (question: Question): void => {
  document.documentElement.dataset['drawing'] = 'working';
  asked++;
  worker.postMessage({ ...question, at: Date.now() });
};
const look = (): Look => ({ language: language.value, theme: theme.value as Theme, ...(second.value && second.value !== language.value && { second: second.value }) });

let schema: JsonSchema = {};
let schemes: readonly SchemeNames[] = [];
let drafts: readonly { readonly file: string; readonly text: string }[] = [];
let text = '';
let value: DraftValue | undefined;
/** The form is made anew with the draft that answers this ask: its members are others. An answer to an earlier one still has the old ones. */
let stale: number | undefined = 0;
let focus: DraftPath | undefined;
let fileName = 'draft.yaml';

worker.addEventListener('message', ({ data: told }: MessageEvent<Tell>) => hear(told));
ask({ kind: 'start', origin: data.origin, look: look() });

function hear(told: Tell): void {
  switch (told.kind) {
    case 'ready': ({ schema, schemes, drafts } = told); offer(); return;
    case 'draft': ({ text, value } = told); showDraft(told); return;
    case 'drawn': view.show(told.drawing); return;
    case 'rest': rest(); if (document.documentElement.dataset['kept'] === undefined) void keepThisPage([workerAddress, ...told.fetched]); return;
    case 'no-letters': rest(); state.textContent = words.letters; return;
    case 'all': void saveAll(told.drawings); return;
    case 'zip': rest(); saveFile(`${fileName.replace(/\.ya?ml$/, '')}-specimen.zip`, told.blob);
  }
}

function rest(): void {
  document.documentElement.dataset['drawing'] = 'done';
}

function offer(): void {
  start.append(...drafts.map(({ file }, i) => new Option(file.replace(/\.ya?ml$/, ''), String(i))));
  if (drafts.length > 0) start.value = '0';
  begin();
}

function begin(): void {
  const draft = drafts[Number(start.value)];
  open(start.value === '' ? '' : draft?.text ?? '', draft && start.value !== '' ? draft.file : 'draft.yaml');
}

function open(draft: string, name: string): void {
  fileName = name;
  ask({ kind: 'open', text: draft });
  stale = asked;
}

const context: FormContext = {
  words, fields: data.fields, languages: data.languages,
  edit: (path, said) => ask({ kind: 'edit', path, ...(said !== undefined && { value: said }) }),
  restructure(path, said, next) {
    focus = next ?? path.slice(0, -1);
    ask({ kind: 'edit', path, ...(said !== undefined && { value: said }) });
    stale = asked;
  },
  optionsFor,
};

/** What the draft's own scheme lets it choose from. */
function optionsFor(path: DraftPath): readonly string[] | undefined {
  const [first, inner] = path;
  const id = typeof value === 'object' && 'scheme' in value ? value.scheme : undefined;
  const scheme = schemes.find((each) => each.id === id);
  if (first === 'scheme') return schemes.map((each) => each.id);
  if (first === 'level') return scheme?.levels;
  if (first === 'product' && inner === 'category') return scheme?.categories;
  return first === 'assessments' && path[2] === 'requirements' ? scheme?.requirements : undefined;
}

function showDraft({ findings, number }: Extract<Tell, { kind: 'draft' }>): void {
  if (document.activeElement !== yaml) yaml.value = text;
  const anew = stale !== undefined && number >= stale;
  if (anew && value !== undefined) showForm(form, schema, value, context);
  form.toggleAttribute('inert', value === undefined);
  showFindings(findings.map((finding) => ({ ...finding, ...sayFinding(finding, data.findings) })), form, found, state, context);
  if (!anew) return;
  if (focus) goTo(form, focus);
  focus = undefined;
  if (value !== undefined) stale = undefined;
}

start.addEventListener('change', begin);
for (const choice of [language, second, theme]) choice.addEventListener('change', () => ask({ kind: 'look', look: look() }));
for (const size of root.querySelectorAll('[name=size]')) size.addEventListener('change', () => view.resize(sizeNow()));
form.addEventListener('submit', (event) => event.preventDefault());
part('draft-apply').addEventListener('click', () => open(yaml.value, fileName));

async function take(file: File | undefined): Promise<void> {
  if (file) open(await file.text(), file.name);
}
const chosenFile = part<HTMLInputElement>('design-file');
chosenFile.addEventListener('change', () => { void take(chosenFile.files?.[0]); chosenFile.value = ''; });
for (const kind of ['dragenter', 'dragover'] as const) root.addEventListener(kind, (event) => { event.preventDefault(); root.dataset['over'] = ''; });
root.addEventListener('dragleave', (event) => { if (!root.contains(event.relatedTarget as Node | null)) delete root.dataset['over']; });
root.addEventListener('drop', (event) => { event.preventDefault(); delete root.dataset['over']; void take(event.dataTransfer?.files[0]); });

/** As the command line names them, with the word that they are no label. */
const nameOf = ({ placement, theme: drawn }: Drawing, format: 'svg' | 'png' | 'pdf'): string => {
  const tags = [language.value, ...(look().second ? [second.value] : [])].join('+');
  return `specimen-${artworkFile({ placement, theme: drawn, ...(tags !== data.first && { language: tags }) }, format)}`;
};

part('save-svg').addEventListener('click', () => { const drawing = view.drawing(); if (drawing) saveFile(nameOf(drawing, 'svg'), new Blob([drawing.svg], { type: 'image/svg+xml' })); });
part('save-png').addEventListener('click', () => { const drawing = view.drawing(); if (drawing) void savePng(drawing); });
part('save-pdf').addEventListener('click', () => { const drawing = view.drawing(); if (drawing) void savePdf(drawing); });
part('save-zip').addEventListener('click', () => { state.textContent = words.working; ask({ kind: 'all' }); });
part('save-draft').addEventListener('click', () => saveFile(fileName, new Blob([text], { type: 'application/yaml' })));

async function savePng(drawing: Drawing): Promise<void> {
  state.textContent = words.working;
  const png = await drawingPng(drawing);
  state.textContent = png ? '' : words.failed;
  if (png) saveFile(nameOf(drawing, 'png'), new Blob([png.slice()], { type: 'image/png' }));
}

async function savePdf(drawing: Drawing): Promise<void> {
  state.textContent = words.working;
  const { drawingPdf } = await import('./drawing-pdf.ts');
  saveFile(nameOf(drawing, 'pdf'), new Blob([(await drawingPdf(drawing, placements[drawing.placement])).slice()], { type: 'application/pdf' }));
  state.textContent = '';
}

async function saveAll(drawings: readonly Drawing[]): Promise<void> {
  const { drawingPdf } = await import('./drawing-pdf.ts');
  const files: SavedFile[] = [{ file: fileName, bytes: new TextEncoder().encode(text) }];
  for (const drawing of drawings) {
    const png = await drawingPng(drawing);
    if (!png) { rest(); state.textContent = words.failed; return; }
    files.push({ file: nameOf(drawing, 'svg'), bytes: new TextEncoder().encode(drawing.svg) }, { file: nameOf(drawing, 'png'), bytes: png });
    const placement = placements[drawing.placement];
    if (placement.unit === 'mm') files.push({ file: nameOf(drawing, 'pdf'), bytes: await drawingPdf(drawing, placement) });
  }
  state.textContent = '';
  ask({ kind: 'zip', files });
}
