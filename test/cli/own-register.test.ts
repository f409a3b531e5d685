import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSecretKey } from '../../src/cli/keys/keyring.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { type Run, runHoldmark } from '../fixtures/run-holdmark.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const PASSPHRASE = 'correct horse battery staple';
const folder = mkdtempSync(join(tmpdir(), 'holdmark-own-'));
const [root, keys] = [join(folder, 'register'), join(folder, 'keys')];
const flags = ['--name', 'Own Labels', '--origin', 'https://labels.own.test', '--contact', 'mailto:labels@own.test', '--languages', 'en,de'];
const run = (args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Promise<Run> => runHoldmark(args, { env: { HOLDMARK_KEYS: keys, HOLDMARK_PASSPHRASE: PASSPHRASE, ...env } });
const files = (path: string): readonly string[] => readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(path, join(entry.parentPath, entry.name))).sort();

afterAll(() => { vi.unstubAllEnvs(); rmSync(folder, { recursive: true, force: true }); });

describe('a register of one’s own, made with flags alone', () => {
  let made: Run;
  beforeAll(async () => { made = await run(['init', root, ...flags]); });

  test('is made, and says where each secret half lies', () => {
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout.match(/secret half, encrypted/g)).toHaveLength(5);
  });
  test('keeps its five secret keys outside, each an age file that only its owner reads', () => {
    const own = join(keys, 'labels.own.test');
    expect(statSync(own).mode & 0o777).toBe(0o700);
    const names = readdirSync(own).sort();
    expect(names.map((name) => name.split('-')[0])).toEqual(['log', 'root', 'statement', 'status', 'token']);
    for (const name of names) {
      expect(statSync(join(own, name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(own, name), 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCi0\+IHNjcnlwdC/);
    }
    for (const file of files(root)) expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/AGE ENCRYPTED|PRIVATE KEY/);
  });
  test('is in earnest: no demonstration key, no loopback address', async () => {
    const { trust, issuer } = await openRegister(root);
    expect([issuer.demonstration, issuer.origins, trust.issuers.length]).toEqual([undefined, ['https://labels.own.test'], 1]);
  });
  test('issues on its first day, dated with that day, and verifies; with another passphrase, or without its keys, it issues nothing', async () => {
    const bring = (part: string): void => cpSync(join(PROJECT, 'labels', part), join(root, 'labels', part), { recursive: true });
    bring('verrou-un.yaml');
    // Its midnight was before the keys were there.
    const issue = ['--register', root, 'issue', join(root, 'labels', 'verrou-un.yaml'), '--date', new Date().toISOString().slice(0, 10)];
    const unseen = await run(issue);
    expect([unseen.code, unseen.stderr]).toEqual([1, expect.stringMatching(/labels\/pictures\/door-lock\.svg is not there/)]);
    bring('pictures');
    const wrong = await run(issue, { HOLDMARK_PASSPHRASE: 'another passphrase' });
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringMatching(/the passphrase does not open this key/)]);
    const without = await run(issue, { HOLDMARK_KEYS: join(folder, 'nowhere') });
    expect([without.code, without.stderr]).toEqual([1, expect.stringMatching(/holds no statement key that the trust list names/)]);
    expect((await openRegister(root)).ledger.count).toBe(0);

    const issued = await run(issue);
    expect(issued.code, issued.stderr).toBe(0);
    const { labels, config } = await openRegister(root);
    const verdict = await run(['--register', root, 'verify', qrTexts(labels[0]!.statement, config).signed, '--json'], { HOLDMARK_KEYS: join(folder, 'nowhere') });
    expect(verdict.code, verdict.stderr).toBe(0);
    expect(JSON.parse(verdict.stdout)).toMatchObject({ kind: 'in-force', demonstration: false, code: 'signed' });
    expect(verdict.stderr).toBe('');
  });
  test('prints units with its token key; with a device in its place that fails halfway, the run goes on later', async () => {
    const units = (...more: readonly string[]): Promise<Run> => run(['--register', root, 'units', '0', ...more]);
    const out = join(folder, 'units');
    const made = await units('--from', '7', '--count', '3', '--format', 'png', '--out', out);
    expect(made.code, made.stderr).toBe(0);
    const verdict = await run(['--register', root, 'verify', join(out, 'png', '9.png'), '--json']);
    expect(JSON.parse(verdict.stdout)).toMatchObject({ kind: 'in-force', demonstration: false, code: 'signed' });

    // The same key in a program, which is asked once for the layout and once for each unit.
    const own = join(keys, 'labels.own.test');
    const file = join(own, readdirSync(own).find((name) => name.startsWith('token-'))!);
    vi.stubEnv('HOLDMARK_PASSPHRASE', PASSPHRASE);
    const seed = Buffer.from(await openSecretKey(file)).toString('hex');
    const [program, asked, aside] = [file.replace(/\.age$/, '.sign'), join(folder, 'asked'), join(folder, 'aside')];
    const device = (most: number): void => writeFileSync(program, `#!${process.execPath}
const { appendFileSync, readFileSync, statSync } = require('node:fs');
appendFileSync(${JSON.stringify(asked)}, '.');
if (statSync(${JSON.stringify(asked)}).size > ${most}) process.exit(3);
const { createPrivateKey, sign } = require('node:crypto');
process.stdout.write(sign(null, readFileSync(0), createPrivateKey({ key: Buffer.from('302e020100300506032b657004220420${seed}', 'hex'), format: 'der', type: 'pkcs8' })));
`, { mode: 0o700 });
    renameSync(file, aside);
    device(68);
    const args = ['--from', '000100', '--count', '70', '--lot', '5', '--out', join(folder, 'device')];
    const failed = await units(...args);
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringMatching(/did not sign \(exit code 3\)/)]);
    expect(readFileSync(asked, 'utf8')).toHaveLength(69);
    expect(readdirSync(join(folder, 'device')).sort()).toEqual(['run.json', 'units.csv.unfinished']);
    device(1000);
    const resumed = await units(...args, '--json');
    expect(JSON.parse(resumed.stdout), resumed.stderr).toMatchObject({ count: 70, kept: 64 });
    expect(readFileSync(asked, 'utf8')).toHaveLength(69 + 1 + 6);
    rmSync(program);
    renameSync(aside, file);
  }, 60_000);
  test('opens keys of different passphrases, one a line, and says where none opens one', async () => {
    const other = join(folder, 'other');
    const init = ['init', other, '--name', 'Other', '--origin', 'https://labels.other.test', '--contact', 'mailto:labels@other.test'];
    expect((await run(init)).code).toBe(0);
    const made = await run(['--register', other, 'keys', 'new', '--purpose', 'statement'], { HOLDMARK_PASSPHRASE: 'quite another phrase' });
    const [key] = /z6Mk\w+/.exec(made.stdout) ?? [];
    const next = ['--register', other, 'trust'];
    for (const step of [['propose', '--add-key', `statement:${key}`], ['sign'], ['accept']]) expect((await run([...next, ...step])).stderr).toBe('');
    cpSync(join(PROJECT, 'labels', 'pictures'), join(other, 'labels', 'pictures'), { recursive: true });
    cpSync(join(PROJECT, 'labels', 'verrou-un.yaml'), join(other, 'labels', 'verrou-un.yaml'));
    const issue = ['--register', other, 'issue', join(other, 'labels', 'verrou-un.yaml')];
    expect(await run(issue)).toMatchObject({ code: 1, stderr: expect.stringMatching(/statement-\w+\.age: the passphrase does not open this key/) });
    expect(await run(issue, { HOLDMARK_PASSPHRASE: `${PASSPHRASE}\nquite another phrase` })).toMatchObject({ code: 0 });
  }, 60_000);
  test('is not believed with a ledger that is shorter than what was signed', async () => {
    const copy = join(folder, 'rolled-back');
    cpSync(root, copy, { recursive: true });
    const ledger = files(join(copy, 'labels', 'ledger')).map((file) => join(copy, 'labels', 'ledger', file));
    const before = ledger.map((file) => readFileSync(file));
    expect((await run(['--register', copy, 'withdraw', '0', '--reason', 'recall', '--text', 'Called back.'])).code).toBe(0);
    ledger.forEach((file, i) => writeFileSync(file, before[i]!));
    for (const command of [['show', '0'], ['audit'], ['refresh'], ['build', '--out', join(folder, 'site')], ['issue', join(copy, 'labels', 'verrou-un.yaml')]]) {
      expect(await run(['--register', copy, ...command])).toMatchObject({ code: 1, stderr: expect.stringMatching(/labels\/ledger: has 1 statements, and the status lists were signed over 2[^]*restore the file/) });
    }
  }, 60_000);
  test.each([['--languages', 'en,xx'], ['--languages', 'de,en,de'], ['--contact', 'javascript:alert(1)'], ['--contact', 'the office']])('is not made with %s %s', async (...wrong) => {
    const none = join(folder, 'none');
    expect((await run(['init', none, ...flags.filter((_, i) => flags[i - (i % 2)] !== wrong[0]), ...wrong])).code).toBeGreaterThan(0);
    expect(existsSync(join(none, 'labels', 'register.json'))).toBe(false);
  });
  test('is worked on by npm from where the person stands, and its drafts are not issued by another one by mistake', async () => {
    // As npm runs a script: in the folder of the package, whoever asked.
    const npm = await runHoldmark(['show'], { cwd: PROJECT, env: { npm_lifecycle_event: 'holdmark', INIT_CWD: join(root, 'labels') } });
    expect([npm.code, npm.stdout]).toEqual([0, expect.not.stringContaining('Frostline')]);
    const draft = join(root, 'labels', 'verrou-un.yaml');
    const elsewhere = await runHoldmark(['issue', draft], { cwd: PROJECT, env: { HOLDMARK_KEYS: keys, HOLDMARK_PASSPHRASE: PASSPHRASE } });
    expect(elsewhere).toMatchObject({ code: 1, stderr: expect.stringMatching(/lies in another register/) });
  });
  test('issues no picture that nobody can draw', async () => {
    const other = join(folder, 'pictured');
    cpSync(root, other, { recursive: true, filter: (path) => !/\/(?:ledger|status)$/.test(path) });
    writeFileSync(join(other, 'labels', 'pictures', 'door-lock.svg'), '');
    expect(await run(['--register', other, 'issue', join(other, 'labels', 'verrou-un.yaml')])).toMatchObject({ code: 1, stderr: expect.stringMatching(/product\.picture: labels\/pictures\/door-lock\.svg is no picture that can be drawn/) });
    expect((await openRegister(other)).ledger.count).toBe(0);
  });
  test('is made once', async () => {
    const again = await run(['init', root, ...flags]);
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/holds statements already/)]);
    const other = await run(['init', root, ...flags, '--remove-demonstration']);
    expect([other.code, other.stderr]).toEqual([1, expect.stringMatching(/is not the demonstration register/)]);
  });
  test('is opened by the standard age tool’s format: scrypt is the only recipient', () => {
    const own = join(keys, 'labels.own.test');
    const armored = readFileSync(join(own, readdirSync(own)[0]!), 'utf8');
    const header = Buffer.from(armored.split('\n').slice(1, 5).join(''), 'base64').toString('latin1');
    expect(header).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ (?:1[5-9]|2\d)\n/);
  });
});

