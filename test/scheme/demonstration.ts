import { readFileSync, readdirSync } from 'node:fs';
import { readDraft } from '../../src/label/read-draft.ts';
import type { Draft } from '../../src/label/draft.ts';
import { parseScheme } from '../../src/scheme/parse-scheme.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';

const labels = new URL('../../labels/', import.meta.url);
const templates = new URL('../../src/scheme/templates/', import.meta.url);

export const draftFiles = readdirSync(labels).filter((name) => name.endsWith('.yaml'));
export const draftText = (name: string): string => readFileSync(new URL(name, labels), 'utf8');
export const readLabelFile = (name: string): string => readFileSync(new URL(name, labels), 'utf8');

export const schemes: ReadonlyMap<string, Scheme> = new Map(readdirSync(templates).filter((name) => name.endsWith('.yaml')).map((name) => {
  const scheme = parseScheme(readFileSync(new URL(name, templates), 'utf8'));
  return [scheme.id, scheme];
}));

export function demonstrationDraft(name: string): Draft {
  const read = readDraft(draftText(name));
  if ('findings' in read) throw new Error(`${name} is not a draft: ${read.findings.map((each) => each.code).join(', ')}`);
  return read.draft;
}

export function schemeOf(draft: Draft): Scheme {
  const scheme = schemes.get(draft.scheme);
  if (!scheme) throw new Error(`no scheme ${draft.scheme}`);
  return scheme;
}
