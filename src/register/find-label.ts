import { existsSync } from 'node:fs';
import { parseGtin } from '../label/gtin.ts';
import { parseLabelCode } from '../label/label-code.ts';
import { Fault } from './fault.ts';
import type { LabelRecord } from './label-record.ts';
import type { Register } from './open-register.ts';
import { readDraftFile } from './read-draft-file.ts';

/** The label that a person names: by number, code, GTIN or draft file. @throws Fault where there is none, or more than one */
export function findLabel(register: Register, name: string): LabelRecord {
  const found = candidates(register, name);
  // A withdrawn label and its successor may share a GTIN: what is meant is the one that lives.
  const living = found.filter((label) => label.listed.credentialSubject.state !== 'withdrawn');
  const [label, ...more] = living.length > 0 ? living : found;
  if (!label) throw new Fault(`"${name}" is no label of this register`, 'name it by number, code, GTIN or draft file; holdmark show lists all');
  if (more.length > 0) throw new Fault(`"${name}" carries ${more.length + 1} labels: ${[label, ...more].map((each) => each.code).join(', ')}`, 'name one by its code');
  return label;
}

function candidates(register: Register, name: string): readonly LabelRecord[] {
  if (/^\d{1,7}$/.test(name)) return register.labels.filter((label) => label.number === Number(name));
  const gtin = parseGtin(name);
  if (gtin) return register.labels.filter((label) => label.listed.credentialSubject.product.gtins.includes(gtin));
  const number = parseLabelCode(name);
  if (number !== undefined) return register.labels.filter((label) => label.number === number);
  return /\.ya?ml$/.test(name) && existsSync(name) ? labelsOfDraft(register, name) : [];
}

function labelsOfDraft(register: Register, path: string): readonly LabelRecord[] {
  const { draft } = readDraftFile(path);
  if (!draft) return [];
  return register.labels.filter(({ listed: { credentialSubject: { product, scheme } } }) =>
    scheme.id === draft.scheme && product.brand === draft.product.brand && product.model === draft.product.model);
}
