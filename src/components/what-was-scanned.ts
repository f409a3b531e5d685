import { parseGtin } from '../label/gtin.ts';
import { readCode } from '../verification/read-code.ts';

/** What a scanned text is, before anything is opened. `path` is on this site; a foreign address is only ever shown. */
export type Scanned =
  | { readonly kind: 'label'; readonly shown: string; readonly path: string }
  | { readonly kind: 'barcode'; readonly shown: string; readonly path: string }
  | { readonly kind: 'foreign'; readonly shown: string }
  | { readonly kind: 'text'; readonly shown: string };

const LONGEST_SHOWN = 500;

/** @param text attacker-controlled   @param origins the register's own, and that of this page */
export function whatWasScanned(text: string, origins: readonly string[]): Scanned {
  const shown = text.slice(0, LONGEST_SHOWN);
  const gtin = parseGtin(text.trim());
  if (gtin) return { kind: 'barcode', shown, path: `/01/${gtin}/` };
  const code = readCode(text);
  if (!code) return { kind: 'text', shown };
  if (code.origin === undefined) return { kind: 'label', shown, path: `/L/${text.trim()}` };
  if (!origins.includes(code.origin) || (!code.gtin && code.labelNumber === undefined && !code.specimen)) return { kind: 'foreign', shown };
  // The reader knows the origin to be the text's own beginning, so what follows it is a path of ours.
  return { kind: 'label', shown, path: text.trim().slice(code.origin.length) };
}
