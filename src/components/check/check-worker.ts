import { type Bundle, openBundle } from '../../bundle/open-bundle.ts';
import { syncBundle } from '../../bundle/sync-bundle.ts';
import { bundleTooOld } from '../../bundle/verify-in-bundle.ts';
import { rfc3339 } from '../../encoding/rfc3339.ts';
import { utf8 } from '../../encoding/bytes.ts';
import { parseTrustList } from '../../trust/parse-trust-list.ts';
import type { TrustList } from '../../trust/trust-list.ts';
import { trustListPath } from '../../verification/register-files.ts';
import { fetchRegisterFile } from '../fetch-register-file.ts';
import { keep, readKept } from './bundle-store.ts';
import { checkingOf, type Checking } from './checking.ts';
import type { Ask, Knowledge, Setup, Tell } from './messages.ts';
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

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  switch (data.kind) {
    case 'start': setup = data.setup; ready = start(new Date(data.at)); return;
    case 'sync': ready = ready.then(() => sync(new Date(data.at))); return;
    case 'file': case 'text': case 'column': void ready.then(() => check(data)); return;
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

async function check(ask: Extract<Ask, { kind: 'file' | 'text' | 'column' }>): Promise<void> {
  if (!setup) return;
  if (!bundle) return tell({ kind: 'fault', fault: 'no-register' });
  checking?.stop();
  tellKnowledge(new Date(ask.at));
  const before = ask.kind === 'column' || (ask.kind === 'text' && ask.append) ? checking : undefined;
  checking = checkingOf(bundle, setup, new Date(ask.at), new Date(seen), tell);
  if (ask.kind === 'file') await checking.file(ask.file);
  else if (ask.kind === 'text') await checking.text(ask.text, before);
  else if (before) await checking.again(before, ask.article);
}

async function save(form: 'csv' | 'xlsx'): Promise<void> {
  if (checking) tell({ kind: 'saved', form, blob: await savedList(checking.list, checking.results, form) });
}
