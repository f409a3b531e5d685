import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../src/register/fault.ts';
import { auditLedger } from '../../src/register/audit-ledger.ts';
import { foldLedger } from '../../src/register/fold-ledger.ts';
import { manyHands, ownHands } from '../../src/register/fold-hands.ts';
import { withLedgerLock } from '../../src/register/append-ledger.ts';
import { lockFolder } from '../../src/register/lock-folder.ts';
import { ledgerFolder, openRegister, POINTER, statusFolder } from '../../src/register/open-register.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import type { TrustList } from '../../src/trust/trust-list.ts';
import { after, type RealRegister, realRegister, START } from '../fixtures/real-register.ts';

let template: RealRegister;
let root: string;
let file: string;
let lines: string[];
let trust: TrustList;

beforeAll(async () => {
  template = await realRegister();
  await template.issue(START, 'verrou-un', 'pilou', 'lavaro-w8');
  await template.record(1, after(START, { days: 1 }), { kind: 'suspend', affected: [] }, 'exploited-unfixed');
  await template.record(1, after(START, { days: 2 }), { kind: 'restore' }, 'evidence-accepted');
  await template.record(2, after(START, { days: 3 }), { kind: 'withdraw' }, 'recall');
  await template.refresh(after(START, { days: 3 }));
  trust = (await openRegister(template.root)).trust;
  lines = readFileSync(join(ledgerFolder(template.root), '000000.jsonl'), 'utf8').trimEnd().split('\n');
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdmark-ledger-'));
  cpSync(template.root, root, { recursive: true });
  file = join(ledgerFolder(root), '000000.jsonl');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => template.remove());

const write = (changed: readonly string[]): void => writeFileSync(file, changed.map((line) => `${line}\n`).join(''));
/** What a fresh clone says: this machine's own mark of what it checked before is not there. */
const openClone = async (): Promise<unknown> => {
  rmSync(join(root, '.holdmark'), { recursive: true, force: true });
  return openRegister(root);
};
const refused = async (pattern: RegExp): Promise<void> => {
  const byThreads = (): Promise<unknown> => foldLedger(ledgerFolder(root), trust, undefined, manyHands());
  for (const open of [() => openRegister(root), openClone, byThreads]) {
    const error: unknown = await open().then(() => undefined, (each: unknown) => each);
    expect(error).toBeInstanceOf(Fault);
    expect(error instanceof Fault && error.message).toMatch(pattern);
    expect(error instanceof Fault && error.hint).toMatch(/restore the file/);
  }
};

describe('a ledger that somebody touched is refused with file and line', () => {
  test('a word changed in the newest statement of a label', async () => {
    write(lines.with(0, lines[0]!.replace('"name":"Verrou Un"', '"name":"Verrou Up"')));
    expect(readFileSync(file, 'utf8')).not.toBe(`${lines.join('\n')}\n`);
    await refused(/^labels\/ledger\/000000\.jsonl: line 1 \(statement 0\) has no signature that holds/);
  });
  test('a word changed in an older statement: the next one names its hash', async () => {
    write(lines.with(1, lines[1]!.replace('"name":"Pilou"', '"name":"Pilon"')));
    expect(readFileSync(file, 'utf8')).not.toBe(`${lines.join('\n')}\n`);
    await refused(/^labels\/ledger\/000000\.jsonl: line 4 \(statement 3\) does not fit the statements before it \(previous\)/);
  });
  test('a state changed by hand', async () => {
    write(lines.with(5, lines[5]!.replace('"state":"withdrawn"', '"state":"in-force"')));
    await refused(/line 6 \(statement 5\) does not fit .*\(transition\)/);
  });
  test('a line deleted', async () => {
    for (const at of [0, 2, 4]) {
      write(lines.toSpliced(at, 1));
      await refused(new RegExp(`line ${at + 1} .*\\(number\\)`));
    }
  });
  test('two lines swapped', async () => {
    write(lines.with(3, lines[4]!).with(4, lines[3]!));
    await refused(/line 4 .*\(number\)/);
  });
  test('a line given twice', async () => {
    write([...lines, lines[5]!]);
    await refused(/line 7 .*\(number\)/);
  });
  test('a line that is no statement, an empty one, one of another encoding', async () => {
    for (const line of ['{}', '', '[]', 'null', 'hello', '{"a":'.repeat(20_000)]) {
      write([...lines, line]);
      await refused(/line 7 \(statement 6\) is not a statement/);
    }
    writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 0), Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0xff, 0xfe, 10])]));
    await refused(/line 7 /);
  });
  test('a forged line that fits, signed by nobody', async () => {
    const forged = JSON.parse(lines[0]!);
    forged.id = 'https://labels.example/statements/6.json';
    forged.credentialSubject.label.number = 6;
    write([...lines, JSON.stringify(forged)]);
    await refused(/line 7 \(statement 6\) has no signature that holds/);
  });
  test('the last line cut off whole: the signed status list remembers what it said', async () => {
    write(lines.slice(0, -1));
    await expect(openRegister(root)).rejects.toThrow(/has 5 statements, and the status lists were signed over 6/);
    // Somebody who takes the pointer away too is told by the lists themselves.
    rmSync(join(statusFolder(root), POINTER));
    await expect(readStatusFiles(await openRegister(root))).rejects.toThrow(/says something else than the ledger/);
  });
  test('a missing first file', async () => {
    writeFileSync(join(ledgerFolder(root), '000001.jsonl'), '');
    rmSync(file);
    await expect(openRegister(root)).rejects.toThrow(/the file before it, 000000\.jsonl, is missing/);
  });
  test('a short file before another one', async () => {
    writeFileSync(join(ledgerFolder(root), '000001.jsonl'), '');
    await expect(openRegister(root)).rejects.toThrow(/has 6 lines, not 1024/);
  });
  test('an auditor checks every signature, older ones included', async () => {
    const { ledger, trust } = await openRegister(root);
    expect(await auditLedger(ledger, trust)).toBe(6);
    write(lines.with(1, lines[1]!.replace('Pilou', 'Pilon')));
    for (const hands of [ownHands, manyHands()]) await expect(auditLedger(ledger, trust, hands)).rejects.toThrow(/line 2 \(statement 1\) has no signature/);
  });
});

