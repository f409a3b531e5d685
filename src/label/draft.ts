import { z } from 'zod';
import { isDay } from '../encoding/rfc3339.ts';
import { parseGtin, gtinCheckDigit, type Gtin } from './gtin.ts';
import type { shapeCodes } from '../scheme/finding.ts';

/** What a maker says of one product: `labels/*.yaml`. One definition gives the check, the types and the editors' JSON Schema.
 *  Drafts are read with every scalar as text (`09501…` keeps its zero, `2.10` stays 2.10), so flags and counts are read here.
 *  Messages are codes of findings; their sentences are in `wording/findings/`. */

/** The parts that are exported are what the drafts of events (`event-draft.ts`) are made of, too. */
export const fault = (code: (typeof shapeCodes)[number]): string => code;

export const flag = z.preprocess((text) => (text === 'true' ? true : text === 'false' ? false : text), z.boolean(fault('not-a-flag')));
const count = z.preprocess((text) => (typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text), z.number(fault('not-a-count')).int().nonnegative());
const words = z.string().trim().min(1).max(10_000);
export const line = words.max(200).regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, fault('control-characters'));
export const version = line.max(64).meta({ type: ['string', 'number'] });
const link = z.string().max(2048).refine(isHttps, fault('not-https')).meta({ format: 'uri' });
/** Where people can turn to. */
export const isContact = (text: string): boolean => isHttps(text) || /^mailto:[^\s@]+@[^\s@]+$/.test(text);
const contact = z.string().max(2048).refine(isContact, fault('not-a-contact'));
export const day = z.string().refine(isDay, fault('not-a-date')).meta({ format: 'date' });
const sha256Digits = z.string().regex(/^[0-9a-f]{64}$/, fault('not-a-sha256'));
export const languageMap = z.record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, fault('not-a-language')), words)
  .refine((map) => Object.keys(map).length > 0, fault('needs-a-language'));

/** Exported for `draft-json-schema.ts`, which says in words that editors know what the transform does. */
export const gtin = z.string().transform((digits, context): Gtin => {
  const parsed = parseGtin(digits);
  if (!parsed) context.addIssue(gtinFault(digits));
  return (parsed ?? digits) as Gtin;
});

function gtinFault(digits: string): { readonly code: 'custom'; readonly message: string; readonly params?: Readonly<Record<string, string>> } {
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits)) return { code: 'custom', message: fault('gtin-digits') };
  return { code: 'custom', message: fault('gtin-check-digit'), params: { digit: gtinCheckDigit(digits.padStart(14, '0').slice(0, 13)) } };
}

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s/]/.test(text) && URL.canParse(text);
}

const party = z.strictObject({ name: line, postalAddress: line.optional(), email: z.email(fault('not-an-email')).optional(), website: link.optional() });
export const evidence = z.strictObject({ title: line, url: link.optional(), sha256: sha256Digits.optional() });

/** Below labels/ and nowhere else: no dots, so no way up. */
const picture = z.string().regex(/^[\w-]+(?:\/[\w-]+)*\.svg$/, fault('not-a-picture'));

const product = z.strictObject({
  name: line.describe('What the product is called in shops, without the brand'),
  brand: line,
  model: line.describe('The model number on the rating plate'),
  category: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, fault('not-a-category')),
  description: languageMap.describe('A few words for the label: fridge-freezer, Kühl-Gefrier-Kombination'),
  picture: picture.optional().describe('A line drawing for the page, as pictures/fridge.svg'),
  gtins: z.array(gtin).max(50).default([]).describe('The digits under the barcodes of every pack of this product'),
  hardwareRevisions: z.array(line).optional(),
  lots: z.array(line).optional().describe('Only where the label speaks for some lots'),
  serials: z.array(z.strictObject({ from: line, to: line })).optional().describe('Only where the label speaks for some serial numbers'),
  parts: z.array(z.strictObject({
    kind: z.enum(['product', 'app', 'cloud-service', 'hub']),
    name: line,
    covered: flag.describe('Whether the label speaks for this part'),
  })).min(1).describe('What the product consists of, and which parts the label speaks for'),
  matter: z.strictObject({ vendorId: line, productId: line }).optional(),
});

