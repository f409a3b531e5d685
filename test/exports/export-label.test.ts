import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv2020 from 'ajv/dist/2020.js';
import jsonld from 'jsonld';
import { jwtVerify } from 'jose';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fromBase58 } from '../../src/encoding/base58.ts';
import { fontsFor } from '../../src/artwork/type/label-fonts.ts';
import { languageTags } from '../../src/encoding/language-tags.ts';
import { toBase64url } from '../../src/encoding/base64url.ts';
import { craAnnexII } from '../../src/exports/documents/cra-annex-ii.ts';
import { euDeclaration } from '../../src/exports/documents/eu-declaration.ts';
import { openLines } from '../../src/exports/documents/paper.ts';
import { paperHtml } from '../../src/exports/documents/paper-html.ts';
import { paperPdf } from '../../src/exports/documents/paper-pdf.ts';
import { setText } from '../../src/exports/documents/set-text.ts';
import { pstiStatement } from '../../src/exports/documents/psti-statement.ts';
import { exportFiles } from '../../src/exports/export-files.ts';
import { exportFormats, exportLabel } from '../../src/exports/export-label.ts';
import { programmeTable } from '../../src/exports/programme-table.ts';
import { programmeAnswer, programmes, programmesOf } from '../../src/exports/programmes.ts';
import { merchantCertification, schemaOrgProduct } from '../../src/exports/schema-org.ts';
import { badgeSnippet, linkSnippet, shopSnippet } from '../../src/exports/shop-snippets.ts';
import { conformityCredential, untpJwtInput } from '../../src/exports/untp-dcc.ts';
import type { Statement } from '../../src/label/statement.ts';
import { paperWords } from '../../src/wording/papers/paper-words.ts';
import { sourceNamed, sourceOf, sources } from './demonstration-sources.ts';

const named = sources.map((source) => [source.statement.credentialSubject.product.name, source] as const);
const hostile = sourceOf('frostline-450.yaml', 0, (statement): Statement => ({ ...statement, credentialSubject: { ...statement.credentialSubject, product: { ...statement.credentialSubject.product, name: '=HYPERLINK("x")<script>alert(1)</script>\'"&' } } }));