describe('what an earlier command kept of its fold', () => {
  const kept = (): string => join(root, '.holdmark', 'fold.json');
  const whatItSays = async (): Promise<unknown> => {
    const { labels, ledger } = await openRegister(root);
    return { count: ledger.count, labels: labels.map(({ listed, statement, history, statementNumbers }) => ({ listed, statement, history, statementNumbers })) };
  };
  let cold: unknown;
  beforeEach(async () => {
    rmSync(kept(), { force: true });
    cold = await whatItSays();
    expect(existsSync(kept()), 'a cold fold is kept').toBe(true);
  });

  test('gives the same register as folding from nothing', async () => expect(await whatItSays()).toEqual(cold));
  test('is the same, whether one thread read the ledger or several', async () => {
    const [alone, together] = await Promise.all([ownHands, manyHands()].map((hands) => foldLedger(ledgerFolder(root), trust, undefined, hands)));
    expect([...together!.held]).toEqual([...alone!.held]);
    expect(together!.files).toEqual(alone!.files);
    expect(together!.read).toBe(6);
  });
  test.each([
    ['deleted', () => rmSync(kept())],
    ['cut off', () => writeFileSync(kept(), readFileSync(kept()).subarray(0, 700))],
    ['empty', () => writeFileSync(kept(), '')],
    ['of another version', () => writeFileSync(kept(), readFileSync(kept(), 'utf8').replace(/^./, (digit) => (digit === '0' ? '1' : '0')))],
    ['changed by a failing disk', () => writeFileSync(kept(), readFileSync(kept(), 'utf8').replace('"state":"withdrawn"', '"state":"in-force"'))],
    ['a folder', () => { rmSync(kept()); mkdirSync(kept()); }],
  ])('%s, it is made anew and nothing is said that the ledger does not say', async (_, harm) => {
    harm();
    expect(await whatItSays()).toEqual(cold);
  });
  test('goes with a register that is moved', async () => {
    const moved = `${root}-moved`;
    renameSync(root, moved);
    try {
      const { fold, labels } = await openRegister(moved);
      expect(fold.read).toBe(0);
      expect(labels.map(({ history }) => history.length)).toEqual([1, 3, 2]);
    } finally {
      renameSync(moved, root);
    }
  });
  test('of a shorter ledger, what was appended since is folded on, and held against it', async () => {
    rmSync(statusFolder(root), { recursive: true });
    write(lines.slice(0, 5));
    rmSync(kept());
    await openRegister(root);
    write(lines);
    expect(await whatItSays()).toEqual(cold);
    write(lines.with(5, lines[5]!.replace('"previous":{"number":2', '"previous":{"number":1')));
    await refused(/line 6 \(statement 5\) does not fit the statements before it \(previous\)/);
  });
  test('of a longer ledger, of another one, or by another trust list, it is not used', async () => {
    rmSync(statusFolder(root), { recursive: true });
    write(lines.slice(0, 5));
    const shorter = (await openRegister(root)).labels;
    expect(shorter.map(({ statement }) => statement.credentialSubject.state)).toEqual(['in-force', 'in-force', 'in-force']);
    write(lines);
    expect(await whatItSays()).toEqual(cold);
    const register = await openRegister(root);
    const fold = { ...register.fold, trustDigest: 'of another list' };
    expect((await foldLedger(ledgerFolder(root), register.trust, fold)).read).toBe(6);
    expect((await foldLedger(ledgerFolder(root), register.trust, register.fold)).read).toBe(0);
  });
  test('notices a byte changed among the lines that it knows, even with the file’s length and time as they were', async () => {
    const { atime, mtime } = statSync(file);
    write(lines.with(1, lines[1]!.replace('"name":"Pilou"', '"name":"Pilon"')));
    utimesSync(file, atime, mtime);
    await refused(/line 4 \(statement 3\) does not fit/);
  });
  test('a file that is changed after it was folded is not read as if it were the same', async () => {
    const register = await openRegister(root);
    write(lines.with(0, lines[0]!.replace('"name":"Verrou Un"', '"name":"Verrou Up"')).with(1, lines[1]!.replace('"name":"Pilou"', '"name":"Pilon"')));
    expect(() => register.labels[0]!.statement).toThrow(/line 1 \(statement 0\) was changed while it was being read/);
    expect(() => register.labels[1]!.history).toThrow(/line 2 \(statement 1\) was changed/);
  });
});

