import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import QRCode from 'qrcode';
import satori from 'satori';
import sharp from 'sharp';
import { artworkFacts, type ArtworkFacts } from '../src/artwork/artwork-facts.ts';
import { drawLabel } from '../src/artwork/draw-label.ts';
import { placements } from '../src/artwork/placements.ts';
import { toPng } from '../src/artwork/rasterise.ts';
import { stampLabel } from '../src/artwork/stamp-label.ts';
import { toPdf } from '../src/artwork/to-pdf.ts';
import { bytesToDigits } from '../src/encoding/digits.ts';
import { signerOfSeed } from '../src/issuance/signer.ts';
import { signToken } from '../src/issuance/sign-token.ts';
import { parseGtin } from '../src/label/gtin.ts';
import { en } from '../src/wording/en.ts';
import { sampleSource, sampleStatement } from '../test/artwork/sample-statement.ts';
import { CAMERA_DPI, damages, readRate, type CodeBox } from './artwork-degraded.ts';

const { pack } = placements;
const date = new Date('2026-10-12T00:00:00Z');
const signer = signerOfSeed(new Uint8Array(32).fill(7));
const gtin = parseGtin('09521234543213')!;

/** Drawing labels, as rates and as ratios to the naive pipeline of the same run: satori with the code inside, `qrcode` as it comes,
 *  sharp, once for each label. Ratios travel between machines, rates do not. */
export async function benchArtwork(): Promise<Readonly<Record<string, string>>> {
  const naive = await naivePipeline();
  const facts = (text: string): ArtworkFacts => artworkFacts(sampleStatement(), { ...sampleSource, qrText: text }, en, 'en');
  const stamp = await stampLabel(facts(await unitText(0)), pack, 'mono', { dpi: 600, date });
  let unit = 1;
  const ready = await Promise.all(Array.from({ length: 64 }, (_, i) => unitText(i)));
  const next = (): Promise<string> => unitText(unit++);
  const rates = await interleaved({
    naiveSvg: async () => { await naive(await next()); },
    naivePng: async () => { await sharp(Buffer.from(await naive(await next())), { density: 72 }).resize(1181).png().toBuffer(); },
    naivePdf: async () => { const { svg } = await drawLabel(facts(await next()), pack, 'mono'); await toPdf(svg, pack, { date, title: 'label' }); },
    ourLabel: async () => { await drawLabel(facts(await next()), pack, 'light'); },
    ourPng: async () => { const { svg } = await drawLabel(facts(await next()), pack, 'light'); await toPng(svg, pack, 600, 'light'); },
    signOnly: async () => { await next(); },
    drawSvg: async () => { stamp.svg(stamp.symbol(ready[unit++ % ready.length]!)); },
    drawPng: async () => { stamp.png(stamp.symbol(ready[unit++ % ready.length]!)); },
    drawPdf: async () => { stamp.pdf(stamp.symbol(ready[unit++ % ready.length]!)); },
    stampSvg: async () => { stamp.svg(stamp.symbol(await next())); },
    stampPng: async () => { stamp.png(stamp.symbol(await next())); },
    stampPdf: async () => { stamp.pdf(stamp.symbol(await next())); },
  });
  const say = (rate: number, of: number): string => `${rate.toFixed(rate < 100 ? 1 : 0)} a second, ${(rate / of).toFixed(1)} times naive`;
  return {
    'naive, SVG / PNG 600 dpi / PDF': `${rates.naiveSvg.toFixed(1)} / ${rates.naivePng.toFixed(1)} / ${rates.naivePdf.toFixed(1)} a second`,
    'different labels, SVG': say(rates.ourLabel, rates.naiveSvg),
    'different labels, PNG 600 dpi': say(rates.ourPng, rates.naivePng),
    'units of one label, signed, SVG': say(rates.stampSvg, rates.naiveSvg),
    'units of one label, signed, 1-bit PNG 600 dpi': say(rates.stampPng, rates.naivePng),
    'units of one label, signed, PDF': say(rates.stampPdf, rates.naivePdf),
    'of that, signing the token and checking the signature': `${(1e6 / rates.signOnly).toFixed(0)} µs`,
    'without signing, SVG / PNG / PDF': `${[rates.drawSvg, rates.drawPng, rates.drawPdf].map((rate) => rate.toFixed(0)).join(' / ')} a second, ${[rates.drawSvg / rates.naiveSvg, rates.drawPng / rates.naivePng, rates.drawPdf / rates.naivePdf].map((ratio) => ratio.toFixed(0)).join(' / ')} times naive`,
    ...await degraded(),
  };
}

