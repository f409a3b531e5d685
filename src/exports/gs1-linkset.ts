import { codeUrl, factsOf, fileStem, given, labelUrl, say, statementUrl, type Exported, type ExportSource } from './export-source.ts';

/** The label as a linkset (RFC 9264) in the link types of the GS1 Web Vocabulary: what a resolver answers for the product's
 *  GS1 Digital Link. Safety and certification information point to the label, the rest to the maker's pages. */
export function exportGs1Linkset(source: ExportSource): Exported {
  const { care, vulnerabilityContact, releases, product } = factsOf(source);
  const notes = releases.find((release) => release.coverage === 'covered')?.notes;
  const title = say(source, product.description) ?? product.name;
  const to = (href: string | undefined, words: string, type = 'text/html'): object[] | undefined => (href === undefined ? undefined : [{ href, title: words, type, hreflang: ['en'] }]);
  const set = given({
    anchor: codeUrl(source),
    'https://ref.gs1.org/voc/defaultLink': to(labelUrl(source), `${product.brand} ${product.name}, ${title}`),
    'https://ref.gs1.org/voc/certificationInfo': [...(to(labelUrl(source), 'Does this label still hold?') ?? []), ...(to(statementUrl(source), 'Signed statement', 'application/vc') ?? [])],
    'https://ref.gs1.org/voc/safetyInfo': to(vulnerabilityContact.policy, 'How the maker handles weaknesses'),
    'https://ref.gs1.org/voc/instructions': to(care.secureSetup, 'Secure set-up'),
    'https://ref.gs1.org/voc/support': to(care.deleteData, 'Delete your data'),
    'https://ref.gs1.org/voc/recallStatus': to(labelUrl(source), 'Suspended or withdrawn?'),
    'https://ref.gs1.org/voc/serviceInfo': to(notes, 'Newest software'),
  });
  return { fileName: `${fileStem(source)}.linkset.json`, mediaType: 'application/linkset+json', text: `${JSON.stringify({ linkset: [set] }, null, 2)}\n`, toAdd: product.gtins.length > 0 ? [] : ['a GTIN: without one there is no GS1 Digital Link'] };
}
