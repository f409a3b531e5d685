import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { after, type RealRegister, realRegister, START } from '../fixtures/real-register.ts';

/** Sessions at a terminal, as files: `$` a command, `!` what goes to standard error, `=>` the exit code; `…` stands for anything
 *  within a line, `…` alone for any lines. Each file starts with the same register, at 12:00 on 23 November 2026, in its folder.
 *  `UPDATE_TRANSCRIPTS=1 npx vitest run test/cli/transcripts.test.ts` writes what is said now: read it before it is committed. */
const FOLDER = fileURLToPath(new URL('../transcripts/', import.meta.url));
const here = process.cwd();
let real: RealRegister;
let variables: Readonly<Record<string, string>>;

beforeAll(() => {
  delete process.env['FORCE_COLOR'];
  vi.useFakeTimers({ toFake: ['Date'], now: after(START, { hours: 2 }) });
});
afterAll(() => { vi.useRealTimers(); process.chdir(here); });

async function freshRegister(): Promise<void> {
  real = await realRegister();
  await real.issue(START, 'verrou-un', 'pilou', 'lavaro-w8', 'goutte');
  await real.record(1, after(START, { hours: 1 }), { kind: 'suspend', affected: [] }, 'exploited-unfixed');
  await real.record(2, after(START, { hours: 1 }), { kind: 'withdraw' }, 'false-statement');
  await real.refresh(after(START, { hours: 1 }));
  const { labels, config } = await real.open();
  const codes = labels.map(({ statement }) => qrTexts(statement, config));
  const broken = readFileSync(join(real.root, 'labels', 'polder-ax6.yaml'), 'utf8')
    .replace(/gtins: \[(\d{13})\d\]/, (_, digits: string) => `gtins: [${digits}${(Number(digits.at(-1)) + 7) % 10}]`).replace('brand:', 'brnad:').replace(/securityUpdatesUntil: .*/, 'securityUpdatesUntil: soon');
  writeFileSync(join(real.root, 'labels', 'broken.yaml'), broken);
  writeFileSync(join(real.root, 'labels', 'spoilt.csv'), 'serial;lot\n0007;2611\n7;2611\n7A;2611\n;\n8;L1\n1234567890123456;1\n');
  writeFileSync(join(real.root, 'labels', 'nameless.csv'), '7;2611\n8;2611\n');
  variables = { ...Object.fromEntries(codes.flatMap(({ signed, compact }, i) => [[`CODE${i}`, signed], [`COMPACT${i}`, compact]])), ROOT: real.root };
  process.chdir(real.root);
}

/** Runs one line as a shell would split it. */
async function run(line: string): Promise<readonly string[]> {
  const filled = line.replace(/\$([A-Z]+\d?)/g, (whole, name: string) => variables[name] ?? whole);
  const args = [...filled.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const said: [string, string][] = [];
  const hear = (mark: string) => (text: string | Uint8Array): boolean => { said.push([mark, String(text)]); return true; };
  const [out, err] = [vi.spyOn(process.stdout, 'write').mockImplementation(hear('')), vi.spyOn(process.stderr, 'write').mockImplementation(hear('! '))];
  const code = await main(args.slice(1)).finally(() => { out.mockRestore(); err.mockRestore(); });
  const lines = (mark: string): string[] => said.filter(([each]) => each === mark).map(([, text]) => text).join('').split('\n').slice(0, -1).map((text) => `${mark}${text}`.trimEnd());
  return [...lines(''), ...lines('! '), `=> ${code}`].map((text) => text.replaceAll(real.root, '$ROOT'));
}

const pattern = (expected: readonly string[]): RegExp => new RegExp(`^${expected.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*')}\\n`)).join('')}$`);

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
  await freshRegister();
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const written: string[] = [];
  for (const block of text.split(/^(?=\$ |# )/m)) {
    const [first = '', ...expected] = block.trimEnd().split('\n');
    if (!first.startsWith('$ ')) { written.push(block.trimEnd(), ''); continue; }
    const actual = await run(first.slice(2));
    if (process.env['UPDATE_TRANSCRIPTS'] && !pattern(expected).test(`${actual.join('\n')}\n`)) written.push(first, ...actual, '');
    else {
      written.push(first, ...expected, '');
      if (!pattern(expected).test(`${actual.join('\n')}\n`)) expect(actual.join('\n'), first).toBe(expected.join('\n'));
    }
  }
  if (process.env['UPDATE_TRANSCRIPTS']) writeFileSync(join(FOLDER, name), `${written.join('\n').trimEnd()}\n`);
  process.chdir(here);
  real.remove();
});
