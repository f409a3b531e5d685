import type { LabelFacts } from '../label/statement.ts';
import { codeUrl, factsOf, fileStem, given, labelUrl, say, standingOf, statementUrl, type Exported, type ExportSource } from './export-source.ts';

export const NOT_STATED = 'Not stated by the maker.';

/** The label in the data definitions of the US Cyber Trust Mark, ANSI/CTA-2120 (schema 1.0.0, 2025). The published schema asks for
 *  two members that it does not define and defines two under other names: both spellings are given, so that the file satisfies
 *  the published schema and the corrected one (`schemas/cta-2120-corrected.json`). What CTA-2120 has no member for, above all
 *  whether the label still holds, stands under `label`. This is data about our own label: it is no authorisation to use the mark. */
export function exportCta2120(source: ExportSource): Exported {
  const facts = factsOf(source);
  // The published schema wants these members even where there is nothing to say.
  const text = (url: string | undefined, words: Readonly<Record<string, string>> | undefined): object => (url || words ? given({ text: say(source, words), url }) : { text: NOT_STATED });
  const sbom = { sbom_maintained: facts.transparency?.sbom ?? false, hbom_maintained: facts.transparency?.hbom ?? false };
  const laboratory = facts.assessments.find((each) => each.by.kind === 'laboratory') ?? facts.assessments[0];
  const record = given({
    schema_version: '1.0.0',
    QR_code_url: codeUrl(source),
    product_name: facts.product.name,
    product_manufacturer: facts.product.brand,
    product_model: facts.product.model,
    version_and_model_numbers: { model: facts.product.model, hardware: facts.product.hardwareRevisions, software: facts.releases.map((release) => release.version) },
    manufacturer_name: facts.manufacturer.name,
    authorization_date: facts.attestation.date,
    authorized_by: { name: facts.attestation.by.name, contact: contactOf(facts.attestation.by) },
    tested_by: laboratory && { name: laboratory.by.name, contact: laboratory.by.contact ?? laboratory.by.accreditation ?? facts.manufacturer.email },
    sensor_data_collection: sensors(source),
    access_control: accessControl(source),
    securing_this_product: text(facts.care.secureSetup, facts.care.words?.secureSetup),
    security_update_information: { update_default: updateModes[facts.updates.mode], update_options: [updateModes[facts.updates.mode]] },
    security_update_information_other: say(source, facts.updates.how),
    support_date: facts.support.securityUpdatesUntil,
    delete_data: text(facts.care.deleteData, facts.care.words?.deleteData),
    account_deactivation: text(facts.care.closeAccount, facts.care.words?.closeAccount),
    encryption_and_key_management: text(facts.transparency?.encryptionInfo, facts.transparency?.encryption),
    general_user_information: text(facts.care.userInformation, facts.care.words?.userInformation),
    security_contact: facts.vulnerabilityContact.contact.replace(/^mailto:/, ''),
    sbom_hbom_available: sbom,
    sbom_hbom_maintained: sbom,
    created: source.issued,
    modified: source.statement.validFrom,
    label: labelMember(source),
  });
  return { fileName: `${fileStem(source)}.cta-2120.json`, mediaType: 'application/json', text: `${JSON.stringify(record, null, 2)}\n`, toAdd: missing(facts) };
}

export const updateModes = {
  'automatic': 'Automatic - may not opt out', 'automatic-can-be-turned-off': 'Automatic - may opt out', 'by-consent': 'Consent based', 'manual': 'Manual', 'none': 'No updates',
} as const;

export const accessMethods = { 'password': 'password', 'passkey': 'passkey', 'biometric': 'biometric', 'multi-factor': 'MFA', 'physical': 'no_account', 'none': 'no_control' } as const;

function sensors(source: ExportSource): object[] {
  const { sensors: given } = factsOf(source).data;
  const one = (sensing: string, has: 'has' | 'has-not', words: Readonly<Record<string, string>> | undefined): object => ({ sensing, has: has === 'has', description: say(source, words) });
  return [one('images', given.camera, given.words?.camera), one('audio', given.microphone, given.words?.microphone), one('position', given.location, given.words?.location)];
}

function accessControl(source: ExportSource): object {
  const { methods, password, change, changeLink, cannotBeChanged } = factsOf(source).access;
  const options = methods.map((method) => accessMethods[method]);
  if (!methods.includes('password')) return { password_options: options };
  return {
    password_options: options,
    password_type: password === 'unique-per-product' ? 'factory_default' : 'user_generated',
    user_changeable: cannotBeChanged !== true,
    password_change: { text: say(source, change), url: changeLink },
  };
}

/** Not in CTA-2120, and asked for by 47 CFR 8.222 (current status) and by anyone who wants to know whether it still holds. */
function labelMember(source: ExportSource): object {
  const facts = factsOf(source);
  const { label } = source.statement.credentialSubject;
  const standing = standingOf(source);
  return {
    number: label.number, code: label.code, url: labelUrl(source), statement: statementUrl(source),
    status: standing.kind, status_since: standing.since, valid_until: source.statement.validUntil,
    specimen: source.demonstration || undefined, unsupported: facts.support.unsupported, gtins: facts.product.gtins, scheme: facts.scheme.id, attestation: facts.attestation.kind,
    releases: facts.releases.map(({ version, date, coverage }) => ({ version, date, coverage })),
  };
}

const contactOf = (party: LabelFacts['attestation']['by']): string | undefined => party.email ?? party.website ?? party.postalAddress;

function missing(facts: LabelFacts): string[] {
  const needed: readonly [unknown, string][] = [
    [facts.support.securityUpdatesUntil ?? facts.support.unsupported, 'support_date'], [facts.care.secureSetup ?? facts.care.words?.secureSetup, 'securing_this_product'], [facts.care.deleteData ?? facts.care.words?.deleteData, 'delete_data'],
    [facts.care.closeAccount ?? facts.care.words?.closeAccount, 'account_deactivation'], [facts.transparency?.encryption ?? facts.transparency?.encryptionInfo, 'encryption_and_key_management'],
    [facts.care.userInformation ?? facts.care.words?.userInformation, 'general_user_information'], [facts.assessments[0], 'tested_by'],
  ];
  return needed.filter(([fact]) => fact === undefined).map(([, name]) => name);
}

