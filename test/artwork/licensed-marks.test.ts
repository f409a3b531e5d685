import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { artworkFacts } from '../../src/artwork/artwork-facts.ts';
import { drawArtwork } from '../../src/artwork/draw-artwork.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import type { Mark, MarkArt } from '../../src/artwork/marks/mark.ts';
import type { Theme } from '../../src/artwork/palette.ts';
import { placements, type PlacementId } from '../../src/artwork/placements.ts';
import { markDiffers } from '../../src/artwork/marks/prove-mark.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { isMarkFault, readMark } from '../../src/artwork/marks/read-mark.ts';
import { stampLabel } from '../../src/artwork/stamp-label.ts';
import { toPdf } from '../../src/artwork/pdf/to-pdf.ts';
import { main } from '../../src/cli/main.ts';
import type { Draft } from '../../src/label/draft.ts';
import { licensedMark } from '../../src/register/licensed-mark.ts';
import { labelLanguages, labelWordings } from '../../src/wording/label-wordings.ts';
import { sampleSource, sampleStatement, signedText } from './sample-statement.ts';

const KITE = readFileSync(new URL('./marks/kite.svg', import.meta.url));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (inside: string, attributes = ''): Uint8Array => bytes(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 48" ${attributes}><rect width="60" height="48" fill="#00695c"/>${inside}</svg>`);
const SHAPE = '<path d="M5 5h9v9z"/>';

function artOf(file: Uint8Array): MarkArt {
  const art = readMark(file);
  if (isMarkFault(art)) throw new Error(JSON.stringify(art));
  return art;
}

describe('a hostile mark is refused, with the name of what it holds', () => {
  test.each<readonly [code: string, found: string, file: Uint8Array]>([
    ['script', '<script>', svg('<script>alert(1)</script>')],
    ['script', '<SCRIPT>', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['script', '<h:script>', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>')],
    ['script', '<script>', svg('<metadata><script>1</script></metadata>')],
    ['script', 'javascript:', svg(`<path d="M0 0h1v1z" id=" javascript:alert(1)"/>`)],
    ['event-handler', 'onload', svg(SHAPE, 'onload="alert(1)"')],
    ['event-handler', 'onclick', svg('<g onclick="alert(1)"/>')],
    ['event-handler', 'OnMouseOver', svg('<g OnMouseOver="alert(1)"/>')],
    ['foreign-content', '<foreignObject>', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>')],
    ['foreign-content', '<iframe>', svg('<iframe xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['reference', 'href="other.svg#a"', svg('<use href="other.svg#a"/>')],
    ['reference', 'xlink:href="#a"', svg('<use xlink:href="#a"/>')],
    ['reference', 'href="https://evil.example/x.png"', svg('<image href="https://evil.example/x.png" width="9" height="9"/>')],
    ['reference', 'href="data:image/svg+xml', svg('<image href="data:image/svg+xml;base64,AA" width="9" height="9"/>')],
    ['reference', 'javascript:', svg('<a href=" https://x.example/?javascript:"><path d="M0 0h1v1z"/></a>')],
    ['reference', 'xml:base', svg('<g xml:base="https://evil.example/"/>')],
    ['css-reference', 'url(#g)', svg('<path d="M0 0h1v1z" fill="url(#g)"/>')],
    ['css-reference', 'url(https://evil.example)', svg('<path d="M0 0h1v1z" style="fill:url(https://evil.example)"/>')],
    ['css-reference', '\\75rl(x)', svg('<path d="M0 0h1v1z" style="fill:\\75rl(x)"/>')],
    ['css-reference', '@import', svg('<style>@import "https://evil.example/a.css";</style>')],
    ['css-reference', 'url(x)', svg('<style>.a{fill:url(x)}</style>')],
    ['css-reference', '@font-face', svg('<style>@font-face{font-family:x}</style>')],
    ['selector', 'path', svg('<style>path{fill:red}</style>')],
    ['selector', '*', svg('<style>*{display:none}</style>')],
    ['animation', '<animate>', svg('<animate attributeName="d"/>')],
    ['animation', '<set>', svg('<path d="M0 0h1v1z"><set attributeName="fill" to="red"/></path>')],
    ['animation', '<animateTransform>', svg('<g><animateTransform attributeName="transform"/></g>')],
    ['effect', 'animation', svg('<path d="M0 0h1v1z" style="animation:x 1s"/>')],
    ['document-type', 'svg', bytes('<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['document-type', 'ENTITY', bytes(`<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>&b;</title>${SHAPE}</svg>`)],
    ['not-xml', 'entity', svg('<title>&xxe;</title>')],
    ['stylesheet', 'xml-stylesheet', bytes('<?xml-stylesheet href="https://evil.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')],
    ['live-text', '<text>', svg('<text x="1" y="9">CE</text>')],
    ['effect', '<linearGradient>', svg('<defs><linearGradient id="g"/></defs>')],
    ['effect', '<clipPath>', svg('<clipPath id="c"/>')],
    ['effect', '<filter>', svg('<filter id="f"/>')],
    ['effect', 'opacity', svg('<path d="M0 0h1v1z" opacity=".5"/>')],
    ['effect', '<svg>', svg('<svg viewBox="0 0 1 1"/>')],
    ['effect', 'stretched', svg('<g transform="scale(1 3)"><path d="M1 1h2" stroke="#000"/></g>')],
    ['effect', '<switch>', svg('<switch/>')],
    ['colour', 'chartreuse', svg('<path d="M0 0h1v1z" fill="chartreuse"/>')],
    ['value', 'transform', svg('<g transform="rotate(1) expression"><path d="M0 0h1v1z"/></g>')],
    ['value', 'd=', svg('<path d="M0 0 L alert(1)"/>')],
    ['value', 'cx', svg('<circle cx="1em" cy="1" r="1"/>')],
    ['outside', '9999', svg('<path d="M0 0h9999v1z"/>')],
    ['outside', '', svg('<g transform="translate(-500 0)"><circle cx="0" cy="0" r="4"/></g>')],
    ['outside', '', svg('<path d="M30 20h5" stroke="#000" stroke-width="400"/>')],
    ['no-size', '', bytes(`<svg xmlns="http://www.w3.org/2000/svg">${SHAPE}</svg>`)],
    ['no-size', '1e9', bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e9 1e9">${SHAPE}</svg>`)],
    ['odd-shape', '900', bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 9"><path d="M0 0h9v9z"/></svg>')],
    ['empty', '', bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="none"/></svg>')],
    ['too-many-shapes', '5000', svg(SHAPE.repeat(5001))],
    ['too-many-shapes', '40 levels', svg(`${'<g>'.repeat(50)}${'</g>'.repeat(50)}`)],
    ['too-large', 'bytes', svg(`<title>${'x'.repeat(1_100_000)}</title>`)],
    ['too-large', 'a style of', svg(`<style>${'/*'.repeat(400_000)}</style>`)],
    ['value', 'cx', svg(`<circle cx="${'1'.repeat(900_000)}x" r="1"/>`)],
    ['value', 'stroke-width', svg(`<path d="M0 0h1v1z" stroke="red" stroke-width="1${' '.repeat(900_000)}x"/>`)],
    ['value', 'transform', svg(`<g transform="${' '.repeat(900_000)}x"><path d="M0 0h1v1z"/></g>`)],
    ['selector', '', svg(`<style>${'a'.repeat(19_000)}</style>`)],
    ['not-xml', '', bytes('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')],
    ['not-xml', '', bytes('<svg xmlns="http://www.w3.org/2000/svg">\u0000</svg>')],
    ['foreign-content', '<html>', bytes('<html><script>1</script></html>')],
    ['foreign-content', '<svg>', bytes(`<svg viewBox="0 0 9 9">${SHAPE}</svg>`)],
    ['not-a-picture', '', bytes('GIF89a')],
    ['not-a-picture', '', Uint8Array.of(255, 216, 255, 224, 0, 16)],
    ['too-large', 'pixels', png(40_000, 40_000)],
    ['no-size', '', png(0, 9)],
    ['odd-shape', 'pixels', png(4000, 10)],
  ])('%s %s', (code, found, file) => {
    const read = readMark(file);
    expect(read).toMatchObject({ code });
    if (isMarkFault(read)) expect(read.found).toContain(found);
  });

  test('a file that a label would show otherwise is found out by looking at it', async () => {
    const file = svg('<rect x="2" y="2" width="10" height="10" style="x:40" fill="#ffffff"/>');
    expect(await markDiffers(file, artOf(file))).toMatchObject({ code: 'drawn-differently' });
    expect(await markDiffers(KITE, artOf(KITE))).toBeUndefined();
  });
  test('a PNG that does not decode is refused when it is to be drawn', async () => {
    const broken = png(300, 200);
    expect(await markDiffers(broken, artOf(broken))).toMatchObject({ code: 'not-a-picture' });
  });
});

/** The head of a PNG of any size, and no picture. */
function png(width: number, height: number): Uint8Array {
  const file = new Uint8Array(40);
  file.set([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
  new DataView(file.buffer).setUint32(16, width);
  new DataView(file.buffer).setUint32(20, height);
  return file;
}

const certified = { kind: 'certification', by: { name: 'Keurhuis Demonstratie B.V.' }, date: '2026-10-12' } as never;
const markOf = (art: MarkArt, leastWidth = 0): Mark => ({ name: 'Kite', registration: 'KITE-2026-00417', sha256: '', leastWidth, art });
const factsWith = (mark: Mark, language = 'en', qrText = signedText) => artworkFacts(sampleStatement({ attestation: certified }), { ...sampleSource, qrText, mark }, { label: labelWordings[language]! }, language);
const slots: readonly PlacementId[] = ['pack', 'pack-small', 'shelf', 'manual', 'sheet'];
const black = (art: MarkArt): MarkArt => (art.kind === 'paths' ? { ...art, oneColour: true, paths: art.paths.map((path) => ({ ...path, ...(path.fill && path.fill !== '#ffffff' && { fill: '#000000' }) })) } : art);
let picture: MarkArt;
let pictureFile: Buffer;
beforeAll(async () => {
  pictureFile = await sharp(KITE, { density: 300 }).resize(360, 288).png().toBuffer();
  picture = artOf(pictureFile);
});

describe('a mark on a label', () => {
  test.each(labelLanguages)('leaves the code readable and nothing cut, in every placement and theme: %s', async (language) => {
    for (const id of slots) {
      for (const theme of placements[id].themes) {
        const art = theme === 'mono' ? black(artOf(KITE)) : artOf(KITE);
        const { svg: drawn, symbol, cut, mark } = await drawLabel(factsWith(markOf(art), language), placements[id], theme);
        expect([mark, cut], `${id} ${theme}`).toEqual(['shown', []]);
        // Layouts differ by language, codes do not: two directions of writing are read back in full.
        if (language !== 'en' && (language !== 'ar' || id === 'sheet')) continue;
        const codes = await readCodes(await toPng(drawn, placements[id], 300, theme));
        expect(new Set(codes), `${id} ${theme}`).toEqual(new Set([symbol.text]));
      }
    }
  }, 60_000);

  test.each(['pack', 'shelf'] as const)('is the file, pixel by pixel, with its proportions and clear space: %s', async (id) => {
    const { svg: drawn } = await drawLabel(factsWith(markOf(artOf(KITE))), placements[id], 'light');
    const [, x = 0, y = 0, scale = 0] = /<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)"><path fill="#00695c" d="/.exec(drawn)!.map(Number);
    const perMm = 600 / 25.4;
    const at = (units: number): number => Math.round((units / 200) * perMm);
    const [width, height] = [at(120 * scale), at(96 * scale)];
    const left = at(x);
    const upper = at(y);
    const label = await toPng(drawn, placements[id], 600, 'light');
    const shown = await sharp(label).flatten({ background: '#fff' }).removeAlpha().extract({ left, top: upper, width, height }).resize(240, 192, { fit: 'fill' }).raw().toBuffer();
    const itself = sharp(KITE, { density: 600 }).flatten({ background: '#fff' }).removeAlpha().resize(240, 192, { fit: 'fill' });
    const differing = (from: Buffer): number => from.filter((level, i) => Math.abs(level - shown[i]!) > 96).length / from.length;
    expect(differing(await itself.clone().raw().toBuffer())).toBeLessThan(0.01);
    // What would be another mark: the same one mirrored.
    expect(differing(await itself.clone().flop().raw().toBuffer())).toBeGreaterThan(0.05);
    const clear = Math.round(0.95 * perMm);
    const around = await sharp(label).flatten({ background: '#fff' }).greyscale().extract({ left: left - clear, top: upper - clear, width: width + 2 * clear, height: clear - 4 }).raw().toBuffer();
    expect(Math.min(...around)).toBeGreaterThan(250);
  });

  test('brings nothing of its file but shapes and colours: the label has our elements only', async () => {
    const { svg: drawn } = await drawLabel(factsWith(markOf(artOf(KITE))), placements.pack, 'light');
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => { names.add(name); for (const key of Object.keys(attributes)) expect(key).not.toMatch(/^(?:on|style$|class$|href|xlink|id$)/); });
    parser.write(drawn).close();
    expect(names).toEqual(new Set(['svg', 'title', 'desc', 'g', 'rect', 'path']));
  });

  test('has its registration below it, and says it to those who do not see it', async () => {
    const facts = factsWith(markOf(artOf(KITE)));
    expect(facts.alt).toContain('Kite: KITE-2026-00417.');
    const { svg: with1 } = await drawLabel(facts, placements.pack, 'light');
    const { svg: with2 } = await drawLabel({ ...facts, mark: { ...facts.mark!, registration: 'KITE-2026-00418' } }, placements.pack, 'light');
    expect(with1).not.toBe(with2);
  });

  test('is left out, and the label says why, where it would be smaller than its owner wants, coloured in one colour, or where there is no place', async () => {
    const state = async (id: PlacementId, theme: Theme, leastWidth = 0) => (await drawLabel(factsWith(markOf(artOf(KITE), leastWidth)), placements[id], theme)).mark;
    expect(await state('pack-small', 'light', 9)).toBe('no-room');
    expect(await state('pack', 'light', 9)).toBe('shown');
    expect(await state('pack', 'mono')).toBe('coloured');
    expect(await state('plate', 'mono')).toBe('coloured');
    expect(await state('screen', 'light')).toBe('no-room');
  });

  test('of pixels keeps the bytes of its file', async () => {
    const { svg: drawn, symbol } = await drawLabel(factsWith(markOf(picture)), placements.pack, 'light');
    const embedded = /href="data:image\/png;base64,([^"]*)"/.exec(drawn)?.[1] ?? '';
    expect(createHash('sha256').update(Buffer.from(embedded, 'base64')).digest('hex')).toBe(createHash('sha256').update(pictureFile).digest('hex'));
    expect(await readCodes(await toPng(drawn, placements.pack, 600, 'light'))).toEqual([symbol.text]);
  });
});

const poppler = ((): boolean => { try { execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' }); return true; } catch { return false; } })();

describe('in PDF and on units', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'holdmark-marks-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const date = new Date('2026-10-12T00:00:00Z');
  const rasterised = (pdf: Uint8Array): Buffer => {
    writeFileSync(join(folder, 'label.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '300', '-png', '-singlefile', join(folder, 'label.pdf'), join(folder, 'label')]);
    return readFileSync(join(folder, 'label.png'));
  };
  /** The share of the place of a mark that has the mark's own green. */
  const green = async (image: Buffer): Promise<number> => {
    const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let i = 0; i < data.length; i += info.channels) if (Math.abs(data[i]! - 0) < 24 && Math.abs(data[i + 1]! - 105) < 24 && Math.abs(data[i + 2]! - 92) < 24) count++;
    return count / ((7 / 25.4) * 300) ** 2;
  };

  test.skipIf(!poppler).each(['paths', 'picture'] as const)('another program shows it and the code reads, printed and stamped: %s (needs pdftoppm of poppler-utils)', async (kind) => {
    const art = kind === 'paths' ? artOf(KITE) : picture;
    const facts = factsWith(markOf(art));
    const { svg: drawn, symbol } = await drawLabel(facts, placements.pack, 'light');
    const printed = rasterised(await toPdf(drawn, placements.pack, { date, title: 'label' }));
    expect(await readCodes(printed)).toEqual([symbol.text]);
    const stamp = await stampLabel(facts, placements.pack, 'light', { dpi: 600, date });
    const unit = stamp.symbol(signedText.replace(/\d{8}$/, '00000001'));
    const stamped = rasterised(stamp.pdf.one(unit));
    expect(await readCodes(stamped)).toEqual([unit.text]);
    expect(Buffer.concat(stamp.svg(unit)).toString()).toContain(kind === 'paths' ? '#00695c' : 'data:image/png');
    const [inPrint, onUnit] = [await green(printed), await green(stamped)];
    expect(inPrint).toBeGreaterThan(0.5);
    expect(Math.abs(inPrint - onUnit)).toBeLessThan(0.03);
    expect(() => stamp.png(unit)).toThrow('coloured mark');
  });
  test('a mark in black stands on units in one colour', async () => {
    const stamp = await stampLabel(factsWith(markOf(black(artOf(KITE)))), placements.pack, 'mono', { dpi: 600, date });
    const unit = stamp.symbol(signedText);
    expect(await readCodes(stamp.png(unit))).toEqual([unit.text]);
    expect(Buffer.concat(stamp.svg(unit)).toString()).toContain('fill="#000000"');
  });
  test('pixels and printing inks do not go together, and the error says what does', async () => {
    const { svg: drawn } = await drawLabel(factsWith(markOf(picture)), placements.pack, 'light', { printingInks: true });
    await expect(toPdf(drawn, placements.pack, { date, title: 'label', cmyk: true })).rejects.toThrow('give the mark as SVG');
  });
  test('a kit of files with a mark draws all of them', async () => {
    const files: string[] = [];
    for await (const { file } of drawArtwork({ ...sampleSource, mark: markOf(artOf(KITE)), statement: sampleStatement({ attestation: certified }), wording: { label: labelWordings['en']! }, language: 'en', placements: ['pack', 'shelf'], dpi: [300] })) files.push(file);
    expect(files).toEqual(expect.arrayContaining(['pack.svg', 'pack.pdf', 'shelf.dark.svg']));
  });
});

describe('the right to a mark', () => {
  let root: string;
  const labels = fileURLToPath(new URL('../../labels/', import.meta.url));
  const digest = createHash('sha256').update(KITE).digest('hex');
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'holdmark-mark-'));
    mkdirSync(join(root, 'marks'));
    writeFileSync(join(root, 'marks', 'kite.svg'), KITE);
    writeFileSync(join(root, 'marks', 'evil.svg'), svg('<script>1</script>'));
    writeFileSync(join(root, 'marks', 'coarse.png'), png(60, 48));
    cpSync(join(labels, 'lavaro-w8.yaml'), join(root, 'declared.yaml'));
    cpSync(join(labels, 'frostline-450.yaml'), join(root, 'certified.yaml'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const marked = (change: Partial<NonNullable<Draft['licensedMarks']>[number]> = {}, kind: 'certification' | 'declaration' = 'certification') => licensedMark(root, {
    licensedMarks: [{ name: 'Kite', registration: 'KITE-2026-00417', attests: 'certification', artwork: 'marks/kite.svg', sha256: digest, ...change }],
    attestation: { kind, by: { name: 'x' }, date: '2026-10-12' },
  });
  test('is the file of the signed digest, and its number', async () => expect(await marked()).toMatchObject({ name: 'Kite', registration: 'KITE-2026-00417', sha256: digest }));
  test('none, no mark', async () => expect(await licensedMark(root, { attestation: certified })).toBeUndefined());
  test.each([
    ['no number', { registration: 'pending' }, 'certification', 'the number of the registration is missing'],
    ['a certification mark on a declaration', {}, 'declaration', 'this label is the maker\u2019s declaration'.replace('\u2019', "'")],
    ['another file', { sha256: '0'.repeat(64) }, 'certification', 'is not the file with this digest'],
    ['no file', { artwork: 'marks/none.svg' }, 'certification', 'there is no file marks/none.svg'],
    ['a script in the file', { artwork: 'marks/evil.svg', sha256: createHash('sha256').update(svg('<script>1</script>')).digest('hex') }, 'certification', 'marks/evil.svg holds a script: <script>'],
    ['too few pixels', { artwork: 'marks/coarse.png', sha256: createHash('sha256').update(png(60, 48)).digest('hex') }, 'certification', 'dots per inch'],
  ] as const)('is refused when it is drawn: %s', async (_, change, kind, says) => {
    await expect(marked(change, kind)).rejects.toThrow(says);
  });

  const entry = (change: Record<string, string> = {}): string => {
    const member = { name: 'Kite', registration: 'KITE-2026-00417', attests: 'certification', artwork: 'marks/kite.svg', sha256: digest, ...change };
    return `\nlicensedMarks:\n  - ${Object.entries(member).map(([key, value]) => `${key}: "${value}"`).join('\n    ')}\n`;
  };
  const run = async (file: string, marks: string, ...command: readonly string[]): Promise<{ code: number; said: string }> => {
    const path = join(root, `try-${file}`);
    writeFileSync(path, readFileSync(join(root, file), 'utf8') + marks);
    let said = '';
    const [out, err] = [process.stdout.write, process.stderr.write];
    const keep = (text: string | Uint8Array): boolean => { said += String(text); return true; };
    process.stdout.write = keep;
    process.stderr.write = keep;
    try {
      return { code: await main([...command.map((part) => (part === 'FILE' ? path : part))]), said };
    } finally {
      process.stdout.write = out;
      process.stderr.write = err;
    }
  };
  test('is a finding of `check`, at its line, before anything is signed', async () => {
    expect(await run('declared.yaml', entry(), 'check', 'FILE')).toMatchObject({ code: 1, said: expect.stringMatching(/licensedMarks\[0\]\.attests: "Kite" says that a body certified the product/) });
    expect(await run('certified.yaml', entry({ artwork: 'marks/evil.svg' }), 'check', 'FILE')).toMatchObject({ code: 1, said: expect.stringContaining('is not the file with this digest') });
    expect(await run('certified.yaml', entry({ artwork: '../evil.svg' }), 'check', 'FILE')).toMatchObject({ code: 1, said: expect.stringContaining('is not an SVG or PNG file below labels/') });
    expect((await run('certified.yaml', entry(), 'check', 'FILE')).said).not.toMatch(/licensedMarks/);
  });
  test('shows on the specimen of a draft, and a warning says where it cannot', async () => {
    const { code, said } = await run('certified.yaml', entry(), 'artwork', 'FILE', '--specimen', '--placement', 'pack', '--format', 'svg', '--dpi', '300', '--out', join(root, 'out'));
    expect(said).toContain('pack, mono: has no mark: it is coloured');
    expect(code).toBe(0);
    expect(readFileSync(join(root, 'out', 'pack.svg'), 'utf8')).toContain('#00695c');
  });
});
