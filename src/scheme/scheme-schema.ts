import { z } from 'zod';
import { capabilityIds, inEveryLanguage } from './capabilities.ts';
import { commonTitles, titleInEveryLanguage } from './titles.ts';
import { commonName } from './vocabulary.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/, 'must be an id of small letters, digits, points and hyphens');
const line = z.string().trim().min(1).max(300);
const days = z.coerce.number().int().min(0).max(3660);
const months = z.coerce.number().int().min(0).max(120);
const link = z.string().regex(/^https:\/\/\S+$/, 'must be an https:// address');
const words = z.record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), z.string().trim().min(1).max(2000)).refine((map) => 'en' in map, 'needs at least English');

/** Where a part has no name of its own, its id has a common one in every language. */
const ownName = words.optional().describe('What people call it; left out where the id is a common one, such as fridge');
function withName(part: 'categories' | 'tiers' | 'levels') {
  return <T extends { readonly id: string; readonly name?: Record<string, string> | undefined }>(value: T, context: z.RefinementCtx): Omit<T, 'name'> & { name: Record<string, string> } => {
    const name = value.name ?? commonName(part, value.id);
    if (!name) context.addIssue({ code: 'custom', path: ['name'], message: 'needs a name: its id is not a common one' });
    return { ...value, name: name ?? {} };
  };
}

const attestation = z.enum(['declaration', 'certification']);
const method = z.enum(['testing', 'inspection', 'audit', 'document-review']);
const assessor = z.enum(['maker', 'purchaser', 'laboratory']);

/** English words alone are a title that every language knows; any other is given as a map. */
const title = z.union([z.enum(commonTitles).transform(titleInEveryLanguage), words], 'must be one of the common titles (src/scheme/titles/en.ts), or a map of languages: { en: …, de: … }');

const requirement = z.strictObject({
  id,
  title: title.describe('What the standard calls it: the English words of a common title, or a map of languages'),
  consumer: words.optional().describe('One sentence that a consumer understands; taken from the capability where absent'),
  clause: line.describe('Where the standard says it, such as EN 303 645 5.1-1'),
  capability: z.enum(capabilityIds).optional().describe('What the product can do, in the words that all schemes share: the crosswalk is made from it'),
  need: z.enum(['must', 'should']).default('must').describe('A "should" may stay open, and then the label says so'),
  methods: z.array(method).min(1).optional().describe('Where the tier\'s methods do not fit: a policy is read, not tested'),
}).transform((value, context) => {
  const consumer = value.consumer ?? (value.capability && inEveryLanguage(value.capability));
  if (!consumer) context.addIssue({ code: 'custom', path: ['consumer'], message: 'needs a sentence for consumers, or a capability that has one' });
  return { ...value, consumer: consumer ?? {} };
});

const rigour = {
  attestation: attestation.describe('Who must say so: the maker (declaration) or an independent body (certification)'),
  methods: z.array(method).min(1).describe('How a requirement may be found to be met'),
  by: z.array(assessor).min(1).describe('Who may find out'),
  accreditation: line.optional().describe('What a laboratory must be accredited to, such as ISO/IEC 17025'),
};

const tier = z.strictObject({ id, name: ownName, ...rigour, surveillanceMonths: months.describe('How often the label is looked at again; 0 is never') }).transform(withName('tiers'));

const level = z.strictObject({
  id,
  name: ownName,
  requirements: z.array(id).min(1),
  attestation: attestation.optional(),
  methods: rigour.methods.optional(),
  by: rigour.by.optional(),
  accreditation: rigour.accreditation,
}).transform(withName('levels'));

/** Facts of a draft that can raise its risk tier. Closed: each has a rule in `risk-tier.ts`. */
const riskFacts = ['camera', 'microphone', 'location', 'presence', 'needs-cloud', 'no-own-access', 'no-updates', 'has-hub', 'has-app'] as const;

const rule = z.strictObject({ coverage: z.enum(['covered', 'provisional', 'not-covered']), imageDigest: z.enum(['required', 'optional']) });
const answer = z.enum(['yes', 'no', 'unknown']);

/** What a labelling scheme demands: `src/scheme/templates/*.yaml`, or an authority's own file. Numbers may be text: drafts and
 *  schemes are read with every scalar as text. */
