import { factsOf, say, type Exported, type ExportSource } from '../export-source.ts';
import { exportPaper, foot, row, type Paper } from './paper.ts';
import { partyLine, productRows, supportLine } from './product-rows.ts';

/** Information and instructions to the user, Regulation (EU) 2024/2847, Annex II, by its numbers. */
export const exportCraAnnexII = (source: ExportSource): Exported => exportPaper(source, 'cra-annex-ii', craAnnexII(source));

export function craAnnexII(source: ExportSource): Paper {
  const facts = factsOf(source);
  const { manufacturer, vulnerabilityContact, transparency, care, declarations, updates } = facts;
  const automatic = updates.mode === 'automatic-can-be-turned-off' || updates.mode === 'automatic';
  return {
    title: 'Information and instructions to the user',
    specimen: source.demonstration,
    rule: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), Annex II',
    sections: [
      { heading: 'Maker and contact', rows: [
        row('1 Manufacturer', partyLine(manufacturer)),
        row('2 Where to report vulnerabilities, and the policy on disclosure', vulnerabilityContact.contact, vulnerabilityContact.policy),
      ] },
      { heading: 'Product', rows: productRows(source, facts).map((each, i) => (i === 0 ? { ...each, name: '3 Product' } : each)) },
      { heading: 'Purpose and risks', rows: [
        row('4 Intended purpose, essential functions and security properties', say(source, transparency?.intendedPurpose), say(source, transparency?.encryption)),
        row('5 Circumstances that may lead to significant risks', say(source, transparency?.foreseeableRisks)),
      ] },
      { heading: 'Conformity and support', rows: [
        row('6 EU declaration of conformity', declarations?.euDeclaration),
        row('7 Security support, and the end of the support period', supportLine(facts), facts.support.updatesStayAvailableUntil && `issued updates stay available until ${facts.support.updatesStayAvailableUntil}`),
      ] },
      { heading: '8 Instructions', rows: [
        row('(a) Secure set-up and use', care.secureSetup, care.userInformation, say(source, facts.access.change)),
        row('(b) How changes may affect the security of data', say(source, facts.data.leavesTheProduct)),
        row('(c) How to install security updates', say(source, updates.how)),
        row('(d) Secure decommissioning and removal of data', care.retire, care.deleteData, care.closeAccount),
        row('(e) How to turn off automatic updates', automatic ? (updates.mode === 'automatic' ? 'they cannot be turned off' : care.userInformation ?? say(source, updates.how)) : 'updates are not installed automatically'),
        row('(f) For those who build it into their own product', 'not intended for integration'),
      ] },
      { heading: 'Components', rows: [row('9 Software bill of materials', transparency?.sbomUrl ?? (transparency?.sbom ? 'kept by the manufacturer, not public' : undefined))] },
    ],
    foot: foot(source),
  };
}
