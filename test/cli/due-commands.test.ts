import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { realRegister, type RealRegister, START } from '../fixtures/real-register.ts';

let register: RealRegister;
beforeAll(async () => {
  register = await realRegister();
  await register.issue(START, 'verrou-un', 'lavaro-w8');
}, 60_000);
afterAll(() => register?.remove());

async function run(...args: string[]): Promise<{ readonly code: number; readonly out: string }> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true; });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const code = await main(['--register', register.root, ...args]);
  vi.restoreAllMocks();
  return { code, out };
}

describe('due', () => {
  it('is nothing at first, then the next look, then a fault', async () => {
    expect(await run('due', '--at', '2026-12-01')).toEqual({ code: 0, out: 'nothing is owed until 2027-01-30\n' });
    expect(await run('due', '--at', '2027-11-01')).toMatchObject({ code: 0, out: expect.stringMatching(/^2027-11-10 {2}due {6}\S+ {2}look at the product again: Pomeli Verrou Un\n$/) });
    expect(await run('due', '--at', '2027-11-20', '--json')).toMatchObject({ code: 1, out: expect.stringContaining('"overdue": true') });
  });

  it('knows when the trust list ends, and with it every verdict', async () => {
    expect(JSON.parse((await run('due', '--at', '2031-11-01', '--json')).out)).toContainEqual({ kind: 'trust-list', version: 1, by: '2031-11-22', overdue: false });
    expect(await run('due', '--at', '2031-12-01')).toMatchObject({ code: 1, out: expect.stringMatching(/^2031-11-22 {2}overdue {2}trust list 1 expires/m) });
  });

  it('wants a number of days', async () => {
    expect((await run('due', '--within', 'soon')).code).toBe(2);
  });
});

describe('scheme', () => {
  it('lays schemes side by side, and says where their standards came from', async () => {
    expect(JSON.parse((await run('scheme', 'crosswalk', '--json')).out)[0].asked.length).toBeGreaterThan(8);
    expect((await run('scheme', 'crosswalk', '--language', 'de')).out).toContain('Keine zwei Produkte haben dasselbe Passwort');
    expect((await run('scheme', 'standards')).out).toMatch(/identity and access\n[\s\S]*ETSI EN 303 645, V2\.1\.1, V3\.1\.3: voluntary consensus standard; 1 label;/);
  });
});