describe('a write that did not end', () => {
  const reports: string[] = [];
  const repair = async (): Promise<void> => { reports.length = 0; await withLedgerLock(ledgerFolder(root), (message) => reports.push(message), async () => {}); };

  test.each([1, 100, 4000])('after %i bytes: readers read on, the next writer sets it aside, byte for byte, and says so', async (bytes) => {
    const torn = lines[5]!.slice(0, bytes);
    appendFileSync(file, torn);
    const register = await openRegister(root);
    expect([register.ledger.count, register.ledger.torn]).toEqual([6, torn]);
    await repair();
    expect(reports).toEqual([expect.stringMatching(/000000\.jsonl: the last line was cut off while it was written; it was moved to .*torn-6-[0-9a-f]{8}\.txt/)]);
    const aside = readdirSync(ledgerFolder(root)).find((name) => name.startsWith('torn-'));
    expect(readFileSync(join(ledgerFolder(root), aside!), 'utf8')).toBe(torn);
    expect(readFileSync(file, 'utf8')).toBe(`${lines.join('\n')}\n`);
    await repair();
    expect(reports).toEqual([]);
  });
  test('in the middle of a letter of several bytes loses no byte', async () => {
    const torn = Buffer.from('{"a":"ü').subarray(0, -1);
    appendFileSync(file, torn);
    await repair();
    const aside = readdirSync(ledgerFolder(root)).find((name) => name.startsWith('torn-'));
    expect(readFileSync(join(ledgerFolder(root), aside!))).toEqual(torn);
    expect(readFileSync(file, 'utf8')).toBe(`${lines.join('\n')}\n`);
  });
  test('just before its line feed: the statement is whole, signed, and kept', async () => {
    writeFileSync(file, lines.join('\n'));
    expect((await openRegister(root)).ledger.count).toBe(5);
    await repair();
    expect(reports).toEqual([expect.stringMatching(/it is whole and was kept/)]);
    expect((await openRegister(root)).ledger.count).toBe(6);
  });
});

test.skipIf(process.platform === 'win32')('several lines of which one does not fit onto the disk: none stays, and the same command writes all of them later', () => {
  const before = readFileSync(file);
  const script = `import { withLedgerLock } from ${JSON.stringify(fileURLToPath(new URL('../../src/register/append-ledger.ts', import.meta.url)))};
    await withLedgerLock(${JSON.stringify(ledgerFolder(root))}, () => {}, async (append) => append(['{"first":1}', '"'.padEnd(4_000, 'x') + '"']));`;
  // So many KiB a file may have: room for the first line, not for both.
  const write = (most: string): number | null => spawnSync('bash', ['-c', `ulimit -f ${most}; exec "$@"`, 'bash', process.execPath, '--input-type=module', '-e', script]).status;
  expect(write(String(Math.ceil(before.length / 1024) + 1))).toBe(1);
  expect(readFileSync(file)).toEqual(before);
  expect(write('unlimited')).toBe(0);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(lines.length + 3);
});

describe('the lock', () => {
  const lock = (): string => join(ledgerFolder(root), '.lock');
  test('of a process that died is broken', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(lock(), `${dead} ${hostname()}`);
    const unlock = await lockFolder(ledgerFolder(root));
    expect(readFileSync(lock(), 'utf8')).toBe(`${process.pid} ${hostname()}`);
    unlock();
    expect(existsSync(lock())).toBe(false);
  });
  test('of a process that died while it was breaking another is broken too', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(lock(), `${dead} ${hostname()}`);
    writeFileSync(`${lock()}.break`, `${dead} ${hostname()}`);
    (await lockFolder(ledgerFolder(root)))();
    expect(readdirSync(ledgerFolder(root))).toEqual(['000000.jsonl']);
  });
  test('of a process that died before it could write its name is broken after a while', async () => {
    writeFileSync(lock(), '');
    (await lockFolder(ledgerFolder(root)))();
    expect(existsSync(lock())).toBe(false);
  });
  test('of a living process is waited for', async () => {
    const order: string[] = [];
    const first = await lockFolder(ledgerFolder(root));
    const second = lockFolder(ledgerFolder(root)).then((unlock) => { order.push('second'); unlock(); });
    order.push('first');
    first();
    await second;
    expect(order).toEqual(['first', 'second']);
  });
});
