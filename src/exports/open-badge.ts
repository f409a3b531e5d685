import { factsOf, fileStem, given, labelUrl, productName, say, type Exported, type ExportSource } from './export-source.ts';

/** The label as an Open Badge 3.0 (1EdTech), an AchievementCredential about a product, for catalogues that show badges. Unsigned:
 *  its proof is the statement that it names. */
export function exportOpenBadge(source: ExportSource): Exported {
  const facts = factsOf(source);
  const badge = given({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: `${labelUrl(source)}#open-badge`,
    name: `${say(source, facts.scheme.name)}: ${productName(facts)}`,
    issuer: { id: source.statement.issuer.id, type: ['Profile'], name: source.issuer.name, url: source.origin },
    validFrom: source.statement.validFrom,
    validUntil: source.statement.validUntil,
    credentialStatus: source.statement.credentialStatus,
    credentialSubject: {
      type: ['AchievementSubject'],
      id: labelUrl(source),
      achievement: {
        type: ['Achievement'],
        id: `${source.origin}/schemes/${facts.scheme.id}/`,
        achievementType: 'Certification',
        name: say(source, facts.scheme.name),
        description: `${productName(facts)}, model ${facts.product.model}`,
        criteria: { narrative: `Scheme ${facts.scheme.id}, version ${facts.scheme.version}: ${facts.attestation.kind} by ${facts.attestation.by.name}` },
        image: { id: `${source.origin}/labels/${source.statement.credentialSubject.label.number}/badge.svg`, type: 'Image' },
      },
      // Open Badges has no "not applicable" and no "not assessed": such results are left out rather than read as passed.
      result: facts.assessments.flatMap(({ requirements, result }) => (result !== 'met' && result !== 'not-met' ? [] : requirements.map((name) =>
        ({ type: ['Result'], resultDescription: `${source.origin}/schemes/${facts.scheme.id}/#${name}`, status: result === 'met' ? 'Completed' : 'Failed' })))),
    },
    evidence: facts.assessments.flatMap((assessment) => (assessment.evidence ?? []).flatMap((each) => (each.url ? [{ type: ['Evidence'], id: each.url, name: each.title }] : []))),
  });
  return { fileName: `${fileStem(source)}.open-badge.json`, mediaType: 'application/vc+ld+json', text: `${JSON.stringify(badge, null, 2)}\n`, toAdd: ['a signature'] };
}
