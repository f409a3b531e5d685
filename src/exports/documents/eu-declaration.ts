import { closestLanguage } from '../../encoding/language-tags.ts';
import { paperWords, type PaperWords } from '../../wording/papers/paper-words.ts';
import { fill } from '../../wording/wording.ts';
import { factsOf, productName, today, type Exported, type ExportSource } from '../export-source.ts';
import { exportPaper } from './export-paper.ts';
import { foot, row, type Paper } from './paper.ts';
import { partyLine, productRows, standardLines } from './product-rows.ts';

/** The EU declaration of conformity, Regulation (EU) 2024/2847, Annex V, by its numbers: a draft that the maker completes. */
export const exportEuDeclaration = (source: ExportSource): Exported => exportPaper(source, 'eu-doc', euDeclaration(source));

export function euDeclaration(anyLanguage: ExportSource): Paper {
  const source = { ...anyLanguage, language: closestLanguage(anyLanguage.language) };
  const facts = factsOf(source);
  const words = paperWords(source.language);
  const { doc, maker } = words;
  const { manufacturer, declarations } = facts;
  const party = manufacturer.authorisedRepresentative?.name ?? manufacturer.name;
  return {
    language: source.language, title: doc.title, specimen: source.demonstration, rule: doc.rule,
    sections: [
      { heading: words.product.heading, rows: productRows(source, facts, words, doc.name) },
      { heading: doc.provider, rows: [
        row(doc.manufacturer, partyLine(manufacturer)),
        row(maker.representative, partyLine(manufacturer.authorisedRepresentative) ?? words.none),
        row(doc.responsibility, fill(doc.sole, { party })),
      ] },
      { heading: doc.conformity, rows: [
        row(doc.object, fill(doc.objectIs, { product: productName(facts), model: facts.product.model, versions: facts.releases.map((release) => release.version).join(', ') })),
        row(doc.legislation, doc.act),
        row(doc.standards, ...standardLines(facts)),
        row(doc.notifiedBody, notifiedBody(source, doc)),
        row(doc.additional, declarations?.productClass ? fill(doc.productClass, { class: declarations.productClass }) : words.none),
      ] },
    ],
    declaration: doc.says,
    signature: { party, date: today(source), place: declarations?.signedAt, name: declarations?.signatory?.name, role: declarations?.signatory?.role },
    foot: foot(source, words),
  };
}

function notifiedBody(source: ExportSource, words: PaperWords['doc']): string {
  const { declarations, attestation } = factsOf(source);
  if (!declarations?.notifiedBody) return words.notInvolved;
  const certificate = attestation.kind === 'certification' && attestation.registration;
  return [fill(words.body, { number: declarations.notifiedBody }), ...(certificate ? [fill(words.certificate, { number: certificate })] : [])].join(', ');
}
