import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { largeRegister } from '../../bench/large-register.ts';
import { ledgerFolder, openRegister, statusFolder } from '../../src/register/open-register.ts';

/** A ledger of three files: 515 labels, each with three releases after its first statement. */
let root: string;
const file = (index: number): string => join(ledgerFolder(root), `00000${index}.jsonl`);

beforeAll(async () => { root = await largeRegister(515, 3); }, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('is folded over the borders of its files, from nothing, by a later command, and in the same process', async () => {
  rmSync(join(root, '.holdmark'), { recursive: true, force: true });
  const cold = await openRegister(root);
  expect([cold.ledger.count, cold.labels.length, cold.fold.read]).toEqual([2_060, 515, 2_060]);
  expect(cold.labels.every(({ statementNumbers: [first], number }) => first === number)).toBe(true);
  const later = await openRegister(root);
  expect(later.fold.read).toBe(0);
  expect(later.fold.held).toEqual(cold.fold.held);
  expect((await openRegister(root, later)).labels).toBe(later.labels);
  expect(later.labels[256]!.history.map(({ id }) => id)).toEqual([1024, 1025, 1026, 1027].map((number) => `https://labels.example/statements/${number}.json`));
});

test.each([0, 1, 2])('one byte changed in its file %i is noticed by whoever knows the rest', async (index) => {
  const before = await openRegister(root);
  const bytes = readFileSync(file(index));
  const at = bytes.indexOf('"name":"') + 8;
  try {
    writeFileSync(file(index), bytes.with(at, bytes[at]! ^ 1));
    for (const known of [undefined, before]) await expect(openRegister(root, known)).rejects.toThrow(new RegExp(`00000${index}\\.jsonl: line \\d+ .* (?:does not fit|no signature)`));
  } finally {
    writeFileSync(file(index), bytes);
  }
});

test('a line too many in a full file is noticed', async () => {
  const before = await openRegister(root);
  const bytes = readFileSync(file(1));
  try {
    appendFileSync(file(1), '{}\n');
    for (const known of [undefined, before]) await expect(openRegister(root, known)).rejects.toThrow(/000001\.jsonl: has 1025 lines, not 1024/);
  } finally {
    writeFileSync(file(1), bytes);
  }
});

test('what is appended is folded on, file by file', async () => {
  const before = await openRegister(root);
  const bytes = readFileSync(file(2));
  rmSync(statusFolder(root), { recursive: true, force: true });
  try {
    writeFileSync(file(2), bytes.subarray(0, bytes.indexOf(10) + 1));
    const shorter = await openRegister(root);
    expect([shorter.ledger.count, shorter.fold.read]).toEqual([2_049, 2_049]);
    writeFileSync(file(2), bytes);
    const longer = await openRegister(root, shorter);
    expect(longer.fold.read).toBe(11);
    expect(longer.fold.held).toEqual(before.fold.held);
  } finally {
    writeFileSync(file(2), bytes);
  }
});