export const schemeSchema = z.strictObject({
  id,
  version: line,
  name: words,
  summary: words.describe('What a label under this scheme says, and what it does not'),
  owner: line,
  source: z.strictObject({ title: line, url: link.optional() }).describe('The document it is modelled on; a template is a starting point, never the official scheme'),
  requirements: z.array(requirement).min(1),
  levels: z.array(level).default([]),
  riskTiers: z.array(tier).min(1).describe('From the lowest to the highest'),
  categories: z.array(z.strictObject({ id, name: ownName, tier: id }).transform(withName('categories'))).min(1),
  riskQuestions: z.array(z.strictObject({ fact: z.enum(riskFacts), raisesTo: id, why: words.optional() }).transform((each) => ({ ...each, why: each.why ?? commonName('facts', each.fact) ?? {} }))).default([]),
  validityMonths: months.min(1),
  endsWithSupport: z.stringbool().or(z.boolean()).default(false).describe('The label ends with the support period if that is sooner'),
  renewal: z.strictObject({ opensDaysBefore: days, closesDaysBefore: days }),
  cureDays: days,
  reviewDays: days,
  overSticker: z.array(z.enum(['withdrawn', 'excluded-units'])).default([]).describe('When boxes in stock must be stickered over'),
  standardReplacedDays: days.default(42).describe('How long a label lasts after its standard was replaced'),
  updateRule: z.strictObject({ 'first': rule, 'security-fix': rule, 'bugfix': rule, 'feature': rule, 'substantial': rule }),
  support: z.strictObject({ minimumYears: z.coerce.number().int().min(0).max(20).default(0), shorterWithReason: z.stringbool().or(z.boolean()).default(true) }).prefault({}),
  needs: z.array(z.enum(['sbom', 'hbom', 'eu-declaration', 'psti-statement', 'vulnerability-policy', 'secure-setup', 'delete-data', 'matter'])).default([]).describe('Facts that a draft must give'),
  evidenceMonths: months.default(24).describe('How old an assessment may be when the label is issued'),
  retentionYears: z.coerce.number().int().min(1).max(50),
  appeal: z.strictObject({ body: line, contact: line, answerWorkingDays: days, fileWithinDays: days }),
  consensus: z.strictObject({ openness: answer, balance: answer, dueProcess: answer, appeals: answer, consensus: answer, reason: words })
    .describe('How its standard came to be: the five attributes of a voluntary consensus standards body, OMB Circular A-119'),
  standards: z.array(z.strictObject({ designation: line, edition: line.optional(), areas: z.array(z.enum([
    'cryptographic-techniques', 'incident-management', 'hardware-assurance', 'identity-and-access', 'information-security-management', 'it-system-evaluation',
    'network-security', 'automation-and-continuous-monitoring', 'software-assurance', 'supply-chain', 'system-security-engineering', 'physical-security',
  ])).default([]).describe('Core areas of IoT security standards, NISTIR 8200'), consensus: answer })).default([]),
  recognises: z.array(z.strictObject({ scheme: line, level: line.optional() })).default([]),
  forbiddenClaims: z.array(z.strictObject({ phrase: words, instead: words.optional() })).default([]),
}).superRefine((scheme, context) => {
  const fault = (path: PropertyKey[], message: string): void => context.addIssue({ code: 'custom', path, message });
  const tiers = new Set(scheme.riskTiers.map((each) => each.id));
  const known = new Set(scheme.requirements.map((each) => each.id));
  if (known.size < scheme.requirements.length) fault(['requirements'], 'has an id twice');
  scheme.categories.forEach((each, i) => { if (!tiers.has(each.tier)) fault(['categories', i, 'tier'], `"${each.tier}" is not a risk tier of this scheme`); });
  scheme.riskQuestions.forEach((each, i) => { if (!tiers.has(each.raisesTo)) fault(['riskQuestions', i, 'raisesTo'], `"${each.raisesTo}" is not a risk tier of this scheme`); });
  scheme.levels.forEach((each, i) => each.requirements.forEach((name, j) => { if (!known.has(name)) fault(['levels', i, 'requirements', j], `"${name}" is not a requirement of this scheme`); }));
  if (scheme.renewal.opensDaysBefore <= scheme.renewal.closesDaysBefore) fault(['renewal'], 'must open before it closes');
});
