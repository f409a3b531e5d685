import type { LabelFacts } from '../../label/statement.ts';
import { productName, say, type ExportSource } from '../export-source.ts';
import { row, type PaperRow } from './paper.ts';

/** The rows that name a product so that nobody can mistake it for another. */
export function productRows(source: ExportSource, facts: LabelFacts): PaperRow[] {
  const { product } = facts;
  return [
    row('Product', `${productName(facts)}, ${say(source, product.description) ?? product.category}`),
    row('Type or model', product.model),
    row('Barcode (GTIN)', product.gtins.length > 0 ? product.gtins.join(', ') : 'none'),
    row('Batch, serial or version', identification(facts)),
  ];
}

function identification(facts: LabelFacts): string {
  const { lots, serials, hardwareRevisions } = facts.product;
  const parts = [lots && `lots ${lots.join(', ')}`, serials && `serial numbers ${serials.map(({ from, to }) => `${from} to ${to}`).join(', ')}`, hardwareRevisions && `hardware ${hardwareRevisions.join(', ')}`];
  return [...parts.filter((part) => part !== undefined), `software ${facts.releases.map((release) => release.version).join(', ')}`].join('; ');
}

type Party = LabelFacts['attestation']['by'];

export const partyLine = (party: Party | undefined): string | undefined => party && [party.name, party.postalAddress, party.email, party.website].filter(Boolean).join(', ');

/** "Until 31 December 2031", or that there is none. ISO dates stay: a legal paper is read in many countries. */
export function supportLine({ support }: LabelFacts): string | undefined {
  if (support.unsupported) return 'The product is placed on the market without security updates.';
  return support.securityUpdatesUntil && `until ${support.securityUpdatesUntil}${support.starts ? ` (from ${support.starts})` : ''}`;
}