/** The text of one unit's code, signed as on the print line. */
async function unitText(serial: number): Promise<string> {
  const token = await signToken({ issuedAt: date, labelNumber: 16, gtin, serial: String(serial).padStart(6, '1') }, signer);
  return `https://LABELS.EXAMPLE/01/${gtin}/21/${String(serial).padStart(6, '1')}#${bytesToDigits(token)}`;
}

/** Runs all in turns until each has had its share, so that a busy machine slows all of them. @returns runs a second */
async function interleaved<Name extends string>(tasks: Readonly<Record<Name, () => Promise<void>>>): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(tasks) as Name[];
  const spent = new Map(names.map((name) => [name, { runs: 0, time: 0 }]));
  for (const name of names) await tasks[name]();
  for (let round = 0; round < 8; round++) {
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

/** What one writes first: everything in one satori tree. */
async function naivePipeline(): Promise<(text: string) => Promise<string>> {
  const { resolve } = createRequire(import.meta.url);
  const fonts = await Promise.all(([400, 600, 800] as const).map(async (weight) => ({ name: 'Inter', weight, style: 'normal' as const, data: await readFile(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)) })));
  const line = (text: string, fontSize: number, fontWeight: number): object => ({ type: 'div', props: { style: { fontSize, fontWeight }, children: text } });
  return async (text) => {
    const code = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M' });
    const tree = { type: 'div', props: { style: { display: 'flex', flexDirection: 'column', width: '100%', height: '100%', padding: 40, background: '#fff', fontFamily: 'Inter' }, children: [
      line('Cybersecurity label', 36, 600), line('Security updates until', 36, 400), line('Dec 2031', 120, 800), line('SPECIMEN Demonstration: no real product', 28, 600), line('Nordkyl Frostline 450', 46, 800), line('Fridge-freezer · Model NK-F450', 32, 400),
      line('Camera  No microphone  Own password  Updates itself', 30, 600), { type: 'img', props: { src: `data:image/svg+xml;base64,${Buffer.from(code).toString('base64')}`, width: 340, height: 340 } },
      line('Does this label still hold? Scan, or enter the code at labels.example', 34, 800), line('0000-00GY', 40, 600), line('Declared by its maker · Tested by Lindqvist Lab', 28, 600),
    ] } };
    return satori(tree as Parameters<typeof satori>[0], { width: 700, height: 980, fonts });
  };
}

/** The same damage to our label, and to a code as the United Kingdom's energy label service draws it: level L, no quiet zone, a link of
 *  299 characters squeezed into 14 mm. */
async function degraded(): Promise<Readonly<Record<string, string>>> {
  const SET = 24;
  const ours: { png: Uint8Array; code: CodeBox; text: string }[] = [];
  const peers: typeof ours = [];
  for (let i = 0; i < SET; i++) {
    const text = await unitText(1000 + i);
    const { svg, code, symbol } = await drawLabel(artworkFacts(sampleStatement(), { ...sampleSource, qrText: text }, en, 'en'), pack, 'light');
    ours.push({ png: await toPng(svg, pack, CAMERA_DPI, 'light'), text, code: { x: code.x * 8, y: code.y * 8, side: symbol.size * code.module * 8 } });
    peers.push(await peerLabel(i));
  }
  const results: [string, string][] = [];
  for (const [name, damage] of Object.entries(damages)) {
    const [own, peer] = [await readRate(ours, damage), await readRate(peers, damage)];
    results.push([`read back, ${name}`, `${Math.round(own * 100)} %; the peer's way ${Math.round(peer * 100)} %`]);
  }
  return Object.fromEntries(results);
}

async function peerLabel(seed: number): Promise<{ png: Uint8Array; code: CodeBox; text: string }> {
  const text = `https://www.service.example/product-label/${String(seed).padStart(4, '0')}/${'abcdefghij0123456789'.repeat(20)}`.slice(0, 299);
  const { modules: { size, data } } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  const side = 14;
  const cells = Array.from(data, (dark, i) => (dark ? `<rect x="${i % size}" y="${Math.floor(i / size)}" width="1" height="1"/>` : '')).join('');
  // Something stands right beside the code, as on a label without quiet zone.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="560" viewBox="0 0 50 70"><rect width="50" height="70" fill="#fff"/><rect x="17" y="27" width="16" height="16" fill="#10202f"/><rect x="18" y="28" width="14" height="14" fill="#fff"/><g transform="translate(18 28) scale(${side / size})">${cells}</g></svg>`;
  return { png: new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()), text, code: { x: 18 * 8, y: 28 * 8, side: side * 8 } };
}

if (import.meta.filename === process.argv[1]) for (const [what, result] of Object.entries(await benchArtwork())) console.log(`${what.padEnd(48)} ${result}`);
