import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScheme, SchemeError } from '../scheme/parse-scheme.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { Fault } from './fault.ts';

const TEMPLATES = join(import.meta.dirname, '..', 'scheme', 'templates');

/** The schemes that ship with Holdmark and the register's own in `labels/schemes/`. */
export function readSchemes(root: string): readonly Scheme[] {
  return [TEMPLATES, join(root, 'labels', 'schemes')].filter(existsSync).flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => readScheme(join(folder, name))));
}

function readScheme(path: string): Scheme {
  try {
    return parseScheme(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SchemeError) throw new Fault(`${path}: ${error.message}`, 'see docs/schemes.md');
    throw error;
  }
}

/** The scheme of a label or draft: of that version where one is named, else the newest. */
export function findScheme(schemes: readonly Scheme[], id: string, version?: string): Scheme | undefined {
  const known = schemes.filter((scheme) => scheme.id === id && (version === undefined || scheme.version === version));
  return known.toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true })).at(-1);
}
