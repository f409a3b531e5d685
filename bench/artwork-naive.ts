import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import satori from 'satori';
import sharp from 'sharp';
import type { ArtworkFacts } from '../src/artwork/artwork-facts.ts';
import { drawIcon } from '../src/artwork/icons.ts';
import { palettes } from '../src/artwork/palette.ts';

/** What one writes first: the whole label with the code in one satori tree, `qrcode` as it comes, sharp, anew for each label. It says
 *  what our label for the box says, in the same order and sizes. */
export interface NaivePipeline {
  svg(facts: ArtworkFacts): Promise<string>;
  /** The layout alone, without a code. */
  layout(facts: ArtworkFacts): Promise<string>;
  png(facts: ArtworkFacts): Promise<void>;
  pdf(facts: ArtworkFacts): Promise<void>;
}

const PX = 20;
const SIZE = { width: 50 * PX, height: 70 * PX };
const { ink, muted, accent, hero, heroMuted, specimen } = palettes.light;

export async function naivePipeline(): Promise<NaivePipeline> {
  const { resolve } = createRequire(import.meta.url);
  const fonts = await Promise.all(([400, 600, 800] as const).map(async (weight) => ({ name: 'Inter', weight, style: 'normal' as const, data: await readFile(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)) })));
  const set = (facts: ArtworkFacts, code: string): Promise<string> => satori(tree(facts, code) as Parameters<typeof satori>[0], { ...SIZE, fonts });
  const svg = async (facts: ArtworkFacts): Promise<string> => set(facts, dataUrl(await QRCode.toString(facts.qrText, { type: 'svg', errorCorrectionLevel: 'M' })));
  return {
    svg,
    layout: (facts) => set(facts, ''),
    png: async (facts) => { await sharp(Buffer.from(await svg(facts))).resize(1181).png().toBuffer(); },
    // The outlines into pdfkit, and a rectangle for each module.
    pdf: async (facts) => {
      const document = new PDFDocument({ size: [141.73, 198.43], margin: 0 });
      const ended = new Promise((resolved) => document.on('data', () => undefined).on('end', resolved));
      document.scale(141.73 / SIZE.width);
      for (const [, fill = '', d = ''] of (await set(facts, '')).matchAll(/<path fill="([^"]*)"[^>]*? d="([^"]*)"/g)) document.path(d).fill(fill);
      const { modules: { size, data } } = QRCode.create(facts.qrText, { errorCorrectionLevel: 'M' });
      for (let i = 0; i < data.length; i++) if (data[i]) document.rect(72 + (i % size) * 8.4, 900 + Math.floor(i / size) * 8.4, 8.4, 8.4);
      document.fill('#000').end();
      await ended;
    },
  };
}

const dataUrl = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

function tree(facts: ArtworkFacts, code: string): object {
  const box = (style: object, ...children: readonly object[]): object => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
  const line = (text: string, mm: number, fontWeight: number, color: string): object => ({ type: 'div', props: { style: { fontSize: mm * PX, fontWeight, color }, children: text } });
  const picture = (src: string, side: number): object => ({ type: 'img', props: { src, width: side * PX, height: side * PX } });
  const icon = (name: Parameters<typeof drawIcon>[0], side: number, color: string, ground: string): object =>
    picture(dataUrl(`<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24">${drawIcon(name, { x: 0, y: 0, size: 24 }, color, ground)}</svg>`), side);
  const padding = 3.6 * PX;
  return box({ flexDirection: 'column', width: '100%', height: '100%', background: '#fff', fontFamily: 'Inter', borderRadius: 48, border: `5px solid ${ink}` },
    box({ flexDirection: 'column', background: hero, padding },
      box({ gap: 28, alignItems: 'center' }, icon('mark', 3.8, palettes.light.heroMark, hero), line(facts.title, 2.6, 600, '#fff')),
      line(facts.updates.caption, 2.7, 400, heroMuted), line(facts.updates.value, 9, 800, '#fff')),
    box({ justifyContent: 'space-between', background: specimen, padding: `6px ${padding}px` }, line(facts.specimen?.word.toUpperCase() ?? '', 2.2, 800, ink), line(facts.specimen?.means ?? '', 2, 600, ink)),
    box({ flexDirection: 'column', padding },
      line(facts.product.name, 3.4, 800, ink), line(facts.product.detail, 2.3, 400, muted),
      box({ flexWrap: 'wrap' }, ...facts.lasting.slice(0, 4).map((fact) => box({ width: '50%', gap: 22, alignItems: 'center' }, icon(fact.icon, 3.4, ink, '#fff'), line(fact.text, 2.3, 600, ink)))),
      box({ gap: 30 }, code ? picture(code, 20.7) : box({ width: 414, height: 414 }),
        box({ flexDirection: 'column', justifyContent: 'space-between', width: 400 }, line(facts.question, 2.85, 800, ink), line(facts.scan, 2.1, 400, muted), line(facts.domain, 2.5, 800, accent), line(facts.code, 2.9, 600, ink))),
      line(facts.saysSo.join(' · '), 2.1, 600, ink)));
}
