import { factsOf, today, type Exported, type ExportSource } from '../export-source.ts';
import { exportPaper, foot, row, type Paper } from './paper.ts';
import { partyLine, productRows } from './product-rows.ts';

/** The EU declaration of conformity, Regulation (EU) 2024/2847, Annex V, by its numbers: a draft that the maker completes. */
export const exportEuDeclaration = (source: ExportSource): Exported => exportPaper(source, 'eu-doc', euDeclaration(source));

export function euDeclaration(source: ExportSource): Paper {
  const facts = factsOf(source);
  const { manufacturer, declarations } = facts;
  const provider = manufacturer.authorisedRepresentative?.name ?? manufacturer.name;
  const certified = facts.attestation.kind === 'certification';
  return {
    title: 'EU declaration of conformity',
    specimen: source.demonstration,
    rule: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), Annex V',
    sections: [
      { heading: 'Product', rows: productRows(source, facts).map((each, i) => (i === 0 ? { ...each, name: '1 Name and type' } : each)) },
      { heading: 'Provider', rows: [
        row('2 Manufacturer', partyLine(manufacturer)),
        row('Authorised representative', partyLine(manufacturer.authorisedRepresentative) ?? 'none'),
        row('3 Responsibility', `This declaration of conformity is issued under the sole responsibility of ${provider}.`),
      ] },
      { heading: 'Conformity', rows: [
        row('4 Object of the declaration', `${facts.product.brand} ${facts.product.name}, model ${facts.product.model}, with software ${facts.releases.map((release) => release.version).join(', ')}`),
        row('5 Union legislation', 'Regulation (EU) 2024/2847 of the European Parliament and of the Council'),
        row('6 Standards and specifications', ...(facts.standards ?? []).map((each) => [each.designation, each.edition].filter(Boolean).join(' '))),
        row('7 Notified body', declarations?.notifiedBody ? `No ${declarations.notifiedBody}${certified && facts.attestation.registration ? `, certificate ${facts.attestation.registration}` : ''}` : 'not involved'),
        row('8 Additional information', declarations?.productClass ? `product class: ${declarations.productClass}` : 'none'),
      ] },
    ],
    declaration: 'The object of the declaration described above is in conformity with the Union legislation named above.',
    signature: { for: provider, date: today(source), place: declarations?.signedAt, name: declarations?.signatory?.name, role: declarations?.signatory?.role },
    foot: foot(source),
  };
}
