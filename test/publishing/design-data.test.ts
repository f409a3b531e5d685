import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/label/draft.ts';
import { designData } from '../../src/publishing/design-files.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { checkDraft } from '../../src/scheme/check-draft.ts';
import { root } from '../fixtures/serve-site.ts';
import { demonstrationDraft, draftFiles } from '../scheme/demonstration.ts';

const register = await openRegister(root);
const published = designData(register);
const day = new Date('2026-11-23T00:00:00Z');

/** A draft, and the same with what only a scheme can find fault with: no assessments, another category and level, words that it forbids. */
function spoilt(draft: Draft): readonly Draft[] {
  const forbidden = register.schemes.flatMap(({ forbiddenClaims }) => forbiddenClaims.flatMap(({ phrase }) => Object.values(phrase))).join(', ');
  return [
    draft, { ...draft, assessments: [] }, { ...draft, level: 'none-such', riskTier: 'none-such', product: { ...draft.product, category: 'none-such' } },
    { ...draft, transparency: { intendedPurpose: { en: forbidden, ja: forbidden } }, data: { ...draft.data, sensors: { camera: 'has', microphone: 'has', location: 'has' } } },
  ];
}

describe('/design/data.json', () => {
  it.each(register.schemes.map(({ id, version }, i) => [`${id} ${version}`, i] as const))('holds all that a check by %s asks for', (_, i) => {
    const [whole, demands] = [register.schemes[i]!, published.schemes[i]!];
    const drafts = draftFiles.map(demonstrationDraft).flatMap(spoilt).flatMap((draft) => ['', ...whole.riskTiers.map(({ id }) => id)].map((riskTier): Draft => ({ ...draft, scheme: whole.id, ...(riskTier && { riskTier }) })));
    for (const draft of drafts) expect(checkDraft(draft, demands, day)).toEqual(checkDraft(draft, whole, day));
  });

  it('carries no title: every reader would fetch all in twelve languages', () => {
    expect(JSON.stringify(published.schemes)).not.toContain('No universal default passwords');
    expect(JSON.stringify(published.schemes).length).toBeLessThan(JSON.stringify(register.schemes).length / 2);
  });
});
