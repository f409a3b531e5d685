import { toBase58 } from '../encoding/base58.ts';
import { toBase64url } from '../encoding/base64url.ts';
import { concatBytes, fromHex, utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import type { LabelFacts } from '../label/statement.ts';
import { standardAnchor } from '../scheme/standard-anchor.ts';
import { codeUrl, factsOf, fileStem, given, labelUrl, productName, say, standingOf, statementUrl, today, type Exported, type ExportSource } from './export-source.ts';

/** The label as a UNTP Digital Conformity Credential (UN/CEFACT, 0.7.0 of 4 May 2026): who looked at what, against which scheme, how
 *  far they stand from the maker. Unsigned; `untpJwtInput` gives the bytes that the issuer's desk signs. */
export function exportUntpDcc(source: ExportSource): Exported {
  return { fileName: `${fileStem(source)}.dcc.json`, mediaType: 'application/vc+ld+json', text: `${JSON.stringify(conformityCredential(source), null, 2)}\n`, toAdd: ['a signature (holdmark export --as untp-dcc --sign)'] };
}

/** Header and payload of the credential as a JWT (W3C "Securing Verifiable Credentials using JOSE and COSE"), to be signed with
 *  Ed25519. The signature goes behind a second full stop, in base64url. */
export function untpJwtInput(source: ExportSource, kid: string): string {
  const part = (value: object): string => toBase64url(utf8(canonicalJson(value)));
  return `${part({ alg: 'EdDSA', kid, typ: 'vc+jwt' })}.${part(conformityCredential(source))}`;
}

/** How far who says so stands from the maker. */
const levels = {
  declaration: { assessorLevel: 'self', assessmentLevel: 'scheme-self', attestationType: 'declaration' },
  certification: { assessorLevel: '3rdParty', assessmentLevel: 'scheme-cab', attestationType: 'certification' },
} as const;

export function conformityCredential(source: ExportSource): Record<string, unknown> {
  const facts = factsOf(source);
  const scheme = `${source.origin}/schemes/${facts.scheme.id}/`;
  const schemeName = say(source, facts.scheme.name);
  const name = `${schemeName}: ${productName(facts)}`;
  return given({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://vocabulary.uncefact.org/untp/0.7.0/context/'],
    type: ['DigitalConformityCredential', 'VerifiableCredential'],
    id: `${labelUrl(source)}#dcc`,
    name,
    issuer: { type: ['CredentialIssuer'], id: source.statement.issuer.id, name: source.statement.issuer.name },
    validFrom: source.statement.validFrom,
    validUntil: source.statement.validUntil,
    // The index is text, as W3C's recommendation and UNTP's own description have it; UNTP's schema says integer.
    credentialStatus: source.statement.credentialStatus,
    credentialSubject: {
      type: ['ConformityAttestation'],
      id: labelUrl(source),
      name,
      description: `${source.demonstration ? 'SPECIMEN. ' : ''}Label ${source.statement.credentialSubject.label.code}, ${standingOf(source).kind} on ${today(source)}`,
      ...levels[facts.attestation.kind],
      issuedToParty: { type: ['Party'], id: facts.manufacturer.website ?? `${labelUrl(source)}#manufacturer`, name: facts.manufacturer.name },
      referenceScheme: { type: ['ConformityScheme'], id: scheme, name: schemeName },
      referenceProfile: { type: ['ConformityProfile'], id: `${scheme}#version-${facts.scheme.version}`, name: `${schemeName}, version ${facts.scheme.version}` },
      profileScore: facts.level && { type: ['Score'], code: facts.level },
      conformityCertificate: link(labelUrl(source), 'The label, and whether it still holds', 'text/html'),
      auditableEvidence: link(statementUrl(source), 'Signed statement', 'application/vc'),
      conformityAssessment: facts.assessments.map((_, index) => assessment(source, index)),
    },
  });
}

type Assessment = LabelFacts['assessments'][number];

/** UNTP has one yes or no for an assessment; "not applicable" and "not assessed" are neither, and are said as a score. */
const scores: Readonly<Record<Assessment['result'], string>> = {
  'met': 'The requirements are met.', 'not-met': 'The requirements are not met.', 'not-applicable': 'The requirements do not apply to this product.', 'not-assessed': 'Nobody has looked whether the requirements are met.',
};

const topic = { type: ['ConformityTopic'], id: 'https://vocabulary.uncefact.org/conformity-topics/cybersecurity-controls', name: 'Cybersecurity Controls' } as const;

function assessment(source: ExportSource, index: number): object {
  const facts = factsOf(source);
  const one = facts.assessments[index]!;
  const { requirements, method, by, date, result, evidence } = one;
  return {
    type: ['ConformityAssessment'],
    id: `${labelUrl(source)}#assessment-${index}`,
    name: `${method} by ${by.name}`,
    assessmentCriteria: requirements.map((id) => ({ type: ['Criterion'], id: `${source.origin}/schemes/${facts.scheme.id}/#${id}`, name: id })),
    assessmentDate: date,
    assessedPerformance: [{ type: ['Performance'], score: { type: ['Score'], code: result, definition: scores[result] } }],
    assessedProduct: [{ type: ['ProductVerification'], product: { type: ['Product'], id: codeUrl(source), name: productName(facts), modelNumber: facts.product.model }, idVerifiedByCAB: by.kind === 'laboratory' }],
    referenceStandard: facts.standards?.map(({ designation, edition }) => ({ type: ['Standard'], id: `${source.origin}/standards/#${standardAnchor(designation)}`, name: [designation, edition].filter(Boolean).join(' ') })),
    specifiedCondition: conditions(source, one),
    evidence: evidence?.flatMap(({ title, url, sha256 }) => (url ?? sha256 ? [{ ...link(url ?? namedBy(sha256!), title), digestMultibase: sha256 && multihash(sha256) }] : [])),
    conformityTopic: [topic],
    conformance: result === 'met' ? true : result === 'not-met' ? false : undefined,
  };
}

/** What UNTP has no member for: how it was found out, by whom, and what was left out. */
function conditions(source: ExportSource, { method, by, leftOut }: Assessment): string[] {
  const left = say(source, leftOut);
  return [`method: ${method}`, `assessed by: ${[by.name, by.kind, by.accreditation].filter(Boolean).join(', ')}`, ...(left ? [`left out: ${left}`] : [])];
}

const link = (linkURL: string, linkName: string, mediaType?: string): object => ({ type: ['Link'], linkURL, linkName, mediaType });

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
/** A document that nobody publishes, named by its digest (RFC 6920). */
const namedBy = (sha256: string): string => `ni:///sha-256;${toBase64url(bytesOf(sha256))}`;
/** Multibase base58btc of a multihash: SHA-256 is 0x12, its length 0x20. */
const multihash = (sha256: string): string => `z${toBase58(concatBytes(Uint8Array.of(0x12, 0x20), bytesOf(sha256)))}`;
