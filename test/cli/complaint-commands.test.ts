import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { realRegister, type RealRegister, START } from '../fixtures/real-register.ts';

let register: RealRegister;
let code = '';
beforeAll(async () => {
  register = await realRegister();
  const [issued] = await register.issue(START, 'frostline-450');
  code = issued?.credentialSubject.label.code ?? '';
}, 60_000);
afterAll(() => register?.remove());

async function complaints(at: string): Promise<{ readonly exitCode: number; readonly out: string }> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true; });
  const exitCode = await main(['--register', register.root, 'complaints', '--at', at]);
  vi.restoreAllMocks();
  return { exitCode, out };
}

describe('complaints', () => {
  it('are none where there is no list', async () => {
    expect(await complaints('2026-12-01')).toEqual({ exitCode: 0, out: 'there are no complaints\n' });
  });

  it('are fine while there is time, and a fault when the answer is overdue', async () => {
    mkdirSync(join(register.root, 'labels', 'complaints'));
    writeFileSync(join(register.root, 'labels', 'complaints', '2026.yaml'), `- { id: C-1, received: 2026-12-01, label: ${code}, from: consumer, text: { en: It came with the password 1234. } }\n`);
    expect(await complaints('2026-12-02')).toMatchObject({ exitCode: 0, out: expect.stringContaining('answer by 2026-12-15') });
    expect(await complaints('2026-12-17')).toMatchObject({ exitCode: 1, out: expect.stringContaining('overdue') });
  });
});
