import type { LifeRefusal } from './life.ts';

/** Why an event is refused. The sentences are in `wording/`. */
export type EventRefusal =
  | LifeRefusal | 'date-before-last' | 'version-exists' | 'version-older' | 'version-unknown' | 'digest-missing' | 'no-release'
  | 'support-shortened' | 'identity-changed' | 'renewal-too-early' | 'renewal-too-late' | 'no-appealable-decision' | 'appeal-open' | 'nothing-covered' | 'evidence-missing' | 'cure-date-past' | 'no-clock-ran-out' | 'no-units';

export interface Refused { readonly refusal: EventRefusal; readonly args: Readonly<Record<string, string>> }

export const refuse = (refusal: EventRefusal, args: Readonly<Record<string, string>> = {}): Refused => ({ refusal, args });
