import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { loadArtwork } from '../../src/artwork/preflight/load-artwork.ts';
import { placements } from '../../src/artwork/placements.ts';
import { openPicture } from '../../src/artwork/pixels/picture.ts';
import { preflightPicture, type PreflightReport } from '../../src/artwork/preflight/preflight.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { toPdf } from '../../src/artwork/pdf/to-pdf.ts';
import { preflightWords } from '../../src/wording/preflight-words.ts';
import { sampleFacts } from './sample-facts.ts';
import { signedText } from './sample-statement.ts';

const { pack } = placements;
const demands = { leastModule: pack.leastModule, text: signedText };
const label = await drawLabel(sampleFacts(), pack, 'light');
const good = await toPng(label.svg, pack, 600, 'light');
const look = async (image: Uint8Array, more: object = {}, perMm = 600 / 25.4): Promise<PreflightReport> => preflightPicture(await openPicture(image), { ...demands, ...more }, { perMm, exact: true });
const codes = ({ findings }: PreflightReport): readonly string[] => findings.map(({ code }) => code);
const px = (mm: number): number => Math.round((mm / 25.4) * 600);
const over = async (svg: string): Promise<Uint8Array> => sharp(good).composite([{ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1182" height="1654">${svg}</svg>`) }]).png().toBuffer();

describe('preflight', () => {
  it('finds nothing wrong with our own file, and measures it', async () => {
    const report = await look(good);
    expect(report.findings).toEqual([]);
    expect(report.codes[0]).toMatchObject({ version: 8, level: 'M', module: 10, quietZone: 4, unclear: 0 });
    expect(report.codes[0]?.moduleMm).toBeCloseTo(0.4233, 3);
    expect(report.codes[0]?.contrast).toBeGreaterThan(20);
  });

  it('finds a code that says something else', async () => {
    expect(codes(await look(good, { text: 'https://LABELS.EXAMPLE/01/09521234543213#1' }))).toEqual(['other-text']);
  });

  it('finds a label that was placed too small', async () => {
    expect(codes(await look(good, {}, 700 / 25.4))).toEqual(['module-too-small']);
  });

  it('finds a picture that was scaled to broken pixels', async () => {
    expect(codes(await look(await sharp(good).resize(545).png().toBuffer(), { leastModule: 0 }))).toContain('module-not-whole');
  });

  it('finds something in the quiet zone', async () => {
    const { x, y, module } = label.code;
    expect(codes(await look(await over(`<rect x="${px(x - 1.2 * module)}" y="${px(y + 3)}" width="6" height="60" fill="#000"/>`)))).toEqual(['quiet-zone']);
  });

  it('finds low contrast', async () => {
    const { x, y, module } = label.code;
    const side = px(49 * module + 3);
    expect(codes(await look(await over(`<rect x="${px(x - 1.5)}" y="${px(y - 1.5)}" width="${side}" height="${side}" fill="#fff" opacity=".7"/>`)))).toContain('contrast');
  });

  it('finds a code that is light on dark', async () => {
    expect(codes(await look(await sharp(good).flatten({ background: '#fff' }).negate().png().toBuffer()))).toContain('light-on-dark');
  });

  it('finds a logo over the code', async () => {
    const { x, y, module } = label.code;
    expect(codes(await look(await over(`<rect x="${px(x + 20 * module)}" y="${px(y + 20 * module)}" width="30" height="30" fill="#888"/>`)))).toEqual(['covered']);
  });

  it('finds what lies over the code in any colour, and counts modules that it made wrong', async () => {
    const { x, y, module } = label.code;
    for (const colour of ['#000', '#fff', '#c00', '#ff0', '#888']) {
      const { findings, codes: [code] } = await look(await over(`<rect x="${px(x + 20 * module)}" y="${px(y + 20 * module)}" width="90" height="90" fill="${colour}"/>`));
      expect([colour, findings.map((one) => one.code), (code?.unclear ?? 0) >= 25 && (code?.unclear ?? 0) <= 81]).toEqual([colour, ['covered'], true]);
    }
    const onFinder = await look(await over(`<rect x="${px(x + 2 * module)}" y="${px(y + 2 * module)}" width="30" height="10" fill="#fff"/>`));
    expect(onFinder.findings).toEqual([{ code: 'covered', severity: 'warning', values: { unclear: 3 } }]);
  });

  it('says of no code that it is covered because another encoder cut its text otherwise', async () => {
    const cut = (text: string) => QRCode.toBuffer(text.match(/.{1,7}/g)!.map((data) => ({ mode: 'byte', data: new TextEncoder().encode(data) }) as const), { scale: 10, margin: 4 });
    for (const image of [await cut(signedText.slice(0, 90)), await QRCode.toBuffer(signedText, { scale: 10, margin: 4 }), await QRCode.toBuffer(`https://labels.example/${'long/'.repeat(80)}`, { scale: 10, margin: 4 })]) {
      const { codes: [code] } = await look(image);
      expect(code?.unclear).toBe(0);
    }
  });

  it('finds that the artwork is mirrored, and whether something lies over it all the same', async () => {
    expect((await look(await sharp(good).flop().png().toBuffer())).findings).toEqual([{ code: 'mirrored', severity: 'error', values: {} }]);
    expect(codes(await look(await sharp(good).flip().rotate(90).png().toBuffer()))).toEqual(['mirrored']);
    const { x, y, module } = label.code;
    const covered = await over(`<rect x="${px(x + 20 * module)}" y="${px(y + 25 * module)}" width="90" height="40" fill="#fff"/>`);
    const [plain, mirrored] = [await look(covered), await look(await sharp(covered).flop().png().toBuffer())].map((report) => report.codes[0]?.unclear);
    expect(mirrored).toBe(plain);
  });

  it('measures the label’s code only, and names the others that packaging carries', async () => {
    const isLabel = (text: string): boolean => text.startsWith('https://LABELS.EXAMPLE/');
    const other = await QRCode.toBuffer('https://shop.example/manual', { scale: 6, margin: 4 });
    const both = await sharp(good).extend({ right: 400, background: '#fff' }).composite([{ input: other, left: 1200, top: 100 }]).png().toBuffer();
    const report = await look(both, { isLabel });
    expect(report.codes).toHaveLength(1);
    expect(report.findings).toEqual([{ code: 'other-code', severity: 'warning', values: { text: 'https://shop.example/manual' } }]);
    expect(codes(await look(both))).toContain('number-of-codes');
    expect(codes(await look(await sharp(other).extend({ right: 10, background: '#fff' }).png().toBuffer(), { isLabel }))).toEqual(['no-label-code', 'other-code']);
  });

  it('finds that there is no code', async () => {
    expect(codes(await look(await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } }).png().toBuffer()))).toEqual(['no-code']);
  });

  it('has words for each of its findings', () => {
    expect(Object.values(preflightWords).every(([what, todo]) => what.length > 10 && todo.length > 10)).toBe(true);
  });
});