test('a passphrase that is too short makes nothing', async () => {
  const short = await run(['init', join(folder, 'short'), ...flags], { HOLDMARK_PASSPHRASE: 'short' });
  expect([short.code, short.stderr]).toEqual([2, expect.stringMatching(/shorter than 12 characters/)]);
  expect(existsSync(join(folder, 'short', 'labels'))).toBe(false);
});

test('the demonstration is replaced only when that is asked for', async () => {
  const copy = join(folder, 'checkout');
  for (const part of ['labels', 'keys']) cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  const before = files(copy);
  const refused = await run(['init', copy, ...flags], { HOLDMARK_KEYS: join(folder, 'keys-2') });
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/add --remove-demonstration/)]);
  expect(files(copy)).toEqual(before);
  // Its keys cannot be written where a file stands.
  const inTheWay = join(folder, 'in-the-way');
  writeFileSync(inTheWay, '');
  const keyless = await run(['init', copy, ...flags, '--remove-demonstration'], { HOLDMARK_KEYS: inTheWay });
  expect([keyless.code, keyless.stderr]).toEqual([1, expect.stringMatching(/in-the-way.*: a file stands where a folder is needed/)]);
  expect(files(copy)).toEqual(before);
  const replaced = await run(['init', copy, ...flags, '--remove-demonstration'], { HOLDMARK_KEYS: join(folder, 'keys-2') });
  expect(replaced.code, replaced.stderr).toBe(0);
  expect(files(copy).filter((path) => /\.ya?ml$|pictures|\.jsonl$/.test(path))).toEqual([]);
  expect((await openRegister(copy)).config.origin).toBe('https://labels.own.test');
});

