import { withLetters } from '../../artwork/check-letters.ts';
import { MissingLetters } from '../../artwork/type/fetch-fonts.ts';
import { placementIds, placements, type Placement, type PlacementId } from '../../artwork/placements.ts';
import type { Theme } from '../../artwork/palette.ts';
import { zip } from '../../artwork/zip.ts';
import { draftJsonSchema } from '../../label/draft-json-schema.ts';
import { draftValue, editDraft } from '../../label/edit-draft.ts';
import { printedDraft } from '../../label/printed-draft.ts';
import { DESIGN_DATA, type DesignData } from '../../publishing/design-data.ts';
import { checkDraftText } from '../../scheme/check-draft-text.ts';
import { drawSpecimen } from './draw-specimen.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Ask, Drawing, Look, SchemeNames, Tell } from './messages.ts';

/** Keeps the draft, checks it and draws it beside the page, so that typing never waits. It fetches letters and the register's schemes:
 *  the draft goes nowhere. */
const tell = (message: Tell): void => postMessage(message);

let origin = '';
let look: Look = { language: 'en', theme: 'light' };
let text = '';
let printed = printedDraft({});
let { schemes }: Pick<DesignData, 'schemes'> = { schemes: [] };
/** Counts what was asked: whoever still draws for an older question stops. */
let turn = 0;
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data: ask }: MessageEvent<Ask>) => {
  const number = ++turn;
  last = last.then(() => answer(ask, number)).catch(reportError);
});

async function answer(ask: Ask, number: number): Promise<void> {
  switch (ask.kind) {
    case 'start': ({ origin, look } = ask); return start();
    case 'open': text = ask.text; return take(new Date(ask.at), number);
    case 'edit': text = editDraft(text, ask.path, ask.value); return (await isNewest()) ? take(new Date(ask.at), number) : undefined;
    case 'look': ({ look } = ask); return draw();
    case 'all': return drawAll();
    case 'zip': return tell({ kind: 'zip', blob: new Blob([await zip(ask.files)], { type: 'application/zip' }) });
  }
}

/** Lets in what came meanwhile: who types fast is answered once. */
async function isNewest(): Promise<boolean> {
  const mine = turn;
  await new Promise((soon) => setTimeout(soon));
  return turn === mine;
}

async function start(): Promise<void> {
  const response = await fetch(DESIGN_DATA).catch(() => undefined);
  const data: DesignData = response?.ok ? await response.json() : { schemes: [], drafts: [] };
  ({ schemes } = data);
  tell({ kind: 'ready', schema: draftJsonSchema() as JsonSchema, drafts: data.drafts, schemes: schemes.map(namesOf) });
}

const namesOf = ({ id, categories, levels, requirements }: DesignData['schemes'][number]): SchemeNames =>
  ({ id, categories: idsOf(categories), levels: idsOf(levels), requirements: idsOf(requirements) });
const idsOf = (named: readonly { readonly id: string }[]): readonly string[] => named.map(({ id }) => id);

async function take(now: Date, number: number): Promise<void> {
  const checked = checkDraftText(text, schemes, now);
  // Without a network the letters are not known; that they could not be fetched is said with the drawings.
  const { draft, findings } = await withLetters(checked).catch(() => checked);
  // What is no YAML has no members that a form could show: the drawings stay as they were.
  const value = findings.some(({ code }) => /^(?:yaml-|file-|not-a-draft)/.test(code)) && text.trim() !== '' ? undefined : draftValue(text) ?? {};
  if (value !== undefined) printed = draft ?? printedDraft(value);
  tell({ kind: 'draft', number, text, ...(value !== undefined && { value }), findings });
  await draw();
}

/** One placement after another, until something newer is asked. */
async function draw(): Promise<void> {
  const mine = turn;
  for (const id of placementIds) {
    const drawing = await drawOne(id, themeOf(placements[id]));
    if (turn !== mine) return;
    if (!drawing) return tell({ kind: 'no-letters' });
    tell({ kind: 'drawn', drawing });
    if (!(await isNewest())) return;
  }
  tell({ kind: 'rest', fetched: performance.getEntriesByType('resource').map(({ name }) => name) });
}

/** A placement that is engraved has one theme only. */
const themeOf = ({ themes: [first, ...others] }: Placement): Theme => [first, ...others].find((theme) => theme === look.theme) ?? first ?? 'light';

async function drawAll(): Promise<void> {
  const drawings: Drawing[] = [];
  for (const id of placementIds) for (const theme of placements[id].themes) {
    const drawing = await drawOne(id, theme);
    if (!drawing) return tell({ kind: 'no-letters' });
    drawings.push(drawing);
  }
  tell({ kind: 'all', drawings });
}

/** Undefined where letters are missing. */
const drawOne = (id: PlacementId, theme: Theme): Promise<Drawing | undefined> =>
  drawSpecimen(printed, origin, look, id, theme).catch((error: unknown) => {
    if (error instanceof MissingLetters) return undefined;
    throw error;
  });
