import type { ChangeKind } from './draft.ts';
import type { Release } from './statement.ts';

/** What a maker says of a new release of its own product: a W3C Verifiable Credential, signed with the maker's key. */
export interface Declaration {
  /** did:key:z6Mk… */
  readonly issuer: string;
  readonly at: string;
  readonly label: { readonly number: number; readonly code: string };
  readonly product: { readonly brand: string; readonly model: string };
  readonly release: DeclaredRelease;
}

export type DeclaredRelease = Pick<Release, 'version' | 'build' | 'date' | 'imageSha256' | 'notes' | 'change' | 'oldestUpgradable'>;

/** What may change in a release that comes after the first. */
export const declarableChanges = ['security-fix', 'bugfix', 'feature', 'substantial'] as const satisfies readonly ChangeKind[];
