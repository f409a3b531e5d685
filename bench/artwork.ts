import QRCode from 'qrcode';
import sharp from 'sharp';
import { artworkFacts, type ArtworkFacts } from '../src/artwork/artwork-facts.ts';
import { checkedPng } from '../src/artwork/preflight/checked-png.ts';
import { drawLabel } from '../src/artwork/draw-label.ts';
import { placements } from '../src/artwork/placements.ts';
import { inPixels } from '../src/artwork/pixels/in-pixels.ts';
import { pixelsOf, toPng } from '../src/artwork/pixels/rasterise.ts';
import type { QrSymbol } from '../src/artwork/qr/qr-symbol.ts';
import { stampLabel } from '../src/artwork/stamp-label.ts';
import { toPdf } from '../src/artwork/pdf/to-pdf.ts';
import { signedSymbols } from '../src/cli/units/signed-symbols.ts';
import { type UnitCodes, unitText as textOf } from '../src/cli/units/unit-codes.ts';
import { unitHands } from '../src/cli/units/unit-hands.ts';
import { signerOfSeed } from '../src/issuance/signer.ts';
import { parseGtin } from '../src/label/gtin.ts';
import type { Unit } from '../src/label/unit.ts';
import { en } from '../src/wording/en.ts';
import { sampleSource, sampleStatement } from '../test/artwork/sample-statement.ts';
import { cameras, damages, readRate, type CodeBox } from './artwork-degraded.ts';
import { naivePipeline } from './artwork-naive.ts';

const { pack } = placements;
const date = new Date('2026-10-12T00:00:00Z');
const signer = signerOfSeed(new Uint8Array(32).fill(7));
const codes: UnitCodes = { config: { origin: 'https://labels.example' }, labelNumber: 16, gtin: parseGtin('09521234543213')!, issuedAt: date };

/** Drawing labels, as rates and as ratios to the naive pipeline of the same run. Ratios travel between machines, rates do not. */
export async function benchArtwork(): Promise<Readonly<Record<string, string>>> {
  const naive = await naivePipeline();
  const facts = (text: string, name = 'Frostline 450'): ArtworkFacts => artworkFacts(sampleStatement({ product: { ...sampleStatement().credentialSubject.product, name } }), { ...sampleSource, qrText: text }, en, 'en');
  const stamp = await stampLabel(facts(await unitText(0)), pack, 'mono', { dpi: 600, date });
  let unit = 1;
  const ready = await Promise.all(Array.from({ length: 64 }, (_, i) => unitText(i)));
  const hands = unitHands(codes, signer);
  // Units as the command makes them, signed in threads beside. Each run makes UNITS of them.
  const units = async (write: (symbol: QrSymbol) => unknown, by: Parameters<typeof signedSymbols>[1] = { texts: hands.texts }): Promise<void> => {
    const batches = Array.from({ length: UNITS / hands.batch }, () => Array.from({ length: hands.batch }, () => ({ unit: unitOf(unit++) })));
    for await (const made of signedSymbols(batches, by, stamp.symbol)) for (const [, symbol] of made) write(symbol);
  };
  // Labels of different products: each with a name and a text of its own.
  const other = (): ArtworkFacts => facts(ready[unit % ready.length]!, `Frostline ${unit++}`);
  const drawn = await drawLabel(other(), pack, 'light');
  const rates = await interleaved({
    naiveSvg: async () => { await naive.svg(other()); },
    naivePng: async () => { await naive.png(other()); },
    naivePdf: async () => { await naive.pdf(other()); },
    layout: async () => { await naive.layout(other()); },
    raster: async () => { await pixelsOf(inPixels(drawn.svg, pack, 600).svg); },
    ourSvg: async () => { await drawLabel(other(), pack, 'light'); },
    ourPng: async () => { await toPng((await drawLabel(other(), pack, 'light')).svg, pack, 600, 'light'); },
    ourChecked: async () => { await checkedPng(await drawLabel(other(), pack, 'light'), pack, 'light', 600, 'pack.png'); },
    ourPdf: async () => { await toPdf((await drawLabel(other(), pack, 'light')).svg, pack, { date, title: 'label' }); },
    drawSvg: async () => { stamp.svg(stamp.symbol(ready[unit++ % ready.length]!)); },
    drawPng: async () => { stamp.png(stamp.symbol(ready[unit++ % ready.length]!)); },
    drawPdf: async () => { stamp.pdf.one(stamp.symbol(ready[unit++ % ready.length]!)); },
    signedSvg: () => units(stamp.svg), signedPng: () => units(stamp.png), signedPdf: () => units(stamp.pdf.one),
    readSvg: () => units(stamp.svg, hands), readPng: () => units(stamp.png, hands), readPdf: () => units(stamp.pdf.one, hands),
  });
  await hands.close();
  const say = (rate: number, of: number): string => `${rate.toFixed(rate < 100 ? 1 : 0)} a second, ${(rate / of).toFixed(1)} times naive`;
  const ms = (rate: number): number => 1000 / rate;
  return {
    'naive, SVG / PNG 600 dpi / PDF': `${rates.naiveSvg.toFixed(1)} / ${rates.naivePng.toFixed(1)} / ${rates.naivePdf.toFixed(1)} a second`,
    'different labels, SVG': say(rates.ourSvg, rates.naiveSvg),
    'different labels, PNG 600 dpi': say(rates.ourPng, rates.naivePng),
    'different labels, PNG, read back and measured': say(rates.ourChecked, rates.naivePng),
    'different labels, PDF': say(rates.ourPdf, rates.naivePdf),
    'one satori layout and one librsvg raster': `${ms(rates.layout).toFixed(1)} + ${ms(rates.raster).toFixed(1)} ms; our whole PNG ${(ms(rates.ourPng) / (ms(rates.layout) + ms(rates.raster))).toFixed(2)} times that, read back and measured ${(ms(rates.ourChecked) / (ms(rates.layout) + ms(rates.raster))).toFixed(2)} times`,
    'size of one label, SVG': `${(drawn.svg.length / 1000).toFixed(0)} kB; naive ${((await naive.svg(other())).length / 1000).toFixed(0)} kB`,
    'units of one label, without signing, SVG': say(rates.drawSvg, rates.naiveSvg),
    'units of one label, without signing, 1-bit PNG 600 dpi': say(rates.drawPng, rates.naivePng),
    'units of one label, without signing, PDF': say(rates.drawPdf, rates.naivePdf),
    'units of one label, signed, SVG': say(rates.signedSvg * UNITS, rates.naiveSvg),
    'units of one label, signed, 1-bit PNG 600 dpi': say(rates.signedPng * UNITS, rates.naivePng),
    'units of one label, signed, PDF': say(rates.signedPdf * UNITS, rates.naivePdf),
    'units of one label, signed, decoded and verified, SVG': say(rates.readSvg * UNITS, rates.naiveSvg),
    'units of one label, signed, decoded and verified, PNG': say(rates.readPng * UNITS, rates.naivePng),
    'units of one label, signed, decoded and verified, PDF': say(rates.readPdf * UNITS, rates.naivePdf),
    ...await degraded(),
  };
}

