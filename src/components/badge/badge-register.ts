import type { TrustList } from '../../trust/trust-list.ts';

/** What the published files of the badge know of their register. Written in front of each file when the site is published, as
 *  `const HOLDMARK = …`, so that one file is all that a page has to load. */
export interface BadgeRegister {
  readonly origin: string;
  /** A demonstration is served from anywhere: its files are read from where the badge itself came from. */
  readonly demonstration: boolean;
  /** The sentences that must be there when the register is not, by language; the register's first language first. */
  readonly words: Readonly<Record<string, BadgeWords>>;
}

export interface BadgeWords {
  readonly direction: 'ltr' | 'rtl';
  /** What it is: said to those who do not see the badge. */
  readonly title: string;
  readonly checking: string;
  readonly unconfirmed: string;
  readonly unreachable: string;
  /** Of the link beside a picture that nobody checked. */
  readonly check: string;
}

/** The same with the keys to believe, in front of the file that checks. */
export interface CheckingRegister extends BadgeRegister { readonly trust: TrustList }

/** Where a register's files and pages are for a script that was loaded from `script`. */
export const registerHome = ({ demonstration, origin }: BadgeRegister, script: string): string => (demonstration ? new URL(script).origin : origin);
