import type { Draft } from '../label/draft.ts';
import { riskTierOf } from './risk-tier.ts';
import type { Level, Requirement, RiskTier, Scheme } from './scheme.ts';

/** How strictly one product is held to a scheme: the stricter of its risk tier and its level, wherever both speak. */
export interface Rigour {
  readonly tier: RiskTier;
  readonly level?: Level;
  readonly requirements: readonly Requirement[];
  readonly attestation: 'declaration' | 'certification';
  readonly methods: RiskTier['methods'];
  readonly by: RiskTier['by'];
  readonly accreditation?: string;
}

/** Undefined where category or level are not the scheme's: other findings say so. */
export function rigourOf(draft: Draft, scheme: Scheme): Rigour | undefined {
  const tier = riskTierOf(draft, scheme)?.tier;
  const level = scheme.levels.find((each) => each.id === draft.level);
  if (!tier || (scheme.levels.length > 0 && !level)) return undefined;
  const accreditation = level?.accreditation ?? tier.accreditation;
  return {
    tier,
    ...(level && { level }),
    requirements: level ? scheme.requirements.filter((each) => level.requirements.includes(each.id)) : scheme.requirements,
    attestation: level?.attestation === 'certification' || tier.attestation === 'certification' ? 'certification' : 'declaration',
    methods: both(tier.methods, level?.methods),
    by: both(tier.by, level?.by),
    ...(accreditation && { accreditation }),
  };
}

/** What both allow; where they share nothing the level, which is chosen for this product, decides. */
function both<T>(tier: readonly T[], level: readonly T[] | undefined): T[] {
  const shared = tier.filter((each) => !level || level.includes(each));
  return shared.length > 0 ? shared : [...(level ?? tier)];
}
