import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { loadArtwork } from '../../src/artwork/load-artwork.ts';
import { placements } from '../../src/artwork/placements.ts';
import { preflightPicture, type PreflightReport } from '../../src/artwork/preflight.ts';
import { toPng } from '../../src/artwork/rasterise.ts';
import { preflightWords } from '../../src/wording/preflight-words.ts';
import { sampleFacts } from './sample-facts.ts';
import { signedText } from './sample-statement.ts';

const { pack } = placements;
const demands = { leastModule: pack.leastModule, text: signedText };
const label = await drawLabel(sampleFacts(), pack, 'light');
const good = await toPng(label.svg, pack, 600, 'light');
const look = (image: Uint8Array, more: object = {}): Promise<PreflightReport> => preflightPicture(image, { ...demands, ...more }, { perMm: 600 / 25.4, exact: true });
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
    expect(codes(await preflightPicture(good, demands, { perMm: 700 / 25.4, exact: true }))).toEqual(['module-too-small']);
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
    const { image, findings, ...scale } = await loadArtwork(join(folder, name));
    const report = await preflightPicture(image, demands, scale);
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

  it('says what it cannot read', async () => {
    await expect(load('label.txt', 'no picture')).rejects.toThrow('is no PNG, JPEG, SVG or PDF');
  });
});
