import type { Shape, Tone } from '../../wording/verdict-words.ts';

/** What a badge shows of a verdict: text and a shape, no markup. */
export interface BadgeAnswer {
  readonly kind: string;
  readonly tone: Tone;
  readonly shape: Shape;
  readonly title: string;
  /** The day and time of the signed list that the answer rests on, or why there is none. */
  readonly note: string;
  readonly sentence: string;
  readonly product?: string;
  readonly specimen?: string;
}

export interface BadgeQuestion {
  readonly label: string;
  /** The digits under the barcode of the product that the page sells. */
  readonly gtin?: string;
  readonly language: string;
}

/** What the file that checks exports. */
export interface BadgeChecker { askRegister(question: BadgeQuestion, now: Date): Promise<BadgeAnswer> }
