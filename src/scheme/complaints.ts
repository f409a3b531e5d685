import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { LabelFacts } from '../label/statement.ts';
import { workingDayAfter } from './appeal-terms.ts';
import type { Scheme } from './scheme.ts';

const line = z.string().trim().min(1).max(300);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, as 2026-11-23');
const words = z.record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), z.string().trim().min(1).max(5000));

const complaintsSchema = z.array(z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][\w-]{0,39}$/, 'must be a short id such as C-2026-014'),
  received: day,
  label: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/, 'must be a label code, as 0000-000H'),
  from: z.enum(['consumer', 'retailer', 'researcher', 'authority', 'competitor', 'other']),
  requirement: line.optional(),
  text: words,
  /** Who signed off which decision, and why. Until then it is open. */
  decision: z.strictObject({ outcome: z.enum(['upheld', 'rejected']), by: line, on: day, reason: words }).optional(),
}));

/** Complaints about labels as they came in: `labels/complaints/*.yaml`. Nobody's name is kept: the repository is public. */
export type Complaint = z.output<typeof complaintsSchema>[number];

/** @throws Error naming the first fault */
export function parseComplaints(yamlText: string): readonly Complaint[] {
  const document = parseDocument(yamlText, { schema: 'failsafe', prettyErrors: false });
  if (document.errors[0]) throw new Error(document.errors[0].message);
  const read = complaintsSchema.safeParse(document.contents === null ? [] : document.toJS({ maxAliasCount: 0 }));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not a list of complaints'}`);
}

export type ComplaintFault = 'unknown-label' | 'twice' | 'unknown-requirement' | 'overdue' | 'not-in-history' | 'decided-before-received';
export interface ComplaintAnswer { readonly complaint: Complaint; readonly state: 'open' | 'upheld' | 'rejected'; readonly answerBy: string; readonly faults: readonly ComplaintFault[] }

/** What became of each complaint, and what is owed: an answer within the scheme's term, and, where it was upheld, a finding of
 *  kind "complaint" in the label's signed history. */
export function complaintAnswers(complaints: readonly Complaint[], labels: ReadonlyMap<string, LabelFacts>, schemes: readonly Scheme[], asOf: Date): readonly ComplaintAnswer[] {
  return complaints.map((complaint, i): ComplaintAnswer => {
    const facts = labels.get(complaint.label);
    const scheme = schemes.find((each) => each.id === facts?.scheme.id);
    const { decision, requirement, received } = complaint;
    const answerBy = workingDayAfter(received, scheme?.appeal.answerWorkingDays ?? 10);
    const recorded = facts?.findings?.some((each) => each.kind === 'complaint' && each.at.slice(0, 10) >= received) ?? false;
    const checks: readonly [boolean, ComplaintFault][] = [
      [!facts, 'unknown-label'],
      [complaints.findIndex((each) => each.id === complaint.id) < i, 'twice'],
      [requirement !== undefined && scheme !== undefined && !scheme.requirements.some((each) => each.id === requirement), 'unknown-requirement'],
      [!decision && asOf.toISOString().slice(0, 10) > answerBy, 'overdue'],
      [decision?.outcome === 'upheld' && !recorded, 'not-in-history'],
      [decision !== undefined && decision.on < received, 'decided-before-received'],
    ];
    return { complaint, state: decision?.outcome ?? 'open', answerBy, faults: checks.flatMap(([applies, fault]) => (applies ? [fault] : [])) };
  });
}
