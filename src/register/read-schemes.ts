import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScheme, SchemeError } from '../scheme/parse-scheme.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { Fault } from './fault.ts';
import { keptFile } from './kept-file.ts';

const FOLDER = join(import.meta.dirname, '..', 'scheme');
/** A scheme that was read holds the words of the dictionaries, too. */
const dictionaries = ['capabilities', 'titles', 'vocabulary'].flatMap((name) => [`${name}.ts`, ...readdirSync(join(FOLDER, name)).sort().map((file) => join(name, file))]);
const sources = ['parse-scheme.ts', 'scheme-schema.ts', ...dictionaries, '../../package.json'].map((name) => join(FOLDER, name));

/** The schemes that ship with Holdmark and the register's own in `labels/schemes/`. Parsing YAML is slow: a file that an earlier
 *  command found without fault is told by its digest. @throws Fault */
export function readSchemes(root: string): readonly Scheme[] {
  const kept = keptFile<Readonly<Record<string, Scheme>>>(root, 'schemes', sources);
  const known = kept.read() ?? {};
  const paths = [join(FOLDER, 'templates'), join(root, 'labels', 'schemes')].filter(existsSync).flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name)));
  const read = paths.map((path): readonly [string, Scheme] => {
    const text = readFileSync(path, 'utf8');
    const digest = hash('sha256', text);
    return [digest, known[digest] ?? readScheme(path, text)];
  });
  if (read.some(([digest]) => !known[digest])) kept.write(Object.fromEntries(read));
  return read.map(([, scheme]) => scheme);
}

function readScheme(path: string, text: string): Scheme {
  try {
    return parseScheme(text);
  } catch (error) {
    if (error instanceof SchemeError) throw new Fault(`${path}: ${error.message}`, 'see docs/schemes.md');
    throw error;
  }
}
