import { badgeFile } from '../artwork/artwork-file.ts';
import { labelWordings } from '../wording/label-wordings.ts';
import { factsOf, labelUrl, productName, type ExportSource } from './export-source.ts';
import { schemaOrgProduct } from './schema-org.ts';

/** What a shop pastes beside a product: an element that checks the label on the buyer's device, with the linked picture inside for
 *  readers without scripts. @param page as for `linkSnippet` */
export function badgeSnippet(source: ExportSource, page?: string): string {
  const { label, product } = source.statement.credentialSubject;
  const [gtin, ...others] = product.gtins;
  const sold = gtin && others.length === 0 ? ` gtin="${escapeHtml(gtin)}"` : '';
  return `<script type="module" src="${escapeHtml(source.origin)}/embed/holdmark-badge.js"></script>\n<holdmark-badge label="${label.code}"${sold}>\n  ${linkSnippet(source, page)}</holdmark-badge>\n`;
}

/** The same without a script. The image is drawn from live status: a copy of it would not change.
 *  @param page the language of the register's page and picture that are linked, where it is not the register's first */
export function linkSnippet(source: ExportSource, page?: string): string {
  const { label } = source.statement.credentialSubject;
  const name = escapeHtml(`${productName(factsOf(source))}: ${labelWordings[source.language]?.title ?? 'label'} ${label.code}`);
  const address = page === undefined ? labelUrl(source) : `${source.origin}/${page}/L/${label.code}/`;
  return `<a href="${escapeHtml(address)}"><img src="${escapeHtml(source.origin)}/labels/${label.number}/${badgeFile(page)}" alt="${name}" width="160" height="48"></a>\n`;
}

/** Both, and the product's facts for search engines, as they stood on the day of export. */
export function shopSnippet(source: ExportSource): string {
  const facts = JSON.stringify(schemaOrgProduct(source)).replaceAll('<', '\\u003c');
  return `${badgeSnippet(source)}<script type="application/ld+json">${facts}</script>\n`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