const support = z.strictObject({
  starts: day.optional(),
  securityUpdatesUntil: day.optional().describe('The last day with security updates; may be extended later, never shortened'),
  unsupported: z.preprocess((text) => (text === 'true' ? true : text), z.literal(true)).optional().describe('Only where no security updates are promised'),
  basis: z.enum(['placed-on-market', 'first-supply']).optional(),
  reasonIfUnderFiveYears: languageMap.optional().describe('EU law asks for five years, or a reason'),
  updatesStayAvailableUntil: day.optional().describe('How long updates that were issued can be downloaded'),
}).refine((value) => (value.securityUpdatesUntil === undefined) !== (value.unsupported === undefined), fault('support-or-unsupported'));

const sensor = z.enum(['has', 'has-not']);

const assessment = z.strictObject({
  requirements: z.array(z.string()).min(1).describe('Requirements of the scheme, by their ids'),
  method: z.enum(['testing', 'inspection', 'audit', 'document-review']),
  by: z.strictObject({ kind: z.enum(['maker', 'purchaser', 'laboratory']), name: line, accreditation: line.optional().describe('Such as: ISO/IEC 17025, with its number'), contact: line.optional() }),
  date: day,
  result: z.enum(['met', 'not-met', 'not-applicable', 'not-assessed']).describe('not-assessed is an honest answer: the label says so'),
  evidence: z.array(evidence).optional().describe('Reports; the digest shows later that they are the same'),
  leftOut: languageMap.optional().describe('What was not looked at'),
});

const changeKinds = ['first', 'security-fix', 'bugfix', 'feature', 'substantial'] as const;

export const releaseFacts = {
  version,
  build: line.optional(),
  date: day,
  imageSha256: sha256Digits.optional().describe('What sha256sum prints of the image'),
  notes: link.optional(),
  change: z.enum(changeKinds).default('first').describe('What it changed; the scheme says what that does to the label'),
  oldestUpgradable: version.optional().describe('The oldest version that can update to this one'),
};

const knownIssue = z.strictObject({
  id: z.string().regex(/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}|[A-Za-z0-9._-]{3,60})$/, fault('not-an-advisory')),
  affected: z.array(version),
  fixedIn: version.optional(),
  exploited: flag.describe('Whether attackers use it'),
  published: day,
});

const licensedMark = z.strictObject({
  name: line,
  registration: line.describe('The number under which the owner of the mark lists this product; it is printed below the mark'),
  registry: link.optional().describe('Where anyone can look it up'),
  attests: z.enum(['declaration', 'certification']).describe('What the mark says: that the maker declared, or that a body certified'),
  artwork: z.string().regex(/^[\w-]+(?:\/[\w-]+)*\.(?:svg|png)$/, fault('not-a-mark-file')).describe('The file as its owner supplied it, such as marks/kite.svg'),
  sha256: sha256Digits.describe('What sha256sum prints of the file'),
  leastWidth: count.optional().describe('Millimetres below which its owner does not want it'),
});

