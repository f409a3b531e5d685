import type { PlacedFinding } from '../scheme/finding.ts';
import { draftableKinds, type EventDraft, eventDraftSchemas, unknownKindSchema } from './event-draft.ts';
import type { EventContent } from './events.ts';
import { type PlaceOf, readYaml } from './read-yaml.ts';

export type ReadEventDraft = { readonly draft: EventDraft; readonly placeOf: PlaceOf } | { readonly findings: readonly PlacedFinding[] };

/** Reads the draft of one event and names every fault of its form at once, each with its place. Whether the label allows the event
 *  is for `applyEvent` to say. */
export function readEventDraft(yamlText: string): ReadEventDraft {
  const read = readYaml<EventDraft>(yamlText, (value) => {
    const kind = draftableKinds.find((each) => isRecord(value) && value['kind'] === each);
    return kind ? eventDraftSchemas[kind] : unknownKindSchema;
  });
  if ('findings' in read) return { findings: read.findings.map((finding) => (finding.code === 'not-a-draft' ? { ...finding, code: 'not-an-event' } : finding)) };
  return { draft: read.value, placeOf: read.placeOf };
}

/** What is to happen, as `applyEvent` takes it: a draft leaves out what goes without saying. */
export function eventContent(draft: EventDraft): EventContent {
  switch (draft.kind) {
    case 'cover': return { kind: 'cover', releases: draft.releases, backport: draft.backport === true };
    case 'suspend': return { kind: 'suspend', affected: draft.affected, ...(draft.cureBy && { cureBy: draft.cureBy }) };
    case 'restore': return { kind: 'restore' };
    case 'amend': return { kind: 'amend', facts: draft.facts };
    case 'renew': return { kind: 'renew', assessments: draft.assessments, ...outsideWindow(draft) };
    case 'transfer': return { kind: 'transfer', manufacturer: draft.manufacturer, ...(draft.vulnerabilityContact && { vulnerabilityContact: draft.vulnerabilityContact }) };
    case 'appeal': return { kind: 'appeal', ...(draft.outcome && { outcome: draft.outcome }) };
    case 'surveil': return { kind: 'surveil', finding: draft.finding };
    case 'exclude': return { kind: 'exclude', units: draft.units };
    case 'withdraw': return { kind: 'withdraw', ...(draft.stock && { stock: draft.stock }) };
  }
}

/** A renewal outside the scheme's window is meant to be one, and says on which side. */
export const outsideWindow = ({ early, late }: { readonly early?: boolean | undefined; readonly late?: boolean | undefined }): Pick<Extract<EventContent, { kind: 'renew' }>, 'outsideWindow'> =>
  (early ? { outsideWindow: 'early' } : late ? { outsideWindow: 'late' } : {});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
