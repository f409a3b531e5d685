import { factsOf, today, type Exported, type ExportSource } from '../export-source.ts';
import { exportPaper, foot, row, type Paper } from './paper.ts';
import { partyLine, productRows, supportLine } from './product-rows.ts';

/** The statement of compliance that must accompany a consumer connectable product in the United Kingdom: SI 2023/1007,
 *  Schedule 4. Always in English, as the Regulations want it. */
export const exportPstiStatement = (source: ExportSource): Exported => exportPaper({ ...source, language: 'en' }, 'psti-statement', pstiStatement({ ...source, language: 'en' }));

export function pstiStatement(source: ExportSource): Paper {
  const facts = factsOf(source);
  const { manufacturer, vulnerabilityContact, declarations } = facts;
  return {
    title: 'Statement of compliance',
    specimen: source.demonstration,
    rule: 'The Product Security and Telecommunications Infrastructure (Security Requirements for Relevant Connectable Products) Regulations 2023, Schedule 4',
    sections: [
      { heading: 'Product', rows: productRows(source, facts) },
      { heading: 'Who makes it', rows: [
        row('Manufacturer', partyLine(manufacturer)),
        row('Authorised representative', partyLine(manufacturer.authorisedRepresentative) ?? 'none'),
        row('Importer', partyLine(manufacturer.importer) ?? 'none named'),
      ] },
      { heading: 'Security requirements, Schedule 1', rows: [
        row('1 Passwords', passwords(source)),
        row('2 Reporting security issues', vulnerabilityContact.contact, vulnerabilityContact.policy, vulnerabilityContact.acknowledgeWithinDays === undefined ? undefined : `acknowledged within ${vulnerabilityContact.acknowledgeWithinDays} days`),
        row('3 Defined support period', supportLine(facts)),
      ] },
      { heading: 'Standards relied on', rows: [row('Standards', facts.standards?.map((each) => [each.designation, each.edition].filter(Boolean).join(' ')).join('; ') ?? 'none')] },
    ],
    declaration: `This statement is prepared by or on behalf of the manufacturer. In the opinion of the manufacturer it has complied with the security requirements that apply to this product. The support period stated above was correct when the manufacturer first supplied the product.`,
    signature: { for: manufacturer.name, date: today(source), place: declarations?.signedAt, name: declarations?.signatory?.name, role: declarations?.signatory?.role },
    foot: foot(source),
  };
}

function passwords(source: ExportSource): string {
  const { methods, password } = factsOf(source).access;
  if (!methods.includes('password')) return `no passwords; access by ${methods.join(', ')}`;
  return password === 'unique-per-product' ? 'unique to each product' : 'defined by the user before first use';
}
