import type { Draft } from '../label/draft.ts';
import { error, warning, type Finding } from './finding.ts';
import { rigourOf, type Rigour } from './rigour.ts';
import type { Requirement, Scheme } from './scheme.ts';

type Assessment = Draft['assessments'][number];
interface Placed { readonly assessment: Assessment; readonly index: number }

/** What was looked at, how, by whom: each requirement of the scheme needs an assessment that is strong enough for the risk. */
export function checkAssessments(draft: Draft, scheme: Scheme, asOf: Date): Finding[] {
  const rigour = rigourOf(draft, scheme);
  return [
    ...checkNames(draft, scheme),
    ...draft.assessments.flatMap((assessment, index) => checkAssessment({ assessment, index }, draft, scheme, asOf)),
    ...(rigour ? rigour.requirements.flatMap((requirement) => checkRequirement(requirement, draft, rigour)) : []),
    ...(rigour && !draft.assessments.some((each) => each.evidence?.some((evidence) => evidence.sha256)) ? evidenceOwed(rigour) : []),
  ];
}

/** A level that others stand for is claimed with a report in hand; elsewhere a missing one is for the reviewers. */
function evidenceOwed({ level, attestation, accreditation }: Rigour): Finding[] {
  if (level && attestation === 'certification') return [error('level-without-evidence', ['level'], { level: level.id })];
  return accreditation ? [warning('evidence-missing', ['assessments'])] : [];
}

function checkNames(draft: Draft, scheme: Scheme): Finding[] {
  const known = new Set(scheme.requirements.map((each) => each.id));
  return draft.assessments.flatMap((assessment, i) => assessment.requirements.flatMap((name, j) => known.has(name) ? []
    : [error('requirement-unknown', ['assessments', i, 'requirements', j], { requirement: name, known: [...known].join(', ') })]));
}

function checkAssessment({ assessment, index }: Placed, draft: Draft, scheme: Scheme, asOf: Date): Finding[] {
  const found: Finding[] = [];
  const made = Date.parse(assessment.date);
  const path = ['assessments', index] as const;
  if (made > asOf.getTime()) found.push(error('assessment-in-future', [...path, 'date'], { date: assessment.date }));
  else if (assessment.date > draft.attestation.date) found.push(error('assessment-after-attestation', [...path, 'date'], { date: assessment.date, attested: draft.attestation.date }));
  if (made < monthsBefore(asOf, scheme.evidenceMonths)) found.push(error('assessment-too-old', [...path, 'date'], { date: assessment.date, months: scheme.evidenceMonths }));
  if (assessment.result === 'not-applicable' && !assessment.leftOut) found.push(error('not-applicable-unexplained', [...path, 'leftOut'], { requirements: assessment.requirements.join(', ') }));
  assessment.evidence?.forEach((evidence, i) => {
    if (evidence.url && !evidence.sha256) found.push(warning('evidence-without-digest', [...path, 'evidence', i], { title: evidence.title }));
  });
  return found;
}

function checkRequirement(requirement: Requirement, draft: Draft, rigour: Rigour): Finding[] {
  const about = draft.assessments.map((assessment, index) => ({ assessment, index })).filter((each) => each.assessment.requirements.includes(requirement.id));
  const named = { requirement: requirement.id, clause: requirement.clause };
  if (about.length === 0) return [error('requirement-not-assessed', ['assessments'], named)];
  // A "should" that is not met may stand on a label, as long as the label says so.
  const notMet = requirement.need === 'must' ? error : warning;
  const found = about.filter((each) => each.assessment.result === 'not-met').map((each) => notMet('requirement-not-met', ['assessments', each.index, 'result'], named));
  const met = about.filter((each) => each.assessment.result === 'met' || each.assessment.result === 'not-applicable');
  if (met.length > 0 && found.length > 0) found.push(error('results-contradict', ['assessments', about[0]!.index], named));
  if (met.length === 0 && found.length === 0) {
    const open = requirement.need === 'must' ? error('requirement-not-assessed', ['assessments', about[0]!.index, 'result'], named) : warning('requirement-left-open', ['assessments', about[0]!.index, 'result'], named);
    return [open];
  }
  // One strong assessment is enough: weaker ones beside it are welcome. So complain only where all of them fall short.
  const weak = met.map((each) => weaknesses(each, requirement, rigour));
  return weak.some((each) => each.length === 0) ? found : [...found, ...weak.flat()];
}

function weaknesses({ assessment, index }: Placed, requirement: Requirement, rigour: Rigour): Finding[] {
  const found: Finding[] = [];
  const methods: readonly string[] = requirement.methods ?? rigour.methods;
  const path = ['assessments', index] as const;
  const named = { requirement: requirement.id, tier: rigour.tier.id };
  // That something does not apply is seen from the product and its papers; nothing can be tested.
  if (assessment.result !== 'not-applicable' && !methods.includes(assessment.method)) found.push(error('method-too-weak', [...path, 'method'], { ...named, method: assessment.method, needed: methods.join(', ') }));
  if (!rigour.by.includes(assessment.by.kind)) found.push(error('assessor-not-enough', [...path, 'by', 'kind'], { ...named, by: assessment.by.kind, needed: rigour.by.join(', ') }));
  else if (rigour.accreditation && assessment.by.kind === 'laboratory' && !accredited(assessment, rigour.accreditation)) {
    found.push(error('assessor-not-accredited', [...path, 'by', 'accreditation'], { ...named, name: assessment.by.name, needed: rigour.accreditation }));
  }
  return found;
}

/** "ISO/IEC 17025, DEMO-L-0042" is an accreditation to ISO/IEC 17025. */
const accredited = (assessment: Assessment, to: string): boolean => assessment.by.accreditation?.replace(/\s/g, '').includes(to.replace(/\s/g, '')) ?? false;

function monthsBefore(day: Date, months: number): number {
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, day.getUTCDate());
}
