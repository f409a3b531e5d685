import { stringify } from 'yaml';
import type { Draft } from '../../src/label/draft.ts';
import { rigourOf } from '../../src/scheme/rigour.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { demonstrationDraft } from './demonstration.ts';

/** A draft that meets a scheme in one of its categories, at one of its levels: as its rigour demands, and no more. */
export function draftForScheme(scheme: Scheme, category: string, level?: string): Draft {
  const base = demonstrationDraft('frostline-450.yaml');
  const sensors = { camera: category.endsWith('camera') ? 'has' : 'has-not', microphone: 'has-not', location: 'has-not' } as const;
  const { level: _, riskTier: __, schemeVersion: ___, recognised: ____, knownIssues: _____, ...rest } = base;
  const draft: Draft = {
    ...rest, scheme: scheme.id, ...(level && { level }), assessments: [],
    product: { ...base.product, name: `Example ${category}`, model: `X-${scheme.id}-${category}${level ? `-${level}` : ''}`, category, matter: { vendorId: '0xFFF1', productId: '0x8000' } },
    data: { ...base.data, sensors },
  };
  const rigour = rigourOf(draft, scheme);
  if (!rigour) throw new Error(`${scheme.id} has no ${category}, or no level ${level}`);
  const by = rigour.by.includes('laboratory') ? { kind: 'laboratory' as const, name: 'Lindqvist Lab AB', accreditation: 'ISO/IEC 17025, DEMO-L-0042' } : { kind: rigour.by[0]!, name: 'Somebody' };
  return {
    ...draft,
    attestation: rigour.attestation === 'declaration' ? { kind: 'declaration', by: { name: base.manufacturer.name }, date: '2026-11-09' } : base.attestation,
    assessments: rigour.requirements.map((requirement) => ({ requirements: [requirement.id], method: (requirement.methods ?? rigour.methods)[0]!, by, date: '2026-10-12', result: 'met' as const, evidence: [{ title: 'Report 26-0417', sha256: 'a'.repeat(64) }] })),
  };
}

/** The same as text, as a person would have written it: every scalar is read back as text. */
export const draftText = (draft: Draft): string => stringify(draft, { lineWidth: 0, aliasDuplicateObjects: false });
