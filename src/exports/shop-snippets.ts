import { factsOf, labelUrl, productName, type ExportSource } from './export-source.ts';
import { schemaOrgProduct } from './schema-org.ts';

/** What a shop pastes beside a product: an element that checks the label on the buyer's device, with the linked picture inside for
 *  readers without scripts. */
export function badgeSnippet(source: ExportSource): string {
  const { label, product } = source.statement.credentialSubject;
  const [gtin, ...others] = product.gtins;
  const sold = gtin && others.length === 0 ? ` gtin="${escapeHtml(gtin)}"` : '';
  return `<script type="module" src="${escapeHtml(source.origin)}/embed/holdmark-badge.js"></script>\n<holdmark-badge label="${label.code}"${sold}>\n  ${linkSnippet(source)}</holdmark-badge>\n`;
}

/** The same without a script. The image is drawn from live status: a copy of it would not change. */
export function linkSnippet(source: ExportSource): string {
  const { label } = source.statement.credentialSubject;
  const name = escapeHtml(`${productName(factsOf(source))}: label ${label.code}`);
  return `<a href="${escapeHtml(labelUrl(source))}"><img src="${escapeHtml(source.origin)}/labels/${label.number}/badge.svg" alt="${name}" width="160" height="48"></a>\n`;
}

/** Both, and the product's facts for search engines, as they stood on the day of export. */
export function shopSnippet(source: ExportSource): string {
  const facts = JSON.stringify(schemaOrgProduct(source)).replaceAll('<', '\\u003c');
  return `${badgeSnippet(source)}<script type="application/ld+json">${facts}</script>\n`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
