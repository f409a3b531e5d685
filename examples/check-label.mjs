// Checks one label with holdmark/verify, in Node, Deno or Bun:
//   node examples/check-label.mjs https://labels.example trust-list.json 'https://LABELS.EXAMPLE/01/09521234543213#…'
// The trust list comes from the authority itself, once, and is kept. Exit code 0: the label holds.
import { readFileSync } from 'node:fs';
import { parseTrustList, registerAt, verifyLabel } from 'holdmark/verify';

const [address, trustFile, scanned] = process.argv.slice(2);
const trust = parseTrustList(readFileSync(trustFile));
const verdict = await verifyLabel(scanned, registerAt(address), trust, new Date(), { origin: address });

const product = verdict.statement?.credentialSubject.product;
console.log(verdict.kind, product ? `${product.brand} ${product.name}` : '', verdict.reasons.join(' '));
process.exitCode = verdict.kind === 'in-force' ? 0 : 1;
