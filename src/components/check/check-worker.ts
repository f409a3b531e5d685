import { type Bundle, openBundle } from '../../bundle/open-bundle.ts';
import { syncBundle } from '../../bundle/sync-bundle.ts';
import { withoutOldAnswers } from '../../articles/without-old-answers.ts';
import { bundleTooOld } from '../../bundle/verify-in-bundle.ts';
import { rfc3339 } from '../../encoding/rfc3339.ts';
import { utf8 } from '../../encoding/bytes.ts';
import { parseTrustList } from '../../trust/parse-trust-list.ts';
import type { TrustList } from '../../trust/trust-list.ts';
import { trustListPath } from '../../verification/register-files.ts';
import { fetchRegisterFile } from '../fetch-register-file.ts';
import type { Columns } from '../../articles/find-columns.ts';
import { pastedRows } from '../../articles/pasted-rows.ts';
import { keep, readKept } from './bundle-store.ts';
import { checkingOf, type Checking } from './checking.ts';
import type { Ask, FileFault, Knowledge, Setup, Tell } from './messages.ts';
import { readRows } from './read-rows.ts';
import { savedList } from './saved-list.ts';

/** Checks lists beside the page, so that the page never stands still. It fetches the register's bundle and nothing else: a list is
 *  read here and goes nowhere. */
const DAY = 86_400_000;
const tell = (message: Tell): void => postMessage(message);

let setup: Setup | undefined;
let bundle: Bundle | undefined;
let seen = 0;
let received: number | undefined;
let checking: Checking | undefined;
let ready: Promise<void> = Promise.resolve();
let looking: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  switch (data.kind) {
    case 'start': setup = data.setup; ready = start(new Date(data.at)); return;
    case 'sync': ready = ready.then(() => sync(new Date(data.at))); return;
    case 'file': case 'text': case 'scanned': case 'column': void ready.then(() => check(data)); return;
    case 'view': looking = looking.then(() => checking?.look(data.view)); return;
    case 'stop': checking?.stop(); return;
    case 'save': void save(data.form);
  }
});

async function start(now: Date): Promise<void> {
  const kept = await readKept();
  if (kept) {
    seen = kept.seen;
    const opened = await openBundle(kept.files, newer(parseTrustList(kept.files.get(trustListPath('list')) ?? new Uint8Array())));
    if (typeof opened !== 'string') bundle = opened;
  }
  if (bundle) tellKnowledge(now);
  await sync(now);
}

/** The page's own trust list, or the one that an earlier visit has walked to from it. */
function newer(kept: TrustList | undefined): TrustList {
  const pinned = parseTrustList(utf8(setup?.trust ?? ''))!;
  return kept && kept.version > pinned.version ? kept : pinned;
}

async function sync(now: Date): Promise<void> {
  if (!bundle) tell({ kind: 'knowledge', knowledge: { state: 'fetching' } });
  let bytes = 0;
  const synced = await syncBundle(async (path, again) => {
    const file = await fetchRegisterFile(path, again);
    if (typeof file !== 'string') bytes += file.length;
    return file;
  }, bundle, newer(bundle?.trust), now);
  if (typeof synced === 'string') return tellKnowledge(now, synced === 'unreachable' ? 'unreachable' : 'refused');
  bundle = synced;
  received = bytes;
  seen = Math.max(seen, synced.pointer.signedAt.getTime());
  await keep({ files: synced.files, seen });
  tellKnowledge(now);
}

function tellKnowledge(clock: Date, problem?: 'unreachable' | 'refused'): void {
  const about = { ...(problem && { problem }), ...(received !== undefined && { received }) };
  if (!bundle) return tell({ kind: 'knowledge', knowledge: { state: 'none', ...about } });
  const { signedAt, labels } = bundle.pointer;
  const now = new Date(Math.max(clock.getTime(), seen > clock.getTime() + 300_000 ? seen : 0));
  const tooOld = bundleTooOld(bundle, now);
  const state: Knowledge['state'] = tooOld === 'status-from-the-future' ? 'clock' : tooOld ? 'tooOld' : now.getTime() - signedAt.getTime() > DAY ? 'old' : 'fresh';
  tell({ kind: 'knowledge', knowledge: { state, signedAt: rfc3339(signedAt), labels, ...about } });
}

type ListAsk = Extract<Ask, { kind: 'file' | 'text' | 'scanned' | 'column' }>;

async function check(ask: ListAsk): Promise<void> {
  if (!setup) return;
  if (!bundle) return tell({ kind: 'fault', fault: 'no-register' });
  checking?.stop();
  tellKnowledge(new Date(ask.at));
  const rows = await rowsOf(ask);
  if (typeof rows === 'string') return tell({ kind: 'fault', fault: rows });
  if (rows.length === 0) return tell({ kind: 'fault', fault: 'empty' });
  checking = checkingOf(rows, bundle, setup, new Date(ask.at), new Date(seen), tell);
  await checking.run(columnsOf(ask, rows));
}

async function rowsOf(ask: ListAsk): Promise<readonly (readonly string[])[] | FileFault> {
  if (ask.kind === 'column') return checking?.rows ?? [];
  if (ask.kind === 'scanned') return ask.rows;
  const rows = ask.kind === 'file' ? await readRows(ask.file) : pastedRows(ask.text);
  return typeof rows === 'string' ? rows : rows.map(withoutOldAnswers(rows[0] ?? []));
}

/** What needs no guessing. A single column that was pasted holds the articles, whatever they look like. */
function columnsOf(ask: Ask, rows: readonly (readonly string[])[]): Columns | number | undefined {
  if (ask.kind === 'column') return ask.article;
  if (ask.kind === 'scanned') return { header: false, article: 0, barcode: 1 };
  return ask.kind === 'text' && rows.every((row) => row.length === 1) ? 0 : undefined;
}

async function save(form: 'csv' | 'xlsx'): Promise<void> {
  if (checking) tell({ kind: 'saved', form, blob: await savedList(checking, form) });
}
