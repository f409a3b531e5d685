import { z } from 'zod';
import { parseMoment, rfc3339 } from '../encoding/rfc3339.ts';
import { day, draftSchema, evidence, fault, flag, languageMap, line, releaseFacts, version } from './draft.ts';
import { eventKinds } from './life.ts';
import { reasonCodes } from './statement.ts';

const moment = z.string().transform((text, context): string => {
  const read = parseMoment(text);
  if (!read) context.addIssue({ code: 'custom', message: fault('not-a-moment') });
  return read ? rfc3339(read) : text;
});

const common = {
  label: line.describe('Number, code or GTIN'),
  reason: z.enum(reasonCodes).describe('The reason in a code'),
  text: languageMap.describe('The reason in words: what people read'),
  actor: line.optional().describe('Who decides; the register’s issuer if left out'),
  at: moment.optional().describe('When it takes effect; when it is recorded if left out'),
  evidence: z.array(evidence).optional(),
};

// What `amend` may change. Without the draft's defaults: a member that is left out stays as it is.
const { scheme: _, schemeVersion: _version, releases: _releases, assessments, versionOrder, ...others } = draftSchema.shape;
const amendable = z.strictObject({ ...others, assessments: assessments.unwrap(), versionOrder: versionOrder.unwrap() }).partial();
const newRelease = z.strictObject({ ...releaseFacts, change: z.enum(['security-fix', 'bugfix', 'feature', 'substantial', 'first']), assessed: z.enum(['covered', 'not-covered']).optional() });
const event = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) => z.strictObject({ kind: z.literal(kind), ...common, ...shape });

/** One event as a person writes it or `watch` proposes it: what `holdmark record` signs. `issue` is missing: a new label starts
 *  from the draft of a product. */
export const eventDraftSchemas = {
  cover: event('cover', { releases: z.array(newRelease).min(1), backport: flag.optional() }),
  suspend: event('suspend', { affected: z.array(version).default([]), cureBy: moment.optional() }),
  restore: event('restore', {}),
  amend: event('amend', { facts: amendable }),
  renew: event('renew', { assessments, early: flag.optional(), late: flag.optional() }),
  transfer: event('transfer', { manufacturer: draftSchema.shape.manufacturer, vulnerabilityContact: draftSchema.shape.vulnerabilityContact.optional() }),
  appeal: event('appeal', { outcome: z.enum(['upheld', 'rejected']).optional() }),
  surveil: event('surveil', { finding: z.strictObject({ kind: z.enum(['sample-test', 'complaint', 'audit', 'document-review']), result: z.enum(['conforms', 'does-not-conform', 'open']) }) }),
  exclude: event('exclude', { units: z.strictObject({ lots: z.array(line).optional(), serials: z.array(z.strictObject({ from: line, to: line })).optional() }) }),
  withdraw: event('withdraw', { stock: z.strictObject({ lastManufactured: day.optional(), overSticker: flag.optional() }).optional() }),
} as const;

export type DraftableKind = keyof typeof eventDraftSchemas;
export type EventDraft = { readonly [Kind in DraftableKind]: z.output<(typeof eventDraftSchemas)[Kind]> }[DraftableKind];

export const draftableKinds = eventKinds.filter((kind): kind is DraftableKind => kind !== 'issue');
/** For a draft whose kind is missing or misspelt: never satisfied, but what is common to all kinds is checked nevertheless. */
export const unknownKindSchema: z.ZodType<never> = z.looseObject({ kind: z.enum(draftableKinds), ...common }).transform(() => z.NEVER).refine(() => false);
