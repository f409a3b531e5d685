import { existsSync, readFileSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { auditLedger } from '../../src/register/check-signature.ts';
import { ledgerFolder, openRegister } from '../../src/register/open-register.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { realRegister } from '../fixtures/real-register.ts';
import { runHoldmark, startHoldmark } from '../fixtures/run-holdmark.ts';
import { seeded } from '../fixtures/seeded.ts';

const SEED = 40_917;
const KILLS = 40;
const DRAFTS = ['verrou-un', 'pilou', 'lavaro-w8', 'stube-cam-2', 'polder-ax6'] as const;

/** Whole lines of the ledger, as they lie on the disk. */
const wholeLines = (root: string): string => {
  const path = join(ledgerFolder(root), '000000.jsonl');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.slice(0, text.lastIndexOf('\n') + 1);
};

/** Starts a command and kills it without warning: a while after it took the ledger's lock, or at any moment of its life.
 *  @returns whether it was still alive */
async function killSomewhere(root: string, args: readonly string[], random: () => number): Promise<boolean> {
  const afterLock = random() < 0.75;
  const { child, done } = startHoldmark(['--register', root, ...args]);
  const watcher = watch(ledgerFolder(root));
  const locked = new Promise<void>((resolve) => watcher.on('change', (_event, name) => { if (name === '.lock') resolve(); }));
  await (afterLock ? Promise.race([locked, done]).then(() => sleep(random() * 120)) : sleep(random() * 2_000));
  watcher.close();
  const alive = child.kill('SIGKILL');
  await done;
  return alive;
}

test(`${KILLS} commands killed at any moment lose no signed statement and leave a register that the next command reads`, { timeout: 300_000 }, async () => {
  const random = seeded(SEED);
  const real = await realRegister(new Date(Date.now() - 3_600_000));
  await real.issue(new Date(Date.now() - 3_000_000), DRAFTS[0]);
  let before = wholeLines(real.root);
  let killed = 0;
  let written = 0;
  for (let run = 0; killed < KILLS; run++) {
    expect(run, 'most kills must hit a living process').toBeLessThan(KILLS * 2);
    const draft = DRAFTS[run % DRAFTS.length]!;
    const living = (await openRegister(real.root)).labels.find(({ statement: { credentialSubject: { state, product } } }) => state !== 'withdrawn' && readFileSync(join(real.root, 'labels', `${draft}.yaml`), 'utf8').includes(`model: ${product.model}\n`));
    const args = living ? ['withdraw', living.code, '--reason', 'recall', '--text', 'Killed on the way.'] : ['issue', join(real.root, 'labels', `${draft}.yaml`)];
    if (await killSomewhere(real.root, args, random)) killed += 1;

    // Read, as the next command would, before anything repairs it: what was there is there, byte for byte.
    const register = await openRegister(real.root);
    const now = wholeLines(real.root);
    expect(now.startsWith(before)).toBe(true);
    expect(register.ledger.count).toBe(now.split('\n').length - 1);
    expect(register.ledger.count - (before.split('\n').length - 1)).toBeLessThanOrEqual(1);
    if (now !== before) written += 1;
    before = now;
  }
  expect(written, 'some were killed before they wrote and some after').toBeGreaterThan(0);
  expect(written).toBeLessThan(KILLS * 2);

  const { code, stderr } = await runHoldmark(['--register', real.root, 'refresh']);
  expect(code, stderr).toBe(0);
  const register = await openRegister(real.root);
  expect(await auditLedger(register.ledger, register.trust)).toBe(register.ledger.count);
  expect((await readStatusFiles(register)).files.size).toBeGreaterThanOrEqual(3);
  expect(register.ledger.torn).toBe('');
  expect(readdirSync(ledgerFolder(real.root)).filter((name) => name.startsWith('.lock'))).toEqual([]);
  real.remove();
});
