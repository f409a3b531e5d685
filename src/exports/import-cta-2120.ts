import { z } from 'zod';
import { accessMethods, NOT_STATED, updateModes } from './cta-2120.ts';
import { imported, type Imported, type Part } from './imported.ts';

const text = z.string().max(2048);
const textAndLink = z.looseObject({ text: text.optional(), url: text.optional() }).optional();
const party = z.looseObject({ name: text.optional(), contact: text.optional() }).optional();
const maintained = z.looseObject({ sbom_maintained: z.boolean().optional(), hbom_maintained: z.boolean().optional() }).optional();

/** Reads generously: the published schema is defective, so real files will be too. */
const record = z.looseObject({
  product_name: text.optional(), product_manufacturer: text.optional(), product_model: text.optional(), manufacturer_name: text.optional(),
  version_and_model_numbers: z.looseObject({ model: text.optional(), hardware: z.array(text).optional(), software: z.array(text).optional() }).optional().catch(undefined),
  authorization_date: text.optional(), authorized_by: party, tested_by: party,
  sensor_data_collection: z.array(z.looseObject({ sensing: text.optional(), has: z.boolean().default(true), description: text.optional(), icons: z.unknown().optional() })).default([]),
  access_control: z.looseObject({ password_options: z.array(text).default([]), password_type: text.optional(), user_changeable: z.boolean().optional(), password_change: textAndLink }).optional(),
  securing_this_product: textAndLink, delete_data: textAndLink, account_deactivation: textAndLink, encryption_and_key_management: textAndLink, general_user_information: textAndLink,
  security_update_information: z.looseObject({ update_default: text.optional() }).optional(), security_update_information_other: text.optional(),
  support_date: text.optional(), security_contact: text.optional(), sbom_hbom_maintained: maintained, sbom_hbom_available: maintained.catch(undefined),
  label: z.looseObject({ unsupported: z.boolean().optional(), gtins: z.array(text).optional(), scheme: text.optional(), attestation: text.optional(), releases: z.array(z.looseObject({ version: text, date: text })).optional() }).optional(),
});
type Cta2120 = z.output<typeof record>;

/** Parts of a draft from CTA-2120 data, ours or another's. Texts are taken to be in `language`.
 *  @throws Error with zod's words where it is not even such an object */
export function importCta2120(json: unknown, language = 'en'): Imported {
  const given = record.parse(json);
  const words = (value: string | undefined): Part => (value && value !== NOT_STATED ? { [language]: value } : undefined);
  const sensor = (sensing: string) => given.sensor_data_collection.find((each) => each.sensing === sensing);
  const has = (sensing: string): Part => (sensor(sensing) === undefined ? undefined : sensor(sensing)?.has ? 'has' : 'has-not');
  const sbom = given.sbom_hbom_maintained ?? given.sbom_hbom_available;
  return imported({
    scheme: given.label?.scheme,
    product: { name: given.product_name, brand: given.product_manufacturer ?? given.manufacturer_name, model: given.product_model ?? given.version_and_model_numbers?.model, gtins: given.label?.gtins, hardwareRevisions: given.version_and_model_numbers?.hardware },
    manufacturer: { name: given.manufacturer_name },
    vulnerabilityContact: { contact: given.security_contact?.includes('://') ? given.security_contact : given.security_contact && `mailto:${given.security_contact}` },
    support: { securityUpdatesUntil: given.support_date, unsupported: given.label?.unsupported },
    updates: { mode: keyOf(updateModes, given.security_update_information?.update_default), how: words(given.security_update_information_other) },
    access: access(given, words),
    care: {
      secureSetup: given.securing_this_product?.url, deleteData: given.delete_data?.url, closeAccount: given.account_deactivation?.url, userInformation: given.general_user_information?.url,
      words: { secureSetup: words(given.securing_this_product?.text), deleteData: words(given.delete_data?.text), closeAccount: words(given.account_deactivation?.text), userInformation: words(given.general_user_information?.text) },
    },
    data: { sensors: { camera: has('images'), microphone: has('audio'), location: has('position'), words: { camera: words(sensor('images')?.description), microphone: words(sensor('audio')?.description), location: words(sensor('position')?.description) } } },
    transparency: { sbom: sbom?.sbom_maintained, hbom: sbom?.hbom_maintained, encryption: words(given.encryption_and_key_management?.text), encryptionInfo: given.encryption_and_key_management?.url },
    attestation: { kind: given.label?.attestation, by: partyOf(given.authorized_by), date: given.authorization_date },
    assessments: given.tested_by?.name ? [{ by: { name: given.tested_by.name, contact: given.tested_by.contact } }] : undefined,
    releases: given.label?.releases?.map(({ version, date }) => ({ version, date })) ?? given.version_and_model_numbers?.software?.map((version) => ({ version })),
  }, leftOf(given));
}

function access({ access_control: given }: Cta2120, words: (text: string | undefined) => Part): Part {
  if (!given) return undefined;
  const methods = given.password_options.flatMap((option) => keyOf(accessMethods, option) ?? []);
  const password = !given.password_options.includes('password') ? 'none' : given.password_type === 'factory_default' ? 'unique-per-product' : given.password_type === 'user_generated' ? 'chosen-at-first-use' : undefined;
  return { methods, password, change: words(given.password_change?.text), changeLink: given.password_change?.url, cannotBeChanged: given.user_changeable === false ? true : undefined };
}

function partyOf(party: Cta2120['authorized_by']): Part {
  const contact = party?.contact;
  const place = contact === undefined ? {} : /^https:/.test(contact) ? { website: contact } : contact.includes('@') ? { email: contact } : { postalAddress: contact };
  return { name: party?.name, ...place };
}

/** Icons are a registry's own pictures; "multi_account" and its like say how accounts work, not how access is checked. */
function leftOf(given: Cta2120): string[] {
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(record.shape, key) && !['schema_version', 'QR_code_url', 'created', 'modified'].includes(key));
  const options = (given.access_control?.password_options ?? []).filter((option) => !keyOf(accessMethods, option)).map((option) => `access_control.password_options: ${option}`);
  return [...unknown, ...options, ...(given.sensor_data_collection.some((each) => each.icons !== undefined) ? ['sensor_data_collection.icons'] : [])];
}

const keyOf = (table: Readonly<Record<string, string>>, value: string | undefined): string | undefined => Object.keys(table).find((key) => table[key] === value);
