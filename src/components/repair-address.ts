import { parseGtin } from '../label/gtin.ts';
import { labelCode, parseLabelCode } from '../label/label-code.ts';

/** Where a mistyped or too precise address of ours leads, or undefined where there is nothing to repair. A static host has no page
 *  for each unit, so lot and serial travel as `?unit=` and the page puts them back. The fragment is kept: it is the signature. */
export function repairAddress(address: URL): string | undefined {
  // Some readers write the # of a code as %23, and then the signature looks like a part of the path.
  const [path = '', fragmentInPath = ''] = address.pathname.split(/%23/);
  const fragment = address.hash || (fragmentInPath && `#${fragmentInPath}`);
  const parts = /^(?<language>\/[a-z]{2}(?:-[A-Za-z]{4})?)?\/(?:01\/(?<gtin>\d{8,14})(?<unit>(?:\/10\/\d{1,15})?(?:\/21\/\d{1,15})?)|[Ll]\/(?<code>[0-9A-Za-z%-]{8,30}))\/?$/.exec(path)?.groups;
  if (!parts) return undefined;
  const page = parts['gtin'] ? productPage(parts['gtin']) : labelPage(parts['code'] ?? '');
  if (!page) return undefined;
  const query = new URLSearchParams(address.search);
  if (parts['unit']) query.set('unit', parts['unit']);
  const target = `${parts['language'] ?? ''}${page}${query.size > 0 ? `?${query}` : ''}${fragment}`;
  // The page that we would send to is the one that is not there.
  return samePage(`${parts['language'] ?? ''}${page}`, address.pathname) ? undefined : target;
}

function productPage(digits: string): string | undefined {
  const gtin = parseGtin(digits);
  return gtin && `/01/${gtin}/`;
}

function labelPage(typed: string): string | undefined {
  const number = parseLabelCode(typed.replace(/%20/g, ''));
  return number === undefined ? undefined : `/L/${labelCode(number)}/`;
}

const samePage = (a: string, b: string): boolean => a.replace(/\/$/, '') === b.replace(/\/$/, '');
