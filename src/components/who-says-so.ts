import type { LabelFacts } from '../label/statement.ts';
import { plainText } from '../wording/plain-text.ts';
import { fill, type Wording } from '../wording/wording.ts';

export type WhoSaysSo = 'declared' | 'tested' | 'certified';
type Attested = Pick<LabelFacts, 'attestation' | 'assessments'>;

/** Declared, tested or certified: never one for the other. */
export function whoSaysSo(facts: Attested): WhoSaysSo {
  return facts.attestation.kind === 'certification' ? 'certified' : laboratoryOf(facts) ? 'tested' : 'declared';
}

/** The same as a sentence, `Certified by …`. A name keeps its own direction, and its full stop, in a sentence of the other one. */
export function sayWhoSaysSo(facts: Attested, words: Wording['facts']): string {
  switch (whoSaysSo(facts)) {
    case 'certified': return fill(words.certified, { body: isolated(facts.attestation.by.name) });
    case 'tested': return fill(words.declaredTested, { lab: isolated(laboratoryOf(facts) ?? '') });
    case 'declared': return words.declared;
  }
}

const isolated = (name: string): string => `\u2068${plainText(name, 80)}\u2069`;

/** A laboratory is named only where something that it looked at was met. */
const laboratoryOf = ({ assessments }: Attested): string | undefined => assessments.find(({ by, method, result }) => by.kind === 'laboratory' && method === 'testing' && result === 'met')?.by.name;
