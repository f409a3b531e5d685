import type { ExportFormat } from './export-label.ts';
import { standingOf, type ExportSource } from './export-source.ts';

/** One programme that a maker must answer to, field by field. Published as a table: what it asks for, where it comes from, and
 *  what remains to be done by hand. The fields are ours to word; `rule` says where the programme asks for them. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly name: string;
  /** Which labels speak for a product in this programme: scheme ids, or a member of the draft that must be there. */
  readonly claimedBy: readonly string[];
  readonly export?: ExportFormat;
  readonly fields: readonly ProgrammeField[];
  /** Steps and papers that no label can carry. */
  readonly byHand: readonly string[];
}
export interface ProgrammeField {
  readonly name: string;
  readonly rule: string;
  /** Members of the statement, dotted; the first that is there counts. `status` is computed from signed dates. */
  readonly from: readonly string[];
}
export type ProgrammeId = 'fcc' | 'cls' | 'bsi' | 'jc-star' | 'cra' | 'psti';

const field = (name: string, rule: string, ...from: string[]): ProgrammeField => ({ name, rule, from });

export const programmes: readonly Programme[] = [
  {
    id: 'fcc', name: 'United States: Cyber Trust Mark registry', claimedBy: ['baseline-declaration'], export: 'cta-2120',
    fields: [
      field('product name', '47 CFR 8.222(b)', 'product.name'), field('manufacturer name', '47 CFR 8.222(b)', 'manufacturer.name'),
      field('date of authorisation', '47 CFR 8.222(b)', 'attestation.date'), field('current status', '47 CFR 8.222(b)', 'status'),
      field('who authorised it', '47 CFR 8.222(b)', 'attestation.by.name'), field('who tested it', '47 CFR 8.222(b)', 'assessments.0.by.name'),
      field('how to change the default password, or that it cannot be changed', '47 CFR 8.222(b)', 'access.change', 'access.cannotBeChanged', 'access.methods'),
      field('secure configuration', '47 CFR 8.222(b)', 'care.secureSetup', 'care.words.secureSetup', 'care.ifTheLabelEnds'), field('whether updates are automatic', '47 CFR 8.222(b)', 'updates.mode'),
      field('support period, or that there is none', '47 CFR 8.222(b)', 'support.securityUpdatesUntil', 'support.unsupported'), field('SBOM and HBOM kept', '47 CFR 8.222(b)', 'transparency.sbom'),
      field('sensors', 'CTA-2120 sensor_data_collection', 'data.sensors.camera'), field('access control', 'CTA-2120 access_control', 'access.methods'), field('security contact', 'CTA-2120 security_contact', 'vulnerabilityContact.contact'),
    ],
    byHand: ['application to a Cybersecurity Label Administrator', 'test report of an accredited CyberLAB', 'the licensed mark'],
  },
  {
    id: 'cls', name: 'Singapore: Cybersecurity Labelling Scheme', claimedBy: ['four-level'],
    fields: [
      field('product and model', 'CLS application', 'product.model'), field('level', 'CLS levels 1 to 4', 'level'), field('label expiry', 'CLS, at most three years', 'validUntil'),
      field('support period', 'EN 303 645 5.3-13', 'support.securityUpdatesUntil'), field('vulnerability disclosure policy', 'EN 303 645 5.2-1', 'vulnerabilityContact.policy'), field('passwords', 'EN 303 645 5.1-1', 'access.methods'),
      field('assessment results', 'CCC SP-151', 'assessments.0.result'), field('status', 'CLS product list', 'status'),
    ],
    byHand: ['application to the agency', 'laboratory review', 'the licensed label with its number'],
  },
  {
    id: 'bsi', name: 'Germany: IT-Sicherheitskennzeichen', claimedBy: ['etsi-303645'],
    fields: [
      field('maker\'s declaration', 'BSI-ITSiKV section 3', 'attestation.kind'), field('product and version', 'BSI-ITSiKV section 3', 'product.model'), field('term', 'BSI-ITSiKV section 8', 'validUntil'),
      field('current security information', 'BSI-ITSiKV section 3(4)', 'releases.0.version'), field('status on the page', 'BSI-ITSiKV section 3', 'status'), field('standard relied on', 'BSI technical guidelines', 'standards.0.designation'),
      field('duty to report changes: contact', 'BSI-ITSiKV section 7', 'vulnerabilityContact.contact'), field('evidence', 'plausibility check', 'assessments.0.evidence', 'assessments.1.evidence'),
    ],
    byHand: ['application and fee', 'the signed declaration on the office\'s form', 'the licensed label'],
  },
  {
    id: 'jc-star', name: 'Japan: JC-STAR', claimedBy: ['four-level'],
    fields: [
      field('product, model', 'JC-STAR application', 'product.model'), field('level', 'JC-STAR, one to four stars', 'level'), field('applicant and contact', 'JC-STAR application', 'manufacturer.name'),
      field('support end', 'JC-STAR information page', 'support.securityUpdatesUntil'), field('valid until', 'JC-STAR, at most two years', 'validUntil'), field('attestation kind', 'stars 1 and 2 declared, 3 and 4 evaluated', 'attestation.kind'), field('status', 'JC-STAR information page', 'status'),
    ],
    byHand: ['application, checklist and evidence in Japanese', 'fee', 'the licensed label with its number'],
  },
  {
    id: 'cra', name: 'European Union: Cyber Resilience Act, information to the user', claimedBy: ['cra-readiness', 'declarations.euDeclaration'], export: 'cra-annex-ii',
    fields: [
      field('1 manufacturer with postal and electronic address', 'Annex II 1', 'manufacturer.postalAddress'), field('2 contact for vulnerabilities', 'Annex II 2', 'vulnerabilityContact.contact'), field('2 disclosure policy', 'Annex II 2', 'vulnerabilityContact.policy'),
      field('3 name, type and unique identification', 'Annex II 3', 'product.model'), field('4 intended purpose', 'Annex II 4', 'transparency.intendedPurpose'), field('5 foreseeable risks', 'Annex II 5', 'transparency.foreseeableRisks'),
      field('6 EU declaration of conformity', 'Annex II 6', 'declarations.euDeclaration'), field('7 end of the support period', 'Annex II 7, Article 13(19)', 'support.securityUpdatesUntil'),
      field('8(a) secure set-up and use', 'Annex II 8(a)', 'care.secureSetup'), field('8(b) effect of changes on data', 'Annex II 8(b)', 'data.leavesTheProduct'), field('8(c) installing updates', 'Annex II 8(c)', 'updates.how'),
      field('8(d) decommissioning and data removal', 'Annex II 8(d)', 'care.deleteData', 'care.retire'), field('8(e) turning off automatic updates', 'Annex II 8(e)', 'care.userInformation', 'updates.how'), field('9 software bill of materials', 'Annex II 9', 'transparency.sbom'),
    ],
    byHand: ['technical documentation, Annex VII', 'the conformity assessment procedure, Annex VIII', 'CE marking', 'reports under Article 14'],
  },
  {
    id: 'psti', name: 'United Kingdom: statement of compliance', claimedBy: ['psti', 'declarations.pstiStatement'], export: 'psti-statement',
    fields: [
      field('product type and batch', 'Schedule 4', 'product.model'), field('manufacturer\'s name and address', 'Schedule 4 paragraph 2(b)', 'manufacturer.postalAddress'),
      field('passwords', 'Schedule 1 paragraph 1', 'access.methods'), field('reporting security issues', 'Schedule 1 paragraph 2', 'vulnerabilityContact.contact'), field('defined support period', 'Schedule 1 paragraph 3', 'support.securityUpdatesUntil'),
      field('place of issue', 'Schedule 4', 'declarations.signedAt'), field('name and function of the signatory', 'Schedule 4', 'declarations.signatory.name'),
    ],
    byHand: ['the signature'],
  },
];

export interface ProgrammeAnswer { readonly programme: Programme; readonly fields: readonly (ProgrammeField & { readonly present: boolean })[] }

/** What one label gives a programme, field by field. */
export function programmeAnswer(source: ExportSource, programme: Programme): ProgrammeAnswer {
  return { programme, fields: programme.fields.map((each) => ({ ...each, present: each.from.some((path) => factAt(source, path) !== undefined) })) };
}

/** The programmes that a label speaks for. */
export function programmesOf(source: ExportSource): readonly Programme[] {
  const { scheme } = source.statement.credentialSubject;
  return programmes.filter(({ claimedBy }) => claimedBy.some((claim) => claim === scheme.id || (claim.includes('.') && factAt(source, claim) !== undefined)));
}

function factAt(source: ExportSource, path: string): unknown {
  if (path === 'status') return standingOf(source).kind;
  if (path === 'validUntil') return source.statement.validUntil;
  return path.split('.').reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === step)?.[1] : undefined), source.statement.credentialSubject);
}