describe('every format', () => {
  it.each(named)('is made of %s, twice the same', (_, source) => {
    for (const format of exportFormats) {
      const once = exportLabel(source, format);
      expect(exportLabel(source, format)).toEqual(once);
      expect(once.text).not.toMatch(/undefined|\[object Object\]|NaN/);
      if (once.mediaType.includes('json')) expect(() => JSON.parse(once.text)).not.toThrow();
    }
  });

  it('never says more than the label: a withdrawn one is not active anywhere', () => {
    const gone = sourceOf('frostline-450.yaml', 0, (statement): Statement => ({ ...statement, credentialSubject: { ...statement.credentialSubject, state: 'withdrawn' } }));
    expect(JSON.stringify(schemaOrgProduct(gone))).toContain('CertificationInactive');
    expect([merchantCertification(gone), Object.keys(merchantCertification(sourceNamed('frostline')))]).toEqual([{}, ['certification_authority', 'certification_name', 'certification_code', 'as_of']]);
    expect(exportLabel(gone, 'csv').text).toContain('withdrawn');
    expect(JSON.parse(exportLabel(gone, 'cta-2120').text).label.status).toBe('withdrawn');
  });

  it('lets no maker\'s text out of its place', () => {
    expect(exportLabel(hostile, 'psti-statement').text).not.toContain('<script');
    expect(shopSnippet(hostile).match(/<script[^>]*>/g)).toEqual(['<script type="module" src="https://labels.example/embed/holdmark-badge.js">', '<script type="application/ld+json">']);
    expect(Papa.parse<Record<string, string>>(exportLabel(hostile, 'csv').text, { header: true }).data[0]?.['name']).toMatch(/^'=/);
  });
});

describe('UNTP Digital Conformity Credential 0.7.0', () => {
  const satisfies = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(new URL('untp-dcc-0.7.0.json', import.meta.url), 'utf8')));
  const faultsOf = (credential: unknown): readonly string[] => (satisfies(credential) ? [] : (satisfies.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${Object.values(params).join()}`));

  it.each(named)('has the names, the required members and the enumerations for %s', (_, source) => {
    // The index of a status list is text in W3C's recommendation, and UNTP's description says so too; only its schema says integer.
    expect(faultsOf(conformityCredential(source))).toEqual(['/credentialStatus/statusListIndex must be integer integer']);
  });

  it.each<[string, (credential: any) => void]>([
    ['a name of the drafts before it', (c) => { c.credentialSubject.assessment = c.credentialSubject.conformityAssessment; }],
    ['a level of another enumeration', (c) => { c.credentialSubject.assessmentLevel = 'GovtApproval'; }],
    ['an assessment without its performance', (c) => { delete c.credentialSubject.conformityAssessment[0].assessedPerformance; }],
    ['a topic as text', (c) => { c.credentialSubject.conformityAssessment[0].conformityTopic = 'governance.compliance'; }],
    ['the context of another version', (c) => { c['@context'][1] = 'https://test.uncefact.org/vocabulary/untp/dcc/0.6.0/'; }],
  ])('is refused by the same measure with %s', (_, change) => {
    const credential: any = structuredClone(conformityCredential(sourceNamed('frostline')));
    change(credential);
    expect(faultsOf(credential).length).toBeGreaterThan(1);
  });

  it('says of each result what it is, and yes or no only where somebody looked', () => {
    const { conformityAssessment }: any = conformityCredential(sourceNamed('frostline'))['credentialSubject'];
    const said = conformityAssessment.map((each: any) => [each.assessedPerformance[0].score.code, each.conformance]);
    expect(said).toEqual(sourceNamed('frostline').statement.credentialSubject.assessments.map(({ result }) => [result, result === 'met' ? true : result === 'not-met' ? false : undefined]));
    expect(said).toContainEqual(['not-assessed', undefined]);
  });

  it('names a report by its digest, as a multihash that gives the digest back', () => {
    const sha256 = sourceNamed('frostline').statement.credentialSubject.assessments[0]!.evidence![0]!.sha256;
    const { conformityAssessment: [{ evidence: [report] }] }: any = conformityCredential(sourceNamed('frostline'))['credentialSubject'];
    expect(Buffer.from(fromBase58(report.digestMultibase.slice(1))!).toString('hex')).toBe(`1220${sha256}`);
  });

  it('never lets a declaration pass as a third party\'s word', () => {
    for (const [, source] of named) {
      const { attestation } = source.statement.credentialSubject;
      expect(conformityCredential(source)['credentialSubject']).toMatchObject({ assessorLevel: attestation.kind === 'declaration' ? 'self' : '3rdParty' });
    }
  });

  it('holds as a JWT for jose', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const input = untpJwtInput(sourceNamed('stube'), 'a-key');
    const jwt = `${input}.${toBase64url(new Uint8Array(sign(null, Buffer.from(input), privateKey)))}`;
    const { payload, protectedHeader } = await jwtVerify(jwt, publicKey, { algorithms: ['EdDSA'] });
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: 'a-key', typ: 'vc+jwt' });
    expect(payload['type']).toEqual(['DigitalConformityCredential', 'VerifiableCredential']);
    await expect(jwtVerify(jwt.replace(/\.(.)/, (_, first: string) => `.${first === 'a' ? 'b' : 'a'}`), publicKey)).rejects.toThrow();
  });
});

describe('schema.org', () => {
  const types = readFileSync(createRequire(import.meta.url).resolve('schema-dts').replace(/schema\.js$/, 'schema.d.ts'), 'utf8');
  const terms = new Set([...types.matchAll(/^\s+"(\w+)"\??:/gm)].map(([, term]) => term));

  it.each(named)('names only terms that schema.org has, for %s', (_, source) => {
    const names: string[] = [];
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) { names.push(key); walk(each); }
    };
    walk(schemaOrgProduct(source));
    expect(names.filter((name) => !name.startsWith('@') && !terms.has(name))).toEqual([]);
  });

  it('knows what schema.org does not have', () => {
    expect(terms.has('certificationIdentification')).toBe(true);
    expect(terms.has('cybersecurityLabel')).toBe(false);
  });

  it('is JSON-LD: a product that has a certification', async () => {
    const documentLoader = (url: string) => Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } });
    const [product] = await jsonld.expand(schemaOrgProduct(sourceNamed('frostline')), { documentLoader });
    expect(product?.['@type']).toEqual(['https://schema.org/Product']);
    expect(JSON.stringify(product?.['https://schema.org/hasCertification'])).toContain('https://schema.org/Certification');
  });
});

describe('papers', () => {
  const papers = [pstiStatement, craAnnexII, euDeclaration];

  it.each(named.filter((_, i) => i % 4 === 0))('of %s are the same PDF twice, in A4', async (_, source) => {
    for (const make of papers) {
      const once = Buffer.from(await paperPdf(make(source), source.asOf));
      expect(once.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
      expect(once.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
      expect(Buffer.from(await paperPdf(make(source), source.asOf)).equals(once)).toBe(true);
    }
  });

  it('leave open what nobody knows, and say so', () => {
    const bare = sourceOf('frostline-450.yaml', 0, (statement): Statement => ({ ...statement, credentialSubject: { ...statement.credentialSubject, declarations: {}, support: {} } }));
    expect(openLines(pstiStatement(bare))).toEqual(['3 Defined support period', 'Place of issue', 'Name of the signatory', 'Function of the signatory', 'Signature']);
    expect(paperHtml(pstiStatement(bare))).toContain('<dd class="open">');
  });

  it('of a demonstration register say so across the page', async () => {
    const source = { ...sourceNamed('frostline'), demonstration: true };
    expect(exportLabel(source, 'eu-doc').text).toContain('>SPECIMEN<');
    expect(exportLabel(sourceNamed('frostline'), 'eu-doc').text).not.toContain('>SPECIMEN<');
    expect(JSON.parse(exportLabel(source, 'cta-2120').text).label.specimen).toBe(true);
    const [marked, plain] = await Promise.all([paperPdf(pstiStatement(source), source.asOf), paperPdf(pstiStatement(sourceNamed('frostline')), source.asOf)]);
    expect(marked.length).toBeGreaterThan(plain.length);
  });

  it.each(languageTags)('come as PDF in %s too, with every letter drawn', async (language) => {
    const source = { ...sourceNamed('frostline'), language };
    const paper = craAnnexII(source);
    expect(paper).toMatchObject({ language, title: paperWords(language).cra.title });
    const pdf = Buffer.from(await paperPdf(paper, source.asOf)).toString('latin1');
    expect(pdf).toContain(`/Lang (${language})`);
    for (const [script, font] of [['ja', 'NotoSansJP'], ['ko', 'NotoSansKR'], ['zh-Hans', 'NotoSansSC'], ['ar', 'NotoSansArabic']] as const) expect(pdf.includes(font), font).toBe(script === language);
  });

  it('refuse letters that no font here can draw rather than drop them', async () => {
    const named = sourceOf('frostline-450.yaml', 0, (statement): Statement => ({ ...statement, credentialSubject: { ...statement.credentialSubject, product: { ...statement.credentialSubject.product, name: 'ᚠᚱᛟᛊᛏ' } } }));
    await expect(paperPdf(craAnnexII(named), named.asOf)).rejects.toThrow(/HTML form/);
    expect(paperHtml(craAnnexII(named))).toContain('ᚠᚱᛟᛊᛏ');
  });

  it('break lines of scripts without spaces, and never run out of their column', async () => {
    const fonts = await fontsFor('規則に従う製品。', 'ja');
    const style = { size: 10, weight: 400, width: 40, direction: 'ltr', fonts } as const;
    const { lines } = setText('規則に従う製品。規則に従う製品。https://labels.example/a/very/long/address', style);
    expect(lines.map(({ text }) => text).join('').replaceAll(' ', '')).toBe('規則に従う製品。規則に従う製品。https://labels.example/a/very/long/address');
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter(({ text }) => /^[。、]/.test(text))).toEqual([]);
  });

  it('come in the reader\'s language, and say what the maker gave in another', () => {
    const german = { ...sourceNamed('frostline'), language: 'de-AT' };
    expect(exportLabel(german, 'cra-annex-ii').text).toMatch(/<html lang="de" dir="ltr">[\s\S]*Informationen und Anleitungen für die Nutzer[\s\S]*Lebensmittel zu Hause kühlen/);
    expect(exportLabel(german, 'cra-annex-ii').toAdd).toEqual([]);
    expect(exportLabel({ ...german, language: 'ja' }, 'psti-statement').text).toContain('<html lang="en" dir="ltr">');
    const { text, toAdd } = exportLabel({ ...german, language: 'ar' }, 'cra-annex-ii');
    expect(text).toMatch(/<html lang="ar" dir="rtl">[\s\S]*<dd dir="rtl">Nordkyl Frostline 450, ثلاجة[\s\S]*<dd dir="ltr" lang="en">Cooling food/);
    expect(toAdd.length).toBeGreaterThan(3);
    for (const each of toAdd) expect(each).toMatch(/ \(en → ar\)$/);
  });
});

describe('programmes', () => {
  it.each(named)('get everything they ask for from %s, where it claims them', (_, source) => {
    for (const programme of programmesOf(source)) {
      const missing = programmeAnswer(source, programme).fields.filter((each) => !each.present).map((each) => each.name);
      expect(missing, programme.id).toEqual([]);
    }
  });

  it('are each claimed by a demonstration label', () => {
    const claimed = new Set(sources.flatMap((source) => programmesOf(source).map((each) => each.id)));
    expect([...claimed].sort()).toEqual(programmes.map((each) => each.id).sort());
  });

  it('notice what is missing', () => {
    const source = sourceOf('lavaro-w8.yaml', 0, (statement): Statement => ({ ...statement, credentialSubject: { ...statement.credentialSubject, support: {} } }));
    const answers = programmesOf(source).map((programme) => programmeAnswer(source, programme).fields.filter((each) => !each.present).length);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.every((count) => count > 0)).toBe(true);
  });
});

describe('what the site publishes', () => {
  it('is every machine-readable format of a label, and no paper', () => {
    const files = [...exportFiles(sourceNamed('frostline'))];
    const number = sourceNamed('frostline').statement.credentialSubject.label.number;
    expect(files.map((file) => file.path)).toEqual(['cta-2120.json', 'dcc.json', 'product.jsonld', 'linkset.json', 'row.csv', 'open-badge.json', 'shop.html', 'merchant.json', 'programmes.json'].map((name) => `/labels/${number}/exports/${name}`));
    for (const { path, bytes } of files.filter((file) => file.path.endsWith('.json'))) expect(() => JSON.parse(new TextDecoder().decode(bytes)), path).not.toThrow();
  });

  it('links a shop to the live badge and the label, with a name for those who do not see it', () => {
    expect(linkSnippet(sourceNamed('frostline'))).toMatch(/^<a href="https:\/\/labels\.example\/L\/[^"]+"><img src="https:\/\/labels\.example\/labels\/\d+\/badge\.svg" alt="Nordkyl Frostline 450: Cybersecurity label [^"]+" width="160" height="48"><\/a>\n$/);
  });

  it('links a shop of another language to its own badge and page', () => {
    expect(linkSnippet({ ...sourceNamed('frostline'), language: 'de' }, 'de')).toMatch(/^<a href="https:\/\/labels\.example\/de\/L\/[^"]+\/"><img src="https:\/\/labels\.example\/labels\/\d+\/badge\.de\.svg" alt="Nordkyl Frostline 450: Cybersicherheits-Kennzeichen [^"]+"/);
  });

  it('gives a shop an element that checks, which names the product it is for and holds the linked picture', () => {
    const source = sourceNamed('frostline');
    expect(badgeSnippet(source)).toContain(linkSnippet(source));
    expect(badgeSnippet(source)).toContain(`label="${source.statement.credentialSubject.label.code}" gtin="${source.statement.credentialSubject.product.gtins[0]}"`);
  });

  it('is explained by the table in docs/exports.md', () => {
    expect(readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8')).toContain(programmeTable());
  });
});

describe('GS1 linkset', () => {
  const linkTypes = ['defaultLink', 'certificationInfo', 'safetyInfo', 'instructions', 'support', 'recallStatus', 'serviceInfo'];
  it.each(named)('of %s names a GS1 Digital Link and only GS1 link types', (_, source) => {
    const { linkset: [set] } = JSON.parse(exportLabel(source, 'gs1-linkset').text);
    if (source.statement.credentialSubject.product.gtins.length > 0) expect(set.anchor).toMatch(/^https:\/\/labels\.example\/01\/\d{14}$/);
    else expect(exportLabel(source, 'gs1-linkset').toAdd).toHaveLength(1);
    for (const [type, links] of Object.entries<{ href: string }[]>(set)) {
      if (type === 'anchor') continue;
      expect(linkTypes.map((name) => `https://ref.gs1.org/voc/${name}`)).toContain(type);
      for (const { href } of links) expect(href).toMatch(/^https:/);
    }
  });
});

describe('Open Badges', () => {
  it('count what was met and what was not, and nothing else', () => {
    const { credentialSubject } = JSON.parse(exportLabel(sourceNamed('frostline'), 'open-badge').text);
    expect(credentialSubject.result).toHaveLength(13);
    expect(new Set(credentialSubject.result.map((each: { status: string }) => each.status))).toEqual(new Set(['Completed']));
  });
});
