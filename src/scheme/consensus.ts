import type { LabelFacts } from '../label/statement.ts';
import type { Scheme } from './scheme.ts';

export const consensusAttributes = ['openness', 'balance', 'dueProcess', 'appeals', 'consensus'] as const;
export type ConsensusVerdict = 'voluntary-consensus' | 'other' | 'unknown';

/** Whether a scheme's base document came from a voluntary consensus process: all five attributes of OMB Circular A-119 (2016). One
 *  "no" decides; an "unknown" is not a yes. */
export function consensusVerdict(consensus: Pick<Scheme['consensus'], (typeof consensusAttributes)[number]>): ConsensusVerdict {
  const answers = consensusAttributes.map((attribute) => consensus[attribute]);
  if (answers.includes('no')) return 'other';
  return answers.includes('unknown') ? 'unknown' : 'voluntary-consensus';
}

export interface StandardInUse {
  readonly designation: string;
  readonly editions: readonly string[];
  readonly consensus: ConsensusVerdict;
  /** Schemes that name it. */
  readonly schemes: readonly string[];
  /** How many of the labels given stand on it. */
  readonly labels: number;
}
type Area = Scheme['standards'][number]['areas'][number];

/** The standards that a register's labels and schemes stand on, by the core areas of NISTIR 8200; without an area last. */
export function standardsLandscape(schemes: readonly Scheme[], labels: readonly Pick<LabelFacts, 'standards'>[]): ReadonlyMap<Area | 'none', readonly StandardInUse[]> {
  const named = schemes.flatMap((scheme) => scheme.standards.map((standard) => ({ ...standard, scheme: scheme.id })));
  const usedOnly = labels.flatMap((label) => label.standards ?? []).filter((each) => !named.some((known) => known.designation === each.designation))
    .map(({ designation, edition, consensus }) => ({ designation, edition, areas: [], consensus: consensus ?? 'unknown' as const, scheme: undefined }));
  const all = [...named, ...usedOnly];
  const landscape = new Map<Area | 'none', StandardInUse[]>();
  for (const designation of new Set(all.map((each) => each.designation))) {
    const about = all.filter((each) => each.designation === designation);
    const standard: StandardInUse = {
      designation,
      editions: [...new Set(about.flatMap((each) => each.edition ?? []))].sort(),
      consensus: verdictOf(about.map((each) => each.consensus)),
      schemes: [...new Set(about.flatMap((each) => each.scheme ?? []))],
      labels: labels.filter((label) => label.standards?.some((each) => each.designation === designation)).length,
    };
    const areas = [...new Set(about.flatMap((each) => each.areas))];
    for (const area of areas.length > 0 ? areas : ['none' as const]) landscape.set(area, [...(landscape.get(area) ?? []), standard]);
  }
  return landscape;
}

const verdictOf = (answers: readonly ('yes' | 'no' | 'unknown')[]): ConsensusVerdict => (answers.includes('no') ? 'other' : answers.includes('yes') ? 'voluntary-consensus' : 'unknown');
