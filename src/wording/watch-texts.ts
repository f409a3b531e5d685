import type { LanguageMap } from '../label/draft.ts';
import { inAllLanguages } from './event-words.ts';

/** What people read of an event that a feed gave rise to, until somebody writes it better. */
export const watchTexts = {
  suspend: (versions: readonly string[], holes: readonly string[]): LanguageMap => inAllLanguages(({ suspend }) => suspend, () => ({ versions: versions.join(', '), holes: holes.join(', ') })),
  amend: (holes: readonly string[]): LanguageMap => inAllLanguages(({ amend }) => amend, () => ({ holes: holes.join(', ') })),
  surveil: (holes: readonly string[]): LanguageMap => inAllLanguages(({ surveil }) => surveil, () => ({ holes: holes.join(', ') })),
} as const;