export const draftSchema = z.strictObject({
  scheme: z.string().describe('Id of the scheme, such as baseline-declaration'),
  schemeVersion: line.optional().describe('Defaults to the newest version'),
  level: line.optional().describe('Only where the scheme has levels'),
  product,
  manufacturer: party.extend({ tradeName: line.optional(), authorisedRepresentative: party.optional(), importer: party.optional() }),
  vulnerabilityContact: z.strictObject({ contact: contact.describe('Where anyone can report a weakness: https or mailto'), policy: link.optional(), acknowledgeWithinDays: count.optional() }),
  support,
  updates: z.strictObject({ mode: z.enum(['automatic', 'automatic-can-be-turned-off', 'by-consent', 'manual', 'none']), how: languageMap.optional().describe('How an owner gets the newest version, in menu words') }),
  access: z.strictObject({
    methods: z.array(z.enum(['password', 'passkey', 'biometric', 'multi-factor', 'physical', 'none'])).min(1),
    password: z.enum(['unique-per-product', 'chosen-at-first-use', 'none'], fault('password-not-own')).optional(),
    change: languageMap.optional().describe('How to change the password'),
    changeLink: link.optional(),
    cannotBeChanged: z.preprocess((text) => (text === 'true' ? true : text), z.literal(true)).optional(),
  }),
  care: z.strictObject({ secureSetup: link.optional(), deleteData: link.optional(), closeAccount: link.optional(), retire: link.optional(), userInformation: link.optional(),
    words: z.strictObject({ secureSetup: languageMap.optional(), deleteData: languageMap.optional(), closeAccount: languageMap.optional(), userInformation: languageMap.optional() }).optional().describe('The same in a few words, for readers without the link'),
    ifTheLabelEnds: languageMap.optional().describe('What an owner can do: "Disconnect it from Wi-Fi; it still cools"') }),
  data: z.strictObject({
    sensors: z.strictObject({ camera: sensor, microphone: sensor, location: sensor, presence: sensor.optional(), other: languageMap.optional(),
      words: z.strictObject({ camera: languageMap.optional(), microphone: languageMap.optional(), location: languageMap.optional() }).optional().describe('What each is for') }),
    leavesTheProduct: languageMap.optional().describe('Which data leaves it, where to, for how long'),
    worksWithoutCloud: flag.describe('Whether its main job is done without the maker\'s service'),
  }),
  transparency: z.strictObject({ sbom: flag.optional(), sbomUrl: link.optional(), hbom: flag.optional(), encryption: languageMap.optional(), encryptionInfo: link.optional(), intendedPurpose: languageMap.optional(), foreseeableRisks: languageMap.optional() }).optional(),
  riskTier: line.optional().describe('Leave it out: category and questions give it'),
  attestation: z.strictObject({
    kind: z.enum(['declaration', 'certification']).describe('declaration: the maker says so; certification: an independent body says so'),
    by: party,
    date: day,
    registration: line.optional().describe('Number under which the body lists it'),
    registry: link.optional(),
  }),
  assessments: z.array(assessment).default([]),
  standards: z.array(z.strictObject({ designation: line, edition: line.optional(), consensus: z.enum(['yes', 'no', 'unknown']).optional() })).optional(),
  declarations: z.strictObject({ pstiStatement: link.optional(), euDeclaration: link.optional(), notifiedBody: z.string().regex(/^\d{4}$/, fault('not-a-notified-body')).optional(), productClass: line.optional(),
    signedAt: line.optional().describe('Place of signature'), signatory: z.strictObject({ name: line, role: line }).optional().describe('Who signs for the maker') }).optional(),
  releases: z.array(z.strictObject(releaseFacts)).min(1).describe('Oldest first; at least the version that was assessed'),
  versionOrder: z.enum(['semver', 'date']).default('semver').describe('How versions are compared'),
  knownIssues: z.array(knownIssue).optional(),
  stock: z.strictObject({ lastManufactured: day.optional(), overSticker: flag.optional() }).optional(),
  licensedMarks: z.array(licensedMark).max(1).optional().describe('A mark of somebody else that the maker may show, with the licensed file'),
  recognised: z.array(z.strictObject({ scheme: line, until: day })).optional().describe('Other schemes that accept this label'),
});

export type Draft = z.output<typeof draftSchema>;
export type ChangeKind = (typeof changeKinds)[number];
export type Evidence = z.output<typeof evidence>;
export type LanguageMap = Readonly<Record<string, string>>;
