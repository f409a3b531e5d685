export const eventKinds = ['issue', 'cover', 'suspend', 'restore', 'amend', 'renew', 'transfer', 'appeal', 'surveil', 'exclude', 'withdraw'] as const;
export type EventKind = (typeof eventKinds)[number];

/** What a statement says of its label. */
export type LabelState = 'in-force' | 'suspended' | 'withdrawn';

/** Where a label is when an event comes: not issued yet, in one of the stored states, or ended by a signed date: `lapsed` by the
 *  cure clock of its suspension, `expired` by its validity. */
export const lifeStates = ['none', 'in-force', 'suspended', 'lapsed', 'expired', 'withdrawn'] as const;
export type LifeState = (typeof lifeStates)[number];

/** Why the life of a label does not allow an event. The sentences are in `wording/`. */
export type LifeRefusal = 'already-issued' | 'unknown-label' | 'already-suspended' | 'not-suspended' | 'label-suspended' | 'cure-clock-ran-out' | 'label-expired' | 'withdrawn-is-final';

/** The life of a label: which state an event leads to, or why it is refused. The commands, the reader of the ledger, the
 *  documentation and the tests all read this table. What a date has ended never comes back, or whoever took it off a shelf would be
 *  wrong: facts about it may still be put right and decisions about it recorded, which leaves the stored state as it was. */
export const life: Readonly<Record<LifeState, Readonly<Record<EventKind, LabelState | LifeRefusal>>>> = {
  'none': {
    issue: 'in-force', cover: 'unknown-label', suspend: 'unknown-label', restore: 'unknown-label', amend: 'unknown-label', renew: 'unknown-label',
    transfer: 'unknown-label', appeal: 'unknown-label', surveil: 'unknown-label', exclude: 'unknown-label', withdraw: 'unknown-label',
  },
  'in-force': {
    issue: 'already-issued', cover: 'in-force', suspend: 'suspended', restore: 'not-suspended', amend: 'in-force', renew: 'in-force',
    transfer: 'in-force', appeal: 'in-force', surveil: 'in-force', exclude: 'in-force', withdraw: 'withdrawn',
  },
  'suspended': {
    issue: 'already-issued', cover: 'suspended', suspend: 'already-suspended', restore: 'in-force', amend: 'suspended', renew: 'label-suspended',
    transfer: 'suspended', appeal: 'suspended', surveil: 'suspended', exclude: 'suspended', withdraw: 'withdrawn',
  },
  'lapsed': {
    issue: 'already-issued', cover: 'cure-clock-ran-out', suspend: 'cure-clock-ran-out', restore: 'cure-clock-ran-out', amend: 'cure-clock-ran-out', renew: 'cure-clock-ran-out',
    transfer: 'cure-clock-ran-out', appeal: 'suspended', surveil: 'suspended', exclude: 'cure-clock-ran-out', withdraw: 'withdrawn',
  },
  'expired': {
    issue: 'already-issued', cover: 'label-expired', suspend: 'label-expired', restore: 'label-expired', amend: 'in-force', renew: 'label-expired',
    transfer: 'in-force', appeal: 'in-force', surveil: 'in-force', exclude: 'in-force', withdraw: 'withdrawn',
  },
  'withdrawn': {
    issue: 'already-issued', cover: 'withdrawn-is-final', suspend: 'withdrawn-is-final', restore: 'withdrawn-is-final', amend: 'withdrawn-is-final',
    renew: 'withdrawn-is-final', transfer: 'withdrawn-is-final', appeal: 'withdrawn', surveil: 'withdrawn', exclude: 'withdrawn-is-final', withdraw: 'withdrawn-is-final',
  },
};

/** The stored state after an event, or why it is refused. */
export function nextState(from: LifeState, event: EventKind): { readonly state: LabelState } | { readonly refusal: LifeRefusal } {
  const cell = life[from][event];
  switch (cell) {
    case 'in-force': case 'suspended': case 'withdrawn': return { state: cell };
    default: return { refusal: cell };
  }
}
