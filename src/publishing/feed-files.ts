import { Feed } from 'feed';
import { newestStatements } from '../components/newest-statements.ts';
import { utf8 } from '../encoding/bytes.ts';
import { statementNumber } from '../label/statement.ts';
import { plainText } from '../wording/plain-text.ts';
import { inLanguage } from '../wording/wording.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

const MOST = 100;

/** The newest changes of all labels for feed readers: Atom and JSON Feed. */
export function* feedFiles({ site }: SiteSource): Iterable<SiteFile> {
  const { name, origin, languages, issuer } = site.config;
  const language = languages[0] ?? 'en';
  const wording = site.wording(language);
  const feed = new Feed({
    id: `${origin}/feed/changes.xml`, link: origin, title: name, language, copyright: issuer.name, updated: site.asOf, author: { name: issuer.name },
    feedLinks: { atom: `${origin}/feed/changes.xml`, json: `${origin}/feed/changes.json` }, generator: 'Holdmark',
  });
  for (const statement of newestStatements(site, MOST)) {
    const { event, label, product } = statement.credentialSubject;
    const date = new Date(event.at);
    feed.addItem({
      id: statement.id, link: `${origin}/L/${label.code}`, date, published: date,
      title: `${plainText(`${product.brand} ${product.name}`, 80)} (${label.code}): ${wording.history.events[event.kind]}`,
      description: `${wording.reason[event.reason.code]}. ${plainText(inLanguage(event.reason.text, language), 500)}`,
      extensions: [{ name: '_holdmark', objects: { label: label.number, statement: statementNumber(statement), event: event.kind, reason: event.reason.code, gtins: product.gtins } }],
    });
  }
  yield { path: '/feed/changes.xml', bytes: utf8(feed.atom1()) };
  yield { path: '/feed/changes.json', bytes: utf8(feed.json1()) };
}
