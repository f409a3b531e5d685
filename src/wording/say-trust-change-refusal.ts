import type { TrustChangeRefusal } from '../trust/next-trust-list.ts';

/** Why a change of the trust list cannot be made, and what to do about it. Commands speak English; the text stands after what it is about. */
export const sayTrustChangeRefusal = (refusal: TrustChangeRefusal): readonly [problem: string, hint: string] => refusals[refusal];

const refusals: Readonly<Record<TrustChangeRefusal, readonly [problem: string, hint: string]>> = {
  'key-there-already': ['is in the list already: one key, one purpose', 'make a fresh one with: holdmark keys new'],
  'key-unknown': ['is no key of the list', 'holdmark trust show lists the keys'],
  'key-ended-already': ['was revoked already', 'holdmark trust show says when'],
  'threshold-out-of-reach': ['root keys can never sign together', 'the threshold is at least 1, and at most as many as there are roots'],
  'expires-too-early': ['is before the list takes effect', 'give a later day with --expires'],
  'no-key-left': ['is a purpose that no key would be left for', 'add the key that comes next in the same proposal, with --add-key'],
};
