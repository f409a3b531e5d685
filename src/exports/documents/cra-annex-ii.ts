import { closestLanguage } from '../../encoding/language-tags.ts';
import { paperWords } from '../../wording/papers/paper-words.ts';
import { fill } from '../../wording/wording.ts';
import { factsOf, type Exported, type ExportSource } from '../export-source.ts';
import { exportPaper } from './export-paper.ts';
import { foot, row, words as wordsOf, type Paper, type PaperLine } from './paper.ts';
import { partyLine, productRows, supportLine } from './product-rows.ts';

/** Information and instructions to the user, Regulation (EU) 2024/2847, Annex II, by its numbers. */
export const exportCraAnnexII = (source: ExportSource): Exported => exportPaper(source, 'cra-annex-ii', craAnnexII(source));

export function craAnnexII(anyLanguage: ExportSource): Paper {
  const source = { ...anyLanguage, language: closestLanguage(anyLanguage.language) };
  const facts = factsOf(source);
  const words = paperWords(source.language);
  const { cra } = words;
  const { manufacturer, vulnerabilityContact, transparency, care, declarations, updates, support } = facts;
  return {
    language: source.language, title: cra.title, specimen: source.demonstration, rule: cra.rule,
    sections: [
      { heading: cra.maker, rows: [row(cra.manufacturer, partyLine(manufacturer)), row(cra.contact, vulnerabilityContact.contact, vulnerabilityContact.policy)] },
      { heading: words.product.heading, rows: productRows(source, facts, words, cra.product) },
      { heading: cra.purposeHeading, rows: [row(cra.purpose, wordsOf(source, transparency?.intendedPurpose), wordsOf(source, transparency?.encryption)), row(cra.risks, wordsOf(source, transparency?.foreseeableRisks))] },
      { heading: cra.conformity, rows: [
        row(cra.declaration, declarations?.euDeclaration),
        row(cra.support, supportLine(facts, words), support.updatesStayAvailableUntil && fill(words.support.available, { until: support.updatesStayAvailableUntil })),
      ] },
      { heading: cra.instructions, rows: [
        row(cra.setup, care.secureSetup, care.userInformation, wordsOf(source, facts.access.change)),
        row(cra.changes, wordsOf(source, facts.data.leavesTheProduct)),
        row(cra.updates, wordsOf(source, updates.how)),
        row(cra.retire, care.retire, care.deleteData, care.closeAccount),
        row(cra.turnOff, turnOff(source, cra)),
        row(cra.integration, cra.noIntegration),
      ] },
      { heading: cra.components, rows: [row(cra.sbom, transparency?.sbomUrl ?? (transparency?.sbom ? cra.sbomKept : undefined))] },
    ],
    foot: foot(source, words),
  };
}

function turnOff(source: ExportSource, words: { readonly cannotTurnOff: string; readonly notAutomatic: string }): string | PaperLine | undefined {
  const { updates, care } = factsOf(source);
  if (updates.mode === 'automatic') return words.cannotTurnOff;
  return updates.mode === 'automatic-can-be-turned-off' ? care.userInformation ?? wordsOf(source, updates.how) : words.notAutomatic;
}
