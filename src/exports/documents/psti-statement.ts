import { paperWords } from '../../wording/papers/paper-words.ts';
import { pstiWords as psti } from '../../wording/papers/psti-words.ts';
import { fill } from '../../wording/wording.ts';
import { factsOf, today, type Exported, type ExportSource } from '../export-source.ts';
import { exportPaper } from './export-paper.ts';
import { foot, row, type Paper } from './paper.ts';
import { partyLine, productRows, standardLines, supportLine } from './product-rows.ts';

/** The statement of compliance that must accompany a consumer connectable product in the United Kingdom: SI 2023/1007,
 *  Schedule 4. Always in English, as the Regulations want it. */
export const exportPstiStatement = (source: ExportSource): Exported => exportPaper(source, 'psti-statement', pstiStatement(source));

export function pstiStatement(anyLanguage: ExportSource): Paper {
  const source = { ...anyLanguage, language: 'en' };
  const facts = factsOf(source);
  const words = paperWords('en');
  const { maker } = words;
  const { manufacturer, vulnerabilityContact, declarations } = facts;
  const days = vulnerabilityContact.acknowledgeWithinDays;
  return {
    language: 'en', title: psti.title, specimen: source.demonstration, rule: psti.rule,
    sections: [
      { heading: words.product.heading, rows: productRows(source, facts, words) },
      { heading: maker.heading, rows: [
        row(maker.manufacturer, partyLine(manufacturer)),
        row(maker.representative, partyLine(manufacturer.authorisedRepresentative) ?? words.none),
        row(maker.importer, partyLine(manufacturer.importer) ?? words.none),
      ] },
      { heading: psti.requirements, rows: [
        row(psti.passwords, passwords(source)),
        row(psti.reports, vulnerabilityContact.contact, vulnerabilityContact.policy, days === undefined ? undefined : fill(psti.acknowledged, { days })),
        row(psti.support, supportLine(facts, words)),
      ] },
      { heading: psti.standardsHeading, rows: [row(psti.standards, standardLines(facts).join('; ') || words.none)] },
    ],
    declaration: psti.says,
    signature: { party: manufacturer.name, date: today(source), place: declarations?.signedAt, name: declarations?.signatory?.name, role: declarations?.signatory?.role },
    foot: foot(source, words),
  };
}

function passwords(source: ExportSource): string {
  const { methods, password } = factsOf(source).access;
  if (!methods.includes('password')) return fill(psti.noPasswords, { methods: methods.join(', ') });
  return password === 'unique-per-product' ? psti.unique : psti.chosen;
}