describe('the build', () => {
  const outs = ['one', 'two'].map((name) => join(folder, name));
  test('needs no key, and twice gives the same bytes', { timeout: 240_000 }, async () => {
    for (const [i, out] of outs.entries()) {
      // Neither keys, passphrase nor home; another working directory, time zone and language the second time.
      const built = await runHoldmark(['--register', root, 'build', '--out', out], { ...(i === 1 && { cwd: folder }), env: { HOLDMARK_KEYS: join(folder, 'nowhere'), HOLDMARK_PASSPHRASE: undefined, HOME: folder, ...(i === 1 && { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' }) } });
      expect(built.code, built.stderr).toBe(0);
    }
    const [one, two] = outs as [string, string];
    expect(files(two)).toEqual(files(one));
    expect(files(one).length).toBeGreaterThan(30);
    expect(files(one).filter((path) => !readFileSync(join(one, path)).equals(readFileSync(join(two, path))))).toEqual([]);
  });
  test('stops where the status lists do not know what the ledger says', async () => {
    const withdrawn = await run(['--register', root, 'withdraw', '0', '--reason', 'recall', '--text', 'The lists are not signed anew.']);
    expect(withdrawn.code, withdrawn.stderr).toBe(0);
    cpSync(root, join(folder, 'torn'), { recursive: true });
    const list = join(folder, 'torn', 'labels', 'status', 'statements', '0.json');
    cpSync(join(outs[0]!, 'status', 'statements', '0.json'), list);
    const built = await run(['--register', join(folder, 'torn'), 'build', '--out', join(folder, 'three')]);
    expect([built.code, built.stderr]).toEqual([1, expect.stringMatching(/holdmark: error: labels\/status\/.*\nholdmark: hint: sign the status lists again: holdmark refresh/)]);
    expect(existsSync(join(folder, 'three'))).toBe(false);
  });
});

describe('at a terminal and in a pipe', () => {
  test('a pipe gets no colour, a terminal does, and NO_COLOR takes it from there', async () => {
    expect((await run(['--register', root, 'show'])).stdout).not.toContain('\u001b[');
    if (!existsSync('/usr/bin/script')) return;
    const atTerminal = (env: object): string => execFileSync('/usr/bin/script', ['-qec', `'${process.execPath}' '${join(PROJECT, 'src/cli/holdmark.js')}' --register '${root}' show`, '/dev/null'],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], TERM: 'xterm-256color', ...env } });
    expect(atTerminal({})).toContain('\u001b[');
    expect(atTerminal({ NO_COLOR: '1' })).not.toMatch(/\u001b\[[0-9;]*m/);
  });
  test('--json is JSON on standard output, and nothing else there', async () => {
    for (const args of [['show', '--json'], ['show', '0', '--json'], ['check', join(root, 'labels', 'verrou-un.yaml'), '--json'], ['refresh', '--json'], ['verify', '0000-000H', '--json'], ['verify', 'nonsense', '--json']]) {
      const { stdout } = await run(['--register', root, ...args]);
      expect(() => JSON.parse(stdout), `${args.join(' ')}: ${stdout.slice(0, 200)}`).not.toThrow();
    }
  });
  test('a fault leaves standard output empty', async () => {
    const { code, stdout, stderr } = await run(['--register', root, 'show', '77', '--json']);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(/^holdmark: error: .*\nholdmark: hint: /)]);
  });
});
