import type { DeclarationRefusal } from '../verification/verify-declaration.ts';

/** Why a maker's declaration does not count, and what to do about it. Commands speak English; the text stands after the file's name. */
export const sayDeclarationRefusal = (refusal: DeclarationRefusal): readonly [problem: string, hint: string] => refusals[refusal];

const refusals: Readonly<Record<DeclarationRefusal, readonly [problem: string, hint: string]>> = {
  'not-a-declaration': ['is no declaration of a change', 'a maker makes one with: holdmark declare'],
  'not-signed': ['was not signed with the key that it names, or was changed afterwards', 'ask the maker for it again'],
  'key-unknown': ['is signed with a key that the trust list gives no maker', 'a maker’s key counts once it is in the trust list (makers)'],
  'key-revoked': ['is signed with a key that was revoked', 'ask the maker to sign it again with its new key'],
  'key-out-of-window': ['is signed with a key that was not in use at that time', 'ask the maker to sign it again with its present key'],
  'other-brand': ['is signed by a maker that does not answer for this brand', 'check the label, and the brands of the maker in the trust list'],
  'other-label': ['is for another label', 'name the label that the declaration names'],
  'other-product': ['is for another product', 'name the label that the declaration names'],
  'version-known': ['declares a version that the label has already', 'a released version does not change: the maker gives the new one its own number'],
  'declared-in-future': ['was signed in the future', 'check the clocks, the maker’s and this one'],
};
