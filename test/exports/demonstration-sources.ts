import { draftFacts } from '../../src/label/draft-facts.ts';
import { labelCode } from '../../src/label/label-code.ts';
import type { Statement } from '../../src/label/statement.ts';
import type { ExportSource } from '../../src/exports/export-source.ts';
import { demonstrationDraft, draftFiles, schemeOf } from '../scheme/demonstration.ts';

const origin = 'https://labels.example';
const issuedAt = '2026-11-23T09:00:00Z';

/** A label for every demonstration draft, as `issue` would write it, without its signatures: exports do not look at them. */
export const sources: readonly ExportSource[] = draftFiles.map((file, number) => sourceOf(file, number));

export function sourceNamed(name: string): ExportSource {
  const index = draftFiles.findIndex((file) => file.startsWith(name));
  const source = sources[index];
  if (!source) throw new Error(`no draft ${name}`);
  return source;
}

export function sourceOf(file: string, number: number, change: (statement: Statement) => Statement = (same) => same): ExportSource {
  const draft = demonstrationDraft(file);
  const code = labelCode(number);
  const statement: Statement = {
    '@context': ['https://www.w3.org/ns/credentials/v2', `${origin}/context/v1.json`], type: ['VerifiableCredential', 'CybersecurityLabel'], id: `${origin}/statements/${number}.json`,
    issuer: { id: 'did:web:labels.example:issuer', name: 'Demonstration authority' }, validFrom: issuedAt, validUntil: '2028-11-23T09:00:00Z',
    credentialStatus: { id: `${origin}/status/statements/0.json#${number}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: String(number), statusListCredential: `${origin}/status/statements/0.json` },
    credentialSubject: {
      ...draftFacts(draft, schemeOf(draft), issuedAt), id: `${origin}/L/${code}`, label: { number, code, token: '' }, state: 'in-force',
      event: { kind: 'issue', actor: 'Demonstration authority', at: issuedAt, reason: { code: 'first-issue', text: { en: 'Issued.' } } },
    },
    proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', verificationMethod: '', proofPurpose: 'assertionMethod', created: issuedAt, proofValue: '' },
  };
  return { statement: change(statement), issued: issuedAt, origin, registerName: 'Demonstration register', demonstration: false, issuer: { name: 'Demonstration authority', contact: 'mailto:labels@labels.example' }, asOf: new Date('2026-12-01T00:00:00Z'), language: 'en' };
}
