import { existsSync, readFileSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { auditLedger } from '../../src/register/audit-ledger.ts';
import { ledgerFolder, openRegister } from '../../src/register/open-register.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { realRegister } from '../fixtures/real-register.ts';
import { type Run, runHoldmark, startHoldmark } from '../fixtures/run-holdmark.ts';
import { seeded } from '../fixtures/seeded.ts';

const SEED = 40_917;
/** More of them: HOLDMARK_KILLS=500 npx vitest run test/register/killed-commands.test.ts */
const KILLS = Number(process.env['HOLDMARK_KILLS'] ?? 40);
const DRAFTS = ['verrou-un', 'pilou', 'lavaro-w8', 'stube-cam-2', 'polder-ax6'] as const;

/** Whole lines of the ledger, as they lie on the disk. */
const wholeLines = (root: string): string => {
  const path = join(ledgerFolder(root), '000000.jsonl');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.slice(0, text.lastIndexOf('\n') + 1);
};

/** Starts a command; three of four times kills it without warning: a while after somebody took the ledger's lock, or at any moment
 *  of its life. @returns how it ended, and whether it was killed alive */
async function runOrKill(root: string, args: readonly string[], random: () => number): Promise<Run & { readonly killed: boolean }> {
  const [kill, afterLock, wait] = [random() < 0.75, random() < 0.75, random()];
  const { child, done } = startHoldmark(['--register', root, ...args]);
  if (!kill) return { ...(await done), killed: false };
  const watcher = watch(ledgerFolder(root));
  const locked = new Promise<void>((resolve) => watcher.on('change', (_event, name) => { if (name === '.lock') resolve(); }));
  await (afterLock ? Promise.race([locked, done]).then(() => sleep(wait * 120)) : Promise.race([done, sleep(wait * 2_000)]));
  watcher.close();
  const killed = child.kill('SIGKILL');
  return { ...(await done), killed };
}

test(`${KILLS} kills among pairs of the same command at once: one does it or is refused, no signed statement is lost, no number given twice`, { timeout: KILLS * 8_000 }, async () => {
  const random = seeded(SEED);
  const real = await realRegister(new Date(Date.now() - 3_600_000));
  await real.issue(new Date(Date.now() - 3_000_000), DRAFTS[0]);
  let before = wholeLines(real.root);
  const seen = { killed: 0, written: 0, refused: 0, cutOff: 0 };
  for (let round = 0; seen.killed < KILLS; round++) {
    expect(round, 'most kills must hit a living process').toBeLessThan(KILLS * 2);
    const draft = DRAFTS[round % DRAFTS.length]!;
    const living = (await openRegister(real.root)).labels.find(({ statement: { credentialSubject: { state, product } } }) => state !== 'withdrawn' && readFileSync(join(real.root, 'labels', `${draft}.yaml`), 'utf8').includes(`model: ${product.model}\n`));
    const args = living ? ['withdraw', living.code, '--reason', 'recall', '--text', 'Killed on the way.'] : ['issue', join(real.root, 'labels', `${draft}.yaml`)];
    const runs = await Promise.all([runOrKill(real.root, args, random), runOrKill(real.root, args, random)]);

    // Read, as the next command would, before anything repairs it: what was there is there, byte for byte.
    const register = await openRegister(real.root);
    const now = wholeLines(real.root);
    expect(now.startsWith(before)).toBe(true);
    expect(register.ledger.count).toBe(now.split('\n').length - 1);
    expect(register.ledger.count - (before.split('\n').length - 1), 'both do the same: one of them at most is written').toBeLessThanOrEqual(1);
    const survivors = runs.filter(({ killed }) => !killed);
    for (const { code, stderr } of survivors) expect([code, stderr], 'does it, or is refused').toEqual(code === 0 ? [0, expect.anything()] : [1, expect.stringMatching(/withdrawn on|has a label of this scheme/)]);
    if (survivors.length > 0) expect(now, 'whoever lived, it is done').not.toBe(before);
    expect(survivors.filter(({ code }) => code === 0).length).toBeLessThanOrEqual(1);
    seen.killed += runs.length - survivors.length;
    seen.refused += survivors.filter(({ code }) => code === 1).length;
    seen.cutOff += register.ledger.torn === '' ? 0 : 1;
    if (now !== before) seen.written += 1;
    before = now;
  }
  expect(seen.written, 'some were killed before they wrote and some after').toBeGreaterThan(0);
  if (process.env['HOLDMARK_KILLS']) console.log(seen);

  const { code, stderr } = await runHoldmark(['--register', real.root, 'refresh']);
  expect(code, stderr).toBe(0);
  const register = await openRegister(real.root);
  expect(await auditLedger(register.ledger, register.trust)).toBe(register.ledger.count);
  expect(register.ledger.count).toBe(before.split('\n').length - 1);
  expect((await readStatusFiles(register)).files.size).toBeGreaterThanOrEqual(3);
  expect(register.ledger.torn).toBe('');
  expect(readdirSync(ledgerFolder(real.root)).filter((name) => name.startsWith('.lock'))).toEqual([]);
  real.remove();
});
