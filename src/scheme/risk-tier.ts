import type { Draft } from '../label/draft.ts';
import type { RiskTier, Scheme } from './scheme.ts';

type RiskFact = Scheme['riskQuestions'][number]['fact'];

export interface RiskAnswer { readonly tier: RiskTier; readonly because: readonly Scheme['riskQuestions'][number][] }

/** The risk tier that a product falls into: its category's, raised by what the draft says of it, never lowered. Undefined where
 *  the scheme does not know the category. */
export function riskTierOf(draft: Draft, scheme: Scheme): RiskAnswer | undefined {
  const category = scheme.categories.find((each) => each.id === draft.product.category);
  if (!category) return undefined;
  const rank = (id: string): number => scheme.riskTiers.findIndex((each) => each.id === id);
  const because = scheme.riskQuestions.filter((question) => rank(question.raisesTo) > rank(category.tier) && answers[question.fact](draft));
  const declared = draft.riskTier ? [rank(draft.riskTier)] : [];
  const tier = scheme.riskTiers[Math.max(rank(category.tier), ...because.map((each) => rank(each.raisesTo)), ...declared)];
  return tier && { tier, because };
}

const answers: Readonly<Record<RiskFact, (draft: Draft) => boolean>> = {
  'camera': (draft) => draft.data.sensors.camera === 'has',
  'microphone': (draft) => draft.data.sensors.microphone === 'has',
  'location': (draft) => draft.data.sensors.location === 'has',
  'presence': (draft) => draft.data.sensors.presence === 'has',
  'needs-cloud': (draft) => !draft.data.worksWithoutCloud,
  'no-own-access': (draft) => draft.access.methods.includes('none'),
  'no-updates': (draft) => draft.updates.mode === 'none',
  'has-hub': (draft) => draft.product.parts.some((part) => part.kind === 'hub'),
  'has-app': (draft) => draft.product.parts.some((part) => part.kind === 'app'),
};
