import type { Statement } from '../../src/label/statement.ts';
import type { ArtworkSource } from '../../src/artwork/artwork-facts.ts';

type Subject = Statement['credentialSubject'];

/** A statement as far as artwork reads it. */
export function sampleStatement(changes: Partial<Subject> = {}): Statement {
  const subject = {
    label: { number: 16, code: '0000-00GY', token: '' },
    product: { name: 'Frostline 450', brand: 'Nordkyl', model: 'NK-F450', category: 'fridge', description: { en: 'Fridge-freezer', de: 'Kühl-Gefrier-Kombination' }, gtins: ['09521234543213'], parts: [] },
    manufacturer: { name: 'Nordkyl AS' },
    support: { securityUpdatesUntil: '2031-12-31' },
    updates: { mode: 'automatic' },
    access: { methods: ['password'], password: 'unique-per-product' },
    data: { sensors: { camera: 'has', microphone: 'has-not', location: 'has-not' }, worksWithoutCloud: true },
    attestation: { kind: 'declaration', by: { name: 'Nordkyl AS' }, date: '2026-10-12' },
    releases: [{ version: '2.4', date: '2026-10-01', change: 'first', coverage: 'covered', since: '2026-10-12T00:00:00Z' }],
    assessments: [{ requirements: ['a'], method: 'testing', by: { kind: 'laboratory', name: 'Lindqvist Lab' }, date: '2026-10-12', result: 'met' }],
    ...changes,
  };
  return { validFrom: '2026-10-12T00:00:00Z', credentialSubject: subject } as unknown as Statement;
}

export const signedText = `https://LABELS.EXAMPLE/01/09521234543213#${'31415926535897932'.repeat(15)}`.slice(0, 41 + 258);

export const sampleSource: ArtworkSource = {
  config: { origin: 'https://labels.example', languages: ['en'] },
  demonstration: true,
  qrText: signedText,
  compactText: 'https://LABELS.EXAMPLE/01/09521234543213',
};
