import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/scheme/check-draft.ts';
import { demandCodes, findingCodes, type DemandCode } from '../../src/scheme/finding.ts';
import { languageTags } from '../../src/encoding/language-tags.ts';
import { sayFinding } from '../../src/wording/say-finding.ts';
import { findingsWordingOf } from '../../src/wording/findings/findings-wording.ts';
import { demonstrationDraft, draftFiles, schemeOf, schemes } from './demonstration.ts';

const issueDay = new Date('2026-11-23T12:00:00Z');

/** A draft is readonly to the program; a test breaks copies of it on purpose. */
interface Anything { [member: string]: any }
interface Broken { readonly code: DemandCode; readonly file: string; readonly path: string; readonly change: (draft: Anything, scheme: Anything) => void }

const frostline = 'frostline-450.yaml', lavaro = 'lavaro-w8.yaml', cam = 'stube-cam-2.yaml', polder = 'polder-ax6.yaml', pilou = 'pilou.yaml';

const broken: readonly Broken[] = [
  { code: 'scheme-differs', file: lavaro, path: 'scheme', change: (d) => { d['scheme'] = 'etsi-303645'; } },
  { code: 'scheme-version-differs', file: lavaro, path: 'schemeVersion', change: (d) => { d['schemeVersion'] = '0.9'; } },
  { code: 'category-unknown', file: lavaro, path: 'product.category', change: (d) => { d['product'].category = 'toaster'; } },
  { code: 'level-missing', file: polder, path: 'level', change: (d) => { delete d['level']; } },
  { code: 'level-unknown', file: polder, path: 'level', change: (d) => { d['level'] = 'nine'; } },
  { code: 'level-not-in-scheme', file: lavaro, path: 'level', change: (d) => { d['level'] = 'one'; } },
  { code: 'risk-tier-unknown', file: lavaro, path: 'riskTier', change: (d) => { d['riskTier'] = 'enormous'; } },
  { code: 'risk-tier-too-low', file: cam, path: 'riskTier', change: (d) => { d['riskTier'] = 'ordinary'; } },
  { code: 'requirement-unknown', file: lavaro, path: 'assessments[0].requirements[0]', change: (d) => { d['assessments'][0].requirements[0] = 'asset-identity'; } },
  { code: 'requirement-not-assessed', file: lavaro, path: 'assessments', change: (d) => { d['assessments'].pop(); } },
  { code: 'requirement-left-open', file: frostline, path: 'assessments[3].result', change: () => undefined },
  { code: 'requirement-not-met', file: lavaro, path: 'assessments[0].result', change: (d) => { d['assessments'][0].result = 'not-met'; } },
  { code: 'not-applicable-unexplained', file: 'wiegenlicht.yaml', path: 'assessments[0].leftOut', change: (d) => { delete d['assessments'][0].leftOut; } },
  { code: 'results-contradict', file: pilou, path: 'assessments[0]', change: (d) => { d['assessments'][1].result = 'not-met'; } },
  { code: 'method-too-weak', file: frostline, path: 'assessments[0].method', change: (d) => { d['assessments'][0].method = 'document-review'; } },
  { code: 'assessor-not-enough', file: frostline, path: 'assessments[0].by.kind', change: (d) => { d['assessments'][0].by.kind = 'maker'; } },
  { code: 'assessor-not-accredited', file: frostline, path: 'assessments[0].by.accreditation', change: (d) => { d['assessments'][0].by.accreditation = 'ISO 9001'; } },
  { code: 'assessment-in-future', file: lavaro, path: 'assessments[0].date', change: (d) => { d['assessments'][0].date = '2027-01-02'; } },
  { code: 'assessment-too-old', file: lavaro, path: 'assessments[0].date', change: (d) => { d['assessments'][0].date = '2024-01-02'; } },
  { code: 'assessment-after-attestation', file: lavaro, path: 'assessments[0].date', change: (d) => { d['assessments'][0].date = '2026-11-20'; } },
  { code: 'evidence-without-digest', file: frostline, path: 'assessments[0].evidence[0]', change: (d) => { delete d['assessments'][0].evidence[0].sha256; } },
  { code: 'evidence-missing', file: frostline, path: 'assessments', change: (d) => { delete d['assessments'][0].evidence; } },
  { code: 'level-without-evidence', file: polder, path: 'level', change: (d) => { d['level'] = 'three'; for (const each of d['assessments']) delete each.evidence; } },
  { code: 'attestation-too-weak', file: cam, path: 'attestation.kind', change: (d) => { d['attestation'].kind = 'declaration'; } },
  { code: 'attestation-in-future', file: lavaro, path: 'attestation.date', change: (d) => { d['attestation'].date = '2027-01-02'; } },
  { code: 'certification-without-laboratory', file: lavaro, path: 'assessments', change: (d) => { d['attestation'].kind = 'certification'; } },
  { code: 'certification-by-maker', file: frostline, path: 'attestation.by.name', change: (d) => { d['attestation'].by.name = 'NORDKYL  AB'; } },
  { code: 'declaration-by-other', file: lavaro, path: 'attestation.by.name', change: (d) => { d['attestation'].by.name = 'Somebody else'; } },
  { code: 'registration-without-registry', file: frostline, path: 'attestation.registration', change: (d) => { delete d['attestation'].registry; } },
  { code: 'claim-absolute', file: lavaro, path: 'care.ifTheLabelEnds.de', change: (d) => { d['care'].ifTheLabelEnds.de = 'Diese Maschine ist 100 % sicher.'; } },
  { code: 'claim-bare', file: lavaro, path: 'product.name', change: (d) => { d['product'].name = 'Lavaro Secure'; } },
  { code: 'claim-certified', file: lavaro, path: 'product.description.fr', change: (d) => { d['product'].description.fr = 'lave-linge certifié'; } },
  { code: 'claim-forbidden', file: polder, path: 'transparency.intendedPurpose.en', change: (d) => { d['transparency'].intendedPurpose.en = 'A router, safe in any environment of course.'; } },
  { code: 'claim-endorsed', file: cam, path: 'data.leavesTheProduct.en', change: (d) => { d['data'].leavesTheProduct.en = 'Government-approved storage.'; } },
  { code: 'text-not-https', file: lavaro, path: 'updates.how.en', change: (d) => { d['updates'].how = { en: 'See HTTP://lavaro.example/updates for more.', de: 'x' }; } },
  { code: 'support-ended', file: lavaro, path: 'support.securityUpdatesUntil', change: (d) => { d['support'].securityUpdatesUntil = '2026-11-01'; } },
  { code: 'support-before-start', file: lavaro, path: 'support.securityUpdatesUntil', change: (d) => { Object.assign(d['support'], { starts: '2031-01-01', securityUpdatesUntil: '2030-01-01' }); } },
  { code: 'support-too-short', file: lavaro, path: 'support.securityUpdatesUntil', change: (d, s) => { Object.assign(s['support'], { minimumYears: 12, shorterWithReason: false }); d['schemeVersion'] = s['version']; } },
  { code: 'support-short-without-reason', file: 'wiegenlicht.yaml', path: 'support.securityUpdatesUntil', change: (d) => { delete d['support'].reasonIfUnderFiveYears; } },
  { code: 'support-shorter-than-label', file: 'wiegenlicht.yaml', path: 'support.securityUpdatesUntil', change: (_, s) => { Object.assign(s, { endsWithSupport: false, validityMonths: 60 }); } },
  { code: 'updates-after-support-too-short', file: frostline, path: 'support.updatesStayAvailableUntil', change: (d) => { d['support'].updatesStayAvailableUntil = '2033-01-01'; } },
  { code: 'unsupported-with-updates', file: 'goutte.yaml', path: 'updates.mode', change: (d) => { d['updates'].mode = 'automatic'; } },
  { code: 'supported-without-updates', file: lavaro, path: 'updates.mode', change: (d) => { d['updates'].mode = 'none'; } },
  { code: 'password-kind-missing', file: frostline, path: 'access.password', change: (d) => { d['access'].password = 'none'; } },
  { code: 'password-change-missing', file: frostline, path: 'access.change', change: (d) => { delete d['access'].change; } },
  { code: 'no-access-control', file: cam, path: 'access.methods', change: (d) => { d['access'].methods = ['none']; } },
  { code: 'updates-how-missing', file: pilou, path: 'updates.how', change: (d) => { delete d['updates'].how; } },
  { code: 'gtin-missing', file: 'goutte.yaml', path: 'product.gtins', change: () => undefined },
  { code: 'gtin-twice', file: lavaro, path: 'product.gtins[1]', change: (d) => { d['product'].gtins.push(d['product'].gtins[0]); } },
  { code: 'product-not-covered', file: lavaro, path: 'product.parts', change: (d) => { d['product'].parts[0].covered = false; } },
  { code: 'text-missing-in-language', file: lavaro, path: 'product.description', change: (d) => { delete d['product'].description.en; } },
  { code: 'sensor-contradicts-category', file: cam, path: 'data.sensors.camera', change: (d) => { d['data'].sensors.camera = 'has-not'; } },
  { code: 'release-in-future', file: lavaro, path: 'releases[1].date', change: (d) => { d['releases'][1].date = '2027-02-01'; } },
  { code: 'release-twice', file: lavaro, path: 'releases[1].version', change: (d) => { d['releases'][1].version = d['releases'][0].version; } },
  { code: 'release-order', file: lavaro, path: 'releases[1].date', change: (d) => { d['releases'][1].date = '2020-02-01'; } },
  { code: 'digest-missing', file: frostline, path: 'releases[2].imageSha256', change: (d) => { delete d['releases'][2].imageSha256; } },
  { code: 'issue-exploited-unfixed', file: cam, path: 'knownIssues[0].fixedIn', change: (d) => { delete d['knownIssues'][0].fixedIn; } },
  { code: 'issue-open', file: frostline, path: 'knownIssues[0].fixedIn', change: (d) => { delete d['knownIssues'][0].fixedIn; } },
  { code: 'issue-fix-unknown', file: frostline, path: 'knownIssues[0].fixedIn', change: (d) => { d['knownIssues'][0].fixedIn = '9.9'; } },
  { code: 'issue-affects-newest', file: frostline, path: 'knownIssues[0].affected', change: (d) => { d['knownIssues'][0].affected.push('2.4.0'); } },
  { code: 'mark-without-registration', file: lavaro, path: 'licensedMarks[0].registration', change: (d) => { d['licensedMarks'] = [{ name: 'A mark', registration: 'pending', attests: 'declaration', artwork: 'a.svg', sha256: '0'.repeat(64) }]; } },
  { code: 'mark-not-earned', file: lavaro, path: 'licensedMarks[0].attests', change: (d) => { d['licensedMarks'] = [{ name: 'A mark', registration: 'A-1', attests: 'certification', artwork: 'a.svg', sha256: '0'.repeat(64) }]; } },
  { code: 'needed-fact-missing', file: frostline, path: 'care.deleteData', change: (d) => { delete d['care'].deleteData; } },
  { code: 'notified-body-without-declaration', file: cam, path: 'declarations.notifiedBody', change: (d) => { delete d['declarations'].euDeclaration; } },
  { code: 'recognised-lapsed', file: frostline, path: 'recognised[0].until', change: (d) => { d['recognised'][0].until = '2026-01-01'; } },
  { code: 'recognised-unknown', file: frostline, path: 'recognised[0].scheme', change: (d) => { d['recognised'][0].scheme = 'moon-label'; } },
];