/** Of one run of the pipeline. */
const UNITS = 1536;

/** The text of one unit's code, signed as on the print line. */
const unitText = (serial: number): Promise<string> => textOf(codes, unitOf(serial), signer);

const unitOf = (serial: number): Unit => ({ serial: String(serial).padStart(6, '1') });

/** Runs all in turns until each has had its share, so that a busy machine slows all of them. @returns runs a second */
async function interleaved<Name extends string>(tasks: Readonly<Record<Name, () => Promise<void>>>): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(tasks) as Name[];
  const spent = new Map(names.map((name) => [name, { runs: 0, time: 0 }]));
  for (const name of names) await tasks[name]();
  for (let round = 0; round < 6; round++) {
    for (const name of names) {
      const tally = spent.get(name)!;
      for (const until = performance.now() + 120; performance.now() < until;) {
        const from = performance.now();
        await tasks[name]();
        tally.time += performance.now() - from;
        tally.runs++;
      }
    }
  }
  return Object.fromEntries([...spent].map(([name, { runs, time }]) => [name, (runs / time) * 1000])) as Record<Name, number>;
}

/** The same damage to our label, and to a code as the United Kingdom's energy label service draws it: level L, no quiet zone, a link of
 *  299 characters squeezed into 14 mm. Its quiet zone is white here by luck; with a line at its edge nothing reads it. */
async function degraded(): Promise<Readonly<Record<string, string>>> {
  const SET = 24;
  const results: [string, string][] = [];
  for (const [distance, perMm] of Object.entries(cameras)) {
    const numbers = Array.from({ length: SET }, (_, i) => i);
    const ours = await Promise.all(numbers.map((i) => ourPicture(i, perMm)));
    const peers = await Promise.all(numbers.map((i) => peerPicture(i, perMm, 'white')));
    const crowded = await Promise.all(numbers.map((i) => peerPicture(i, perMm, 'a line')));
    for (const [name, damage] of Object.entries(damages)) {
      const [own, peer] = [await readRate(ours, damage), await readRate(peers, damage)];
      results.push([`read back, ${distance}: ${name}`, `${Math.round(own * 100)} %; the peer's way ${Math.round(peer * 100)} %`]);
    }
    results.push([`read back, ${distance}: the peer's code, undamaged, a line at its edge`, `${Math.round(await readRate(crowded, damages['as it is']!) * 100)} %`]);
  }
  return Object.fromEntries(results);
}

interface Picture { readonly png: Uint8Array; readonly code: CodeBox; readonly text: string }

async function ourPicture(seed: number, perMm: number): Promise<Picture> {
  const text = await unitText(1000 + seed);
  const { svg, code, symbol } = await drawLabel(artworkFacts(sampleStatement(), { ...sampleSource, qrText: text }, en, 'en'), pack, 'light');
  return { png: await toPng(svg, pack, perMm * 25.4, 'light'), text, code: { x: code.x * perMm, y: code.y * perMm, side: symbol.size * code.module * perMm } };
}

async function peerPicture(seed: number, perMm: number, around: 'white' | 'a line'): Promise<Picture> {
  const text = `https://www.service.example/product-label/${String(seed).padStart(4, '0')}/${'abcdefghij0123456789'.repeat(20)}`.slice(0, 299);
  const { modules: { size, data } } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  const side = 14;
  const cells = Array.from(data, (dark, i) => (dark ? `<rect x="${i % size}" y="${Math.floor(i / size)}" width="1" height="1"/>` : '')).join('');
  const line = around === 'white' ? '' : '<rect x="17.7" y="27.7" width="14.6" height="14.6" fill="#10202f"/><rect x="18" y="28" width="14" height="14" fill="#fff"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${50 * perMm}" height="${70 * perMm}" viewBox="0 0 50 70"><rect width="50" height="70" fill="#fff"/>${line}<g transform="translate(18 28) scale(${side / size})">${cells}</g></svg>`;
  return { png: new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()), text, code: { x: 18 * perMm, y: 28 * perMm, side: side * perMm } };
}

if (import.meta.filename === process.argv[1]) for (const [what, result] of Object.entries(await benchArtwork())) console.log(`${what.padEnd(58)} ${result}`);
