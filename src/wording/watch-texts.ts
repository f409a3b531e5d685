import type { LanguageMap } from '../label/draft.ts';

/** What people read of an event that a feed gave rise to, until somebody writes it better. */
export const watchTexts = {
  suspend: (versions: readonly string[], holes: readonly string[]): LanguageMap => ({
    en: `${versionsIn(versions, 'Version', 'Versions', 'and')} ${versions.length === 1 ? 'has' : 'have'} a hole that attackers use (${holes.join(', ')}), and no update that closes it is covered yet.`,
    de: `${versionsIn(versions, 'Version', 'Die Versionen', 'und')} ${versions.length === 1 ? 'hat' : 'haben'} eine Lücke, die Angreifer nutzen (${holes.join(', ')}), und noch ist keine Aktualisierung abgedeckt, die sie schließt.`,
  }),
  amend: (holes: readonly string[]): LanguageMap => ({
    en: `What is known of ${holes.length === 1 ? 'a hole' : 'holes'} in this product was brought up to date: ${holes.join(', ')}.`,
    de: `Was über ${holes.length === 1 ? 'eine Lücke' : 'Lücken'} in diesem Produkt bekannt ist, wurde auf den neuesten Stand gebracht: ${holes.join(', ')}.`,
  }),
  surveil: (holes: readonly string[]): LanguageMap => ({
    en: `It is being looked into whether this product is affected by ${holes.join(', ')}.`,
    de: `Es wird untersucht, ob dieses Produkt von ${holes.join(', ')} betroffen ist.`,
  }),
} as const;

function versionsIn(versions: readonly string[], one: string, many: string, and: string): string {
  const last = versions.at(-1) ?? '';
  return versions.length === 1 ? `${one} ${last}` : `${many} ${versions.slice(0, -1).join(', ')} ${and} ${last}`;
}
