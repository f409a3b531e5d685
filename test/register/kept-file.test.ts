import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Fault } from '../../src/register/fault.ts';
import { keptFile } from '../../src/register/kept-file.ts';
import { readSchemes } from '../../src/register/read-schemes.ts';

let root: string;
let source: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdmark-kept-'));
  source = join(root, 'source.ts');
  writeFileSync(source, 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const path = (name: string): string => join(root, '.holdmark', `${name}.json`);

test('gives back what was kept, to the version that kept it', () => {
  const kept = (): { readonly a: string } | undefined => keptFile<{ readonly a: string }>(root, 'thing', [source]).read();
  expect(kept()).toBeUndefined();
  keptFile(root, 'thing', [source]).write({ a: 'ü' });
  expect(kept()).toEqual({ a: 'ü' });
  writeFileSync(source, 'two');
  expect(kept()).toBeUndefined();
});

test('is not read with any byte changed or cut off', () => {
  const file = keptFile(root, 'thing', [source]);
  file.write([1, 2, 3]);
  const bytes = readFileSync(path('thing'));
  for (let at = 0; at < bytes.length; at++) {
    writeFileSync(path('thing'), bytes.with(at, bytes[at]! ^ 1));
    expect(file.read(), `byte ${at}`).toBeUndefined();
    writeFileSync(path('thing'), bytes.subarray(0, at));
    expect(file.read(), `${at} bytes`).toBeUndefined();
  }
});

test('that cannot be written is done without', () => {
  writeFileSync(join(root, '.holdmark'), 'a file where the folder should be');
  const file = keptFile(root, 'thing', [source]);
  expect(() => file.write(1)).not.toThrow();
  expect(file.read()).toBeUndefined();
});

test('schemes are the same read anew and as kept; a changed file is read anew, a faulty one refused every time', () => {
  const fresh = readSchemes(root);
  expect(readSchemes(root)).toEqual(fresh);
  const kept = readFileSync(path('schemes'), 'utf8');
  mkdirSync(join(root, 'labels', 'schemes'), { recursive: true });
  const own = join(root, 'labels', 'schemes', 'own.yaml');
  const template = readFileSync(new URL('../../src/scheme/templates/psti.yaml', import.meta.url), 'utf8');
  writeFileSync(own, template.replace(/^id: .*$/m, 'id: own'));
  expect(readSchemes(root).map(({ id }) => id)).toEqual([...fresh.map(({ id }) => id), 'own']);
  writeFileSync(own, template.replace(/^id: .*$/m, 'id: other'));
  expect(readSchemes(root).at(-1)!.id).toBe('other');
  writeFileSync(own, 'id: [');
  for (const _ of [1, 2]) expect(() => readSchemes(root)).toThrow(Fault);
  writeFileSync(path('schemes'), kept.replace(/"cureDays":\d+/, '"cureDays":9999'));
  rmSync(own);
  expect(readSchemes(root)).toEqual(fresh);
});
