import type { LabelState } from './statement.ts';

export const eventKinds = ['issue', 'cover', 'suspend', 'restore', 'amend', 'renew', 'transfer', 'appeal', 'surveil', 'exclude', 'withdraw'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Why the life of a label does not allow an event. The sentences are in `wording/`. */
export type LifeRefusal = 'already-issued' | 'unknown-label' | 'not-in-force' | 'not-suspended' | 'withdrawn-is-final';

type Cell = LabelState | LifeRefusal;

/** The life of a label: which event leads from which state to which, or why not. The commands, the reader of the ledger, the
 *  documentation and the tests all read this table. `none` is a label that has no statement yet. */
export const life: Readonly<Record<LabelState | 'none', Readonly<Record<EventKind, Cell>>>> = {
  'none': {
    issue: 'in-force', cover: 'unknown-label', suspend: 'unknown-label', restore: 'unknown-label', amend: 'unknown-label', renew: 'unknown-label',
    transfer: 'unknown-label', appeal: 'unknown-label', surveil: 'unknown-label', exclude: 'unknown-label', withdraw: 'unknown-label',
  },
  'in-force': {
    issue: 'already-issued', cover: 'in-force', suspend: 'suspended', restore: 'not-suspended', amend: 'in-force', renew: 'in-force',
    transfer: 'in-force', appeal: 'in-force', surveil: 'in-force', exclude: 'in-force', withdraw: 'withdrawn',
  },
  'suspended': {
    issue: 'already-issued', cover: 'suspended', suspend: 'not-in-force', restore: 'in-force', amend: 'suspended', renew: 'not-in-force',
    transfer: 'suspended', appeal: 'suspended', surveil: 'suspended', exclude: 'suspended', withdraw: 'withdrawn',
  },
  'withdrawn': {
    issue: 'withdrawn-is-final', cover: 'withdrawn-is-final', suspend: 'withdrawn-is-final', restore: 'withdrawn-is-final', amend: 'withdrawn-is-final',
    renew: 'withdrawn-is-final', transfer: 'withdrawn-is-final', appeal: 'withdrawn', surveil: 'withdrawn-is-final', exclude: 'withdrawn-is-final', withdraw: 'withdrawn-is-final',
  },
};

const states: readonly Cell[] = ['in-force', 'suspended', 'withdrawn'];

/** The state after an event, or why it is refused. */
export function nextState(from: LabelState | 'none', event: EventKind): { readonly state: LabelState } | { readonly refusal: LifeRefusal } {
  const cell = life[from][event];
  return isState(cell) ? { state: cell } : { refusal: cell };
}

const isState = (cell: Cell): cell is LabelState => states.includes(cell);
