// Fetches the register bundle once and then asks about products without a network:
//   node examples/check-shelf.mjs https://labels.example trust-list.json 09521234543213 4006381333931
import { readFileSync } from 'node:fs';
import { parseGtin, parseTrustList, registerAt, syncBundle, verifyInBundle } from 'holdmark/verify';

const [address, trustFile, ...numbers] = process.argv.slice(2);
const bundle = await syncBundle(registerAt(address), undefined, parseTrustList(readFileSync(trustFile)), new Date());
if (typeof bundle === 'string') throw new Error(`no bundle: ${bundle}`);

for (const number of numbers) {
  const gtin = parseGtin(number);
  const verdict = gtin && (await verifyInBundle(`${bundle.pointer.origin}/01/${gtin}`, bundle, new Date()));
  console.log(number, verdict?.kind ?? 'not-a-product-number');
}
