import { toBase64url } from '../encoding/base64url.ts';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { codeUrl, factsOf, fileStem, given, labelUrl, productName, say, standingOf, statementUrl, today, type Exported, type ExportSource } from './export-source.ts';

/** The label as a UNTP Digital Conformity Credential (UN/CEFACT, 0.7.0): who looked at what, against which scheme, how far they
 *  stand from the maker. Unsigned; `untpJwtInput` gives the bytes that the issuer's desk signs. */
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
  const scheme = { type: ['ConformityAssessmentScheme'], id: `${source.origin}/schemes/${facts.scheme.id}/`, name: say(source, facts.scheme.name) };
  return given({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://test.uncefact.org/vocabulary/untp/dcc/0.7.0/'],
    type: ['DigitalConformityCredential', 'VerifiableCredential'],
    id: `${labelUrl(source)}#dcc`,
    issuer: { type: ['CredentialIssuer'], id: source.statement.issuer.id, name: source.statement.issuer.name },
    validFrom: source.statement.validFrom,
    validUntil: source.statement.validUntil,
    credentialStatus: source.statement.credentialStatus,
    credentialSubject: {
      type: ['ConformityAttestation'],
      id: labelUrl(source),
      name: `${say(source, facts.scheme.name)}: ${productName(facts)}`,
      ...levels[facts.attestation.kind],
      description: `${source.demonstration ? 'SPECIMEN. ' : ''}Label ${source.statement.credentialSubject.label.code}, ${standingOf(source).kind} on ${today(source)}`,
      issuedToParty: { type: ['Party'], id: facts.manufacturer.website ?? `${labelUrl(source)}#manufacturer`, name: facts.manufacturer.name },
      referenceScheme: scheme,
      conformityCertificate: { type: ['SecureLink', 'Link'], linkURL: statementUrl(source), linkName: 'Signed statement', linkType: 'application/vc' },
      assessment: facts.assessments.map((_, index) => assessment(source, index)),
    },
  });
}

function assessment(source: ExportSource, index: number): object {
  const facts = factsOf(source);
  const { requirements, method, by, date, result, evidence } = facts.assessments[index]!;
  return {
    type: ['ConformityAssessment', 'Declaration'],
    id: `${labelUrl(source)}#assessment-${index}`,
    assessmentDate: date,
    assessmentCriterion: requirements.map((name) => ({ type: ['Criterion'], id: `${source.origin}/schemes/${facts.scheme.id}/#${name}`, name })),
    referenceStandard: facts.standards?.map((standard) => ({ type: ['Standard'], name: [standard.designation, standard.edition].filter(Boolean).join(' ') })),
    assessorLevel: { maker: 'self', purchaser: 'buyer', laboratory: '3rdParty' }[by.kind],
    attestationType: { 'testing': 'testing', 'inspection': 'inspection', 'audit': 'verification', 'document-review': 'verification' }[method],
    // An honest "not assessed" is neither: the member is left out.
    compliance: result === 'met' ? true : result === 'not-met' ? false : undefined,
    conformityTopic: 'governance.compliance',
    assessedProduct: [{ type: ['ProductVerification'], product: { type: ['Product'], id: codeUrl(source), name: productName(facts), registeredId: facts.product.gtins[0] ?? facts.product.model, idGranularity: 'model' }, idVerifiedByCAB: by.kind === 'laboratory' }],
    auditor: { type: ['Party'], name: by.name },
    evidence: evidence?.map((each) => ({ type: ['SecureLink', 'Link'], linkURL: each.url, linkName: each.title, hashDigest: each.sha256, hashMethod: each.sha256 && 'SHA-256' })),
  };
}
