import { escapeXml } from '../artwork/escape-xml.ts';
import { newestStatements } from '../components/newest-statements.ts';
import { utf8 } from '../encoding/bytes.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import { type Statement, statementNumber } from '../label/statement.ts';
import { plainText } from '../wording/plain-text.ts';
import { inLanguage } from '../wording/wording.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

const MOST = 100;

interface Entry { readonly statement: Statement; readonly link: string; readonly title: string; readonly text: string }
interface Feed { readonly name: string; readonly origin: string; readonly language: string; readonly author: string; readonly updated: string; readonly entries: readonly Entry[] }

/** The newest changes of all labels for feed readers: Atom (RFC 4287) and JSON Feed 1.1. Texts are plain in both: what makers and
 *  issuers write is never markup. */
export function* feedFiles({ site }: SiteSource): Iterable<SiteFile> {
  const { name, origin, languages, issuer } = site.config;
  const language = languages[0] ?? 'en';
  const wording = site.wording(language);
  const entries = newestStatements(site, MOST).map((statement): Entry => {
    const { event, label, product } = statement.credentialSubject;
    return {
      statement, link: `${origin}/L/${label.code}/`,
      title: `${plainText(`${product.brand} ${product.name}`, 80)} (${label.code}): ${wording.history.events[event.kind]}`,
      text: `${plainText(inLanguage(event.reason.text, language), 500)} (${wording.reason[event.reason.code]})`,
    };
  });
  const feed = { name, origin, language, author: issuer.name, updated: rfc3339(site.asOf), entries };
  yield { path: '/feed/changes.xml', bytes: utf8(atom(feed)) };
  yield { path: '/feed/changes.json', bytes: utf8(`${JSON.stringify(jsonFeed(feed), null, 2)}\n`) };
}

function atom({ name, origin, language, author, updated, entries }: Feed): string {
  const entry = ({ statement, link, title, text }: Entry): string => {
    const at = statement.credentialSubject.event.at;
    return `  <entry>\n    <id>${escapeXml(statement.id)}</id>\n    <title>${escapeXml(title)}</title>\n    <updated>${at}</updated>\n    <published>${at}</published>\n    <link href="${escapeXml(link)}"/>\n    <summary>${escapeXml(text)}</summary>\n  </entry>\n`;
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">\n  <id>${origin}/feed/changes.xml</id>\n  <title>${escapeXml(name)}</title>\n  <updated>${updated}</updated>\n`
    + `  <author><name>${escapeXml(author)}</name></author>\n  <generator>Holdmark</generator>\n  <link href="${origin}/"/>\n  <link rel="self" type="application/atom+xml" href="${origin}/feed/changes.xml"/>\n${entries.map(entry).join('')}</feed>\n`;
}

function jsonFeed({ name, origin, language, author, entries }: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1', title: name, home_page_url: `${origin}/`, feed_url: `${origin}/feed/changes.json`, language, authors: [{ name: author }],
    items: entries.map(({ statement, link, title, text }) => {
      const { event, label, product } = statement.credentialSubject;
      return {
        id: statement.id, url: link, title, content_text: text, date_published: event.at,
        _holdmark: { label: label.number, statement: statementNumber(statement), event: event.kind, reason: event.reason.code, gtins: product.gtins },
      };
    }),
  };
}
