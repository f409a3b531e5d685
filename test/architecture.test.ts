import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The laws of the house, held over the text of the sources: which folder may know which, and where the outside world comes in. */
const SRC = fileURLToPath(new URL('../src/', import.meta.url));

interface Import { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:ts|js|astro)$/.test(path) && !path.endsWith('.d.ts'));
const sources = new Map(paths.map((path) => [path, readFileSync(join(SRC, path), 'utf8')]));
const folderOf = (path: string): string => path.split('/')[0]!;
/** The text without comments and the insides of plain strings, so that words about a thing are not the thing. */
const codeOf = (path: string): string => sources.get(path)!.replace(/\/\*[^]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '');

/** Names of package.json that stand for one file here and another in a browser. */
const { imports: aliases }: { readonly imports: Readonly<Record<string, { readonly default: string } | undefined>> } = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8'));

const imports: readonly Import[] = [...sources].flatMap(([from, text]) => [
  ...[...text.matchAll(/^\s*(import|export)\s(type\s)?([^;'"]*?from\s+)?['"]([^'"]+)['"]/gm)].map(([, , type, names, to]) => ({ from, to: to!, typeOnly: type !== undefined || /^\{(?:\s*type\s[^,}]+,?)+\s*\}\s*from/.test(names?.trim() ?? '') })),
  ...[...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, to]) => ({ from, to: to!, typeOnly: false })),
].map((each) => ({ ...each, to: each.to.startsWith('.') ? resolve(each.from, each.to) : aliases[each.to]?.default.replace('./src/', '') ?? each.to })));

function resolve(from: string, to: string): string {
  return relative(SRC, join(SRC, dirname(from), to.replace(/\?.*$/, '')));
}

/** Everything that a file needs to run, itself included: what only types name is gone by then. */
function reach(start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const next = [start];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { from, to, typeOnly } of imports) if (from === at && !typeOnly) next.push(to);
  }
  return seen;
}
const filesIn = (...folders: readonly string[]): readonly string[] => paths.filter((path) => folders.includes(folderOf(path)));

// From left to right: a folder knows only folders before its own, and where it says so, one on its level.
const order: readonly (readonly string[])[] = [
  ['encoding', 'scheme'], ['label'], ['trust', 'status'], ['issuance', 'verification'], ['wording', 'bundle'], ['articles', 'watching', 'artwork', 'exports'], ['register'], ['publishing', 'components', 'cli', 'package'], ['pages'],
];
const levelOf = (folder: string): number => order.findIndex((level) => level.includes(folder));
/** Arrows on one level, and the few against the order, each for a reason. */
const besides: Readonly<Record<string, string>> = {
  'scheme encoding': 'both have no words of the other; a scheme may be hashed or written canonically',
  'scheme label': 'a draft is held against a scheme: its types and its versions are the label’s',
  'status trust': 'lists are signed, and their signatures are checked by trust',
  'exports artwork': 'papers are set in the fonts of the labels, in every script',
  'publishing components': 'publishing renders what components draw',
  'components publishing': 'a page carries the policy that the host’s headers carry, and reads the index that was published',
  'cli publishing': 'commands build and serve',
};

describe('a folder knows only the folders before it', () => {
  test('every folder of src has its place in the order', () => {
    const known = order.flat();
    expect([...new Set(paths.filter((path) => path.includes('/')).map(folderOf))].filter((folder) => !known.includes(folder))).toEqual([]);
  });
  test.each(order.flat())('%s', (folder) => {
    const wrong = imports.filter(({ from, to }) => folderOf(from) === folder && sources.has(to) && to.includes('/') && folderOf(to) !== folder
      && levelOf(folderOf(to)) >= levelOf(folder) && !(`${folder} ${folderOf(to)}` in besides));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});

test('no file needs, by a detour, itself to run', () => {
  expect(paths.filter((path) => imports.some(({ from, to, typeOnly }) => from === path && !typeOnly && to !== path && reach(to).has(path)))).toEqual([]);
});

describe('what runs in a phone', () => {
  test.each(['verification', 'trust', 'status', 'label', 'scheme', 'encoding', 'wording'])('%s reaches nothing of Node', (folder) => {
    const wrong = filesIn(folder).flatMap((path) => [...reach(path)].filter((each) => each.startsWith('node:')).map((each) => `${path} -> ${each}`));
    expect(wrong).toEqual([]);
  });
  test('verification carries neither the schema library nor the YAML reader', () => {
    const heavy = filesIn('verification').flatMap((path) => [...reach(path)].filter((each) => /^(?:zod|yaml)(?:\/|$)/.test(each)).map((each) => `${path} -> ${each}`));
    expect(heavy).toEqual([]);
  });
  test('verification needs one package: the curve', () => {
    const packages = new Set(filesIn('verification').flatMap((path) => [...reach(path)].filter((each) => !sources.has(each))));
    expect([...packages]).toEqual(['@noble/ed25519']);
  });
});

describe('the website cannot sign', () => {
  test.each(['pages', 'components'])('%s never reach issuance', (folder) => {
    const wrong = filesIn(folder).filter((path) => [...reach(path)].some((each) => folderOf(each) === 'issuance'));
    expect(wrong).toEqual([]);
  });
  test('neither does what builds and publishes it', () => {
    expect(filesIn('publishing', 'register', 'artwork', 'exports').filter((path) => [...reach(path)].some((each) => folderOf(each) === 'issuance'))).toEqual([]);
  });
});

describe('the outside world comes in at one place each', () => {
  test('the clock is read by the commands and by the browser’s own scripts', () => {
    const readers = paths.filter((path) => /new Date\(\)|Date\.now\(\)|performance\.now\(\)/.test(codeOf(path)));
    const inPage = paths.filter((path) => folderOf(path) === 'components' && /document|window|navigator|addEventListener/.test(codeOf(path)));
    expect(readers.filter((path) => folderOf(path) !== 'cli' && !inPage.includes(path))).toEqual([]);
  });
  test('randomness is in the making of keys only', () => {
    expect(paths.filter((path) => /Math\.random|randomBytes|randomUUID|getRandomValues|randomInt/.test(codeOf(path)))).toEqual(['issuance/generate-seed.ts']);
  });
  test('noble’s verify is called from one line, and that line is strict', () => {
    const callers = paths.filter((path) => /@noble\/ed25519/.test(sources.get(path)!));
    expect(callers).toEqual(['trust/ed25519.ts']);
    expect(codeOf('trust/ed25519.ts').match(/\bverify(?:Async)?\(.*/g)).toEqual([expect.stringContaining('{ zip215: false }')]);
  });
  test('the secret half of a key is handled by issuance and the keyring only', () => {
    expect(paths.filter((path) => /createPrivateKey|signerOfSeed\(/.test(codeOf(path)) && !['issuance', 'cli'].includes(folderOf(path)))).toEqual([]);
  });
});
