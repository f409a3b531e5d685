import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { statementNumber } from '../../src/label/statement.ts';
import { auditLedger } from '../../src/register/audit-ledger.ts';
import { ledgerFolder, openRegister } from '../../src/register/open-register.ts';
import { realRegister } from '../fixtures/real-register.ts';
import { runHoldmark } from '../fixtures/run-holdmark.ts';

const WRITER = fileURLToPath(new URL('../fixtures/surveil-often.ts', import.meta.url));
const hourAgo = (): Date => new Date(Date.now() - 3_600_000);

/** A process that records one event after the other on a label. @returns its exit code and the numbers of its statements */
function writer(root: string, label: number, times: number): Promise<{ readonly code: number | null; readonly numbers: readonly number[] }> {
  const child = spawn(process.execPath, [WRITER, root, String(label), String(times)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (text) => { printed += text; });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, numbers: printed.trim().split('\n').filter(Boolean).map(Number) })));
}

describe('two who write at once', () => {
  test('withdraw the same label: one does, the other is told that it is withdrawn', async () => {
    const real = await realRegister(hourAgo());
    await real.issue(hourAgo(), 'verrou-un', 'pilou', 'lavaro-w8');
    for (const label of ['0', '1', '2']) {
      const withdraw = ['--register', real.root, 'withdraw', label, '--reason', 'recall', '--text', 'Both at once.'];
      const runs = await Promise.all([runHoldmark(withdraw), runHoldmark(withdraw)]);
      expect(runs.map(({ code }) => code).sort(), runs.map(({ stderr }) => stderr).join('\n')).toEqual([0, 1]);
      expect(runs.find(({ code }) => code === 1)!.stderr).toMatch(/withdrawn on/);
    }
    const { ledger, trust } = await openRegister(real.root);
    expect(await auditLedger(ledger, trust)).toBe(6);
    real.remove();
  });

  test('40 events each, from two processes: every statement is there, no number twice', async () => {
    const real = await realRegister(hourAgo());
    await real.issue(hourAgo(), 'verrou-un', 'pilou');
    const [one, two] = await Promise.all([writer(real.root, 0, 40), writer(real.root, 1, 40)]);
    expect([one.code, two.code]).toEqual([0, 0]);
    const numbers = [...one.numbers, ...two.numbers].sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 80 }, (_, i) => i + 2));
    // They did take turns: neither wrote all of its own in one piece.
    expect(Math.max(...one.numbers) - Math.min(...one.numbers)).toBeGreaterThan(40);
    const register = await openRegister(real.root);
    expect(await auditLedger(register.ledger, register.trust)).toBe(82);
    expect(register.labels.map(({ statement }) => statementNumber(statement))).toEqual([Math.max(...one.numbers), Math.max(...two.numbers)]);
    expect(readdirSync(ledgerFolder(real.root)).filter((name) => name.startsWith('.lock'))).toEqual([]);
    real.remove();
  });
});