describe('loadArtwork', () => {
  const folder = mkdtempSync(join(tmpdir(), 'artwork-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const load = async (name: string, content: string | Uint8Array): Promise<PreflightReport> => {
    writeFileSync(join(folder, name), content);
    const { picture, findings, ...scale } = await loadArtwork(join(folder, name));
    const report = await preflightPicture(picture, demands, scale);
    return { ...report, findings: [...findings, ...report.findings] };
  };

  it('measures an SVG in its millimetres, also where it was scaled', async () => {
    expect((await load('label.svg', label.svg)).findings).toEqual([]);
    expect(codes(await load('small.svg', label.svg.replace('width="50mm" height="70mm"', 'width="4cm" height="5.6cm"')))).toEqual(['module-too-small']);
    expect(codes(await load('pixels.svg', label.svg.replace('width="50mm" height="70mm"', 'width="500" height="700"')))).toEqual(['no-size']);
  });

  it('finds text that is not outlined, and pictures', async () => {
    expect(codes(await load('text.svg', label.svg.replace('</svg>', '<text x="1" y="1" font-size="1"> </text></svg>')))).toEqual(['live-text']);
  });

  it('measures a PNG by its density', async () => {
    expect((await load('label.png', good)).findings).toEqual([]);
  });

  it('reads what designers export: TIFF, printing inks, a JPEG with a warning', async () => {
    const flat = sharp(good).flatten({ background: '#fff' }).withMetadata({ density: 600 });
    expect((await load('label.tif', await flat.clone().tiff().toBuffer())).findings).toEqual([]);
    expect(codes(await load('label.jpg', await flat.clone().toColourspace('cmyk').jpeg({ quality: 92 }).toBuffer()))).toEqual(['lossy']);
  });

  it('says what it cannot read, and what to do', async () => {
    const files: readonly (readonly [string, string | Uint8Array, string])[] = [
      ['label.txt', 'no picture', 'is no PNG, JPEG, TIFF, WebP, SVG or PDF'], ['empty.png', '', 'is empty'], ['half.png', good.subarray(0, good.length / 2), 'is damaged'], ['half.svg', label.svg.slice(0, 2000), 'is not a well-formed SVG'],
      ['huge.png', await sharp({ create: { width: 10_000, height: 7_000, channels: 3, background: '#fff' } }).png().toBuffer(), 'has 70 million pixels'],
    ];
    for (const [name, content, what] of files) await expect(load(name, content), name).rejects.toThrow(what);
    await expect(load('half.svg', label.svg.slice(0, 2000))).rejects.toHaveProperty('hint', expect.stringContaining('export it again'));
  });

  it('looks at the page of a PDF that it is told, and not at one that is not there', async ({ skip }) => {
    try { execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' }); } catch { skip('needs poppler-utils'); }
    const file = join(folder, 'label.pdf');
    writeFileSync(file, await toPdf(label.svg, pack, { date: new Date('2026-10-12'), title: 'label' }));
    const { picture, findings, ...scale } = await loadArtwork(file);
    expect([...findings, ...(await preflightPicture(picture, demands, scale)).findings]).toEqual([]);
    await expect(loadArtwork(file, 2)).rejects.toThrow('has 1 page, not 2');
    const two = join(folder, 'two.pdf');
    execFileSync('pdfunite', [file, file, two]);
    expect((await loadArtwork(two)).findings).toEqual([{ code: 'more-pages', severity: 'warning', values: { pages: 2 } }]);
    expect([(await loadArtwork(two, 1)).findings, (await loadArtwork(two, 2)).findings]).toEqual([[], []]);
    writeFileSync(file, '%PDF-1.4 nothing of a PDF');
    await expect(loadArtwork(file)).rejects.toThrow('cannot be read as PDF');
  });
});
