import { codeUrl, factsOf, fileStem, given, labelUrl, productName, say, standingOf, today, type Exported, type ExportSource } from './export-source.ts';

/** The label as schema.org JSON-LD: a Product with a Certification, as search engines and shops read it. Google Merchant Center
 *  takes the same facts in its `certification` attribute (authority, name, code). Only terms that schema.org has. */
export function exportSchemaOrg(source: ExportSource): Exported {
  return { fileName: `${fileStem(source)}.jsonld`, mediaType: 'application/ld+json', text: `${JSON.stringify(schemaOrgProduct(source), null, 2)}\n`, toAdd: [] };
}

export function schemaOrgProduct(source: ExportSource): Record<string, unknown> {
  const facts = factsOf(source);
  const { product, manufacturer } = facts;
  return given({
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': codeUrl(source),
    name: product.name,
    description: say(source, product.description),
    model: product.model,
    category: product.category,
    gtin14: product.gtins.length === 1 ? product.gtins[0] : product.gtins.length > 1 ? product.gtins : undefined,
    brand: { '@type': 'Brand', name: product.brand },
    manufacturer: { '@type': 'Organization', name: manufacturer.name, address: manufacturer.postalAddress, email: manufacturer.email, url: manufacturer.website },
    hasCertification: certification(source),
  });
}

function certification(source: ExportSource): object {
  const facts = factsOf(source);
  const { label } = source.statement.credentialSubject;
  const holds = standingOf(source).kind === 'in-force';
  return {
    '@type': 'Certification',
    '@id': labelUrl(source),
    name: say(source, facts.scheme.name),
    about: productName(facts),
    certificationIdentification: label.code,
    certificationStatus: holds ? 'https://schema.org/CertificationActive' : 'https://schema.org/CertificationInactive',
    issuedBy: { '@type': 'Organization', name: source.issuer.name, url: source.origin },
    datePublished: source.issued.slice(0, 10),
    validFrom: source.issued,
    expires: source.statement.validUntil,
    auditDate: facts.assessments.map((each) => each.date).toSorted().at(-1),
    url: labelUrl(source),
    sdDatePublished: today(source),
  };
}

/** The attribute `certification` of a Google Merchant Center product, as it stood on the day of export: empty of a label that did not
 *  hold, for nothing in it could say so. */
export const merchantCertification = (source: ExportSource): Record<string, string> => (standingOf(source).kind !== 'in-force' ? {} : {
  certification_authority: source.issuer.name,
  certification_name: say(source, factsOf(source).scheme.name) ?? factsOf(source).scheme.id,
  certification_code: source.statement.credentialSubject.label.code,
  as_of: today(source),
});
