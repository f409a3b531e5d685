import type { LabelFacts } from '../label/statement.ts';
import { plainText } from '../wording/plain-text.ts';
import { fill, type Wording } from '../wording/wording.ts';

/** Declared, tested or certified: never one for the other. A laboratory is named only where something that it looked at was met. */
export function whoSaysSo(attestation: LabelFacts['attestation'], assessments: LabelFacts['assessments'], words: Wording['facts']): string {
  if (attestation.kind === 'certification') return fill(words.certified, { body: plainText(attestation.by.name, 80) });
  const laboratory = assessments.find(({ by, method, result }) => by.kind === 'laboratory' && method === 'testing' && result === 'met')?.by.name;
  return laboratory ? fill(words.declaredTested, { lab: plainText(laboratory, 80) }) : words.declared;
}
