import type { LabelFacts } from '../label/statement.ts';
import type { Requirement, Scheme } from '../scheme/scheme.ts';

type Assessment = LabelFacts['assessments'][number];
export interface CheckedPoint {
  readonly id: string;
  /** Absent where the scheme that is published no longer has it. */
  readonly requirement?: Requirement;
  /** The newest look at it. */
  readonly assessment?: Assessment;
  readonly result: Assessment['result'];
}

/** Every requirement that the label is held against, in the scheme's order, with the newest result. One that nobody looked at
 *  is `not-assessed`, whatever the statement leaves out. */
export function checkedPoints(facts: Pick<LabelFacts, 'assessments' | 'level'>, scheme: Scheme | undefined): readonly CheckedPoint[] {
  const newest = new Map<string, Assessment>();
  for (const assessment of [...facts.assessments].sort((a, b) => Date.parse(a.date) - Date.parse(b.date))) {
    for (const id of assessment.requirements) newest.set(id, assessment);
  }
  const ids = new Set([...asked(scheme, facts.level), ...newest.keys()]);
  return [...ids].map((id) => {
    const assessment = newest.get(id);
    return { id, requirement: scheme?.requirements.find((each) => each.id === id), assessment, result: assessment?.result ?? 'not-assessed' };
  });
}

function asked(scheme: Scheme | undefined, level: string | undefined): readonly string[] {
  if (!scheme) return [];
  return scheme.levels.find((each) => each.id === level)?.requirements ?? scheme.requirements.map((each) => each.id);
}