function findingsOf({ file, change }: Pick<Broken, 'file' | 'change'>): ReturnType<typeof checkDraft> {
  const draft = structuredClone(demonstrationDraft(file));
  const scheme = structuredClone(schemeOf(draft));
  change(draft, scheme);
  return checkDraft(draft, scheme, issueDay);
}

describe('check of a draft', () => {
  it.each(draftFiles)('lets %s be issued', (file) => {
    const draft = demonstrationDraft(file);
    expect(checkDraft(draft, schemeOf(draft), issueDay).filter((each) => each.severity === 'error')).toEqual([]);
  });

  it.each(broken)('finds $code at $path', ({ code, path, ...how }) => {
    const found = findingsOf(how).filter((each) => each.code === code);
    expect(found.map((each) => sayFinding(each, findingsWordingOf('en')).place)).toContain(path);
  });

  it('has a case for every code', () => {
    // An unknown scheme is found before there is one to hold the draft against: by the reader of the register.
    expect(demandCodes.filter((code) => code !== 'scheme-unknown').sort()).toEqual([...new Set(broken.map((each) => each.code))].sort());
  });

  it('names every fault at once', () => {
    const together = broken.filter((each) => each.file === lavaro && ['claim-bare', 'gtin-twice', 'release-in-future', 'requirement-not-met', 'support-ended'].includes(each.code));
    const found = findingsOf({ file: lavaro, change: (draft, scheme) => together.forEach((each) => each.change(draft, scheme)) });
    expect(found.map((each) => each.code)).toEqual(expect.arrayContaining(together.map((each) => each.code)));
  });

  it('says which requirement is missing', () => {
    const found = findingsOf({ file: lavaro, change: (draft) => { draft['assessments'].pop(); } }).filter((each) => each.code === 'requirement-not-assessed');
    expect(found.map((each) => each.args['requirement'])).toEqual(['documentation', 'information-and-query-reception', 'information-dissemination', 'education-and-awareness']);
  });

  it.each(languageTags)('says every finding in %s, with every hole filled', (language) => {
    for (const finding of broken.flatMap(findingsOf)) {
      const { problem, hint } = sayFinding(finding, findingsWordingOf(language));
      expect(`${problem} ${hint}`, finding.code).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  });

  it.each(languageTags)('has a problem and a hint for every code in %s, without a full stop at the end', (language) => {
    const { sentences } = findingsWordingOf(language);
    for (const code of findingCodes) for (const said of Object.values(sentences[code])) expect(said, code).toMatch(/[^.。\s]$/);
  });

  it('says in the reader’s language why a tier is too low', () => {
    const draft = demonstrationDraft('tiede-t1.yaml');
    const raised = { ...draft, riskTier: 'ordinary', data: { ...draft.data, sensors: { ...draft.data.sensors, microphone: 'has' as const } } };
    const low = checkDraft(raised, schemes.get('etsi-303645')!, issueDay).find((each) => each.code === 'risk-tier-too-low');
    const said = (language: string): string => sayFinding(low!, findingsWordingOf(language)).problem;
    expect(said('en')).toMatch(/: It has a microphone\./);
    expect(said('ja')).toMatch(/：[^A-Za-z]*マイク/);
  });

  it('lets a "should" stay unmet with a warning, a "must" not at all', () => {
    const severities = (requirement: number): string[] => findingsOf({ file: frostline, change: (d) => { d['assessments'][requirement].result = 'not-met'; } }).filter((each) => each.code === 'requirement-not-met').map((each) => each.severity);
    expect(severities(3)).toEqual(['warning']);
    expect(severities(2)).toEqual(['error', 'error']);
  });

  it('raises the risk tier by what the draft says of the product', () => {
    const draft = structuredClone(demonstrationDraft('tiede-t1.yaml'));
    const scheme = schemes.get('etsi-303645')!;
    const before = checkDraft(draft, scheme, issueDay).map((each) => each.code);
    const after = checkDraft({ ...draft, data: { ...draft.data, sensors: { ...draft.data.sensors, microphone: 'has' } } }, scheme, issueDay).map((each) => each.code);
    expect(before).not.toContain('attestation-too-weak');
    expect(after).toContain('attestation-too-weak');
  });
});
