import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { launchChromium } from '../browser/chromium.ts';
import { fixtureSite } from '../fixtures/fixture-site.ts';
import { root, serveSite } from '../fixtures/serve-site.ts';

/** Photographs the pages for people to look at: `node test/site/contact-sheet.ts [folder]`. Pictures are of fixed data, so that a
 *  change of design shows as a change of picture. */
interface Shot { readonly path: string; readonly width: number; readonly height: number; readonly dark?: true }

const phone = (path: string, more: Partial<Shot> = {}): Shot => ({ path, width: 390, height: 844, ...more });
const desktop = (path: string, more: Partial<Shot> = {}): Shot => ({ path, width: 1280, height: 844, ...more });
const sheets: Readonly<Record<string, readonly Shot[]>> = {
  'verdicts': ['in-force', 'update-available', 'suspended', 'withdrawn', 'unconfirmed', 'altered'].map((name) => phone(`/gallery/${name}/`)),
  'languages': [phone('/de/gallery/not-covered/'), phone('/ar/gallery/update-available/'), phone('/ja/gallery/withdrawn/'), phone('/ar/gallery/in-force/', { dark: true }), phone('/gallery/support-ended/', { dark: true })],
  'desktop': [desktop('/'), desktop('/gallery/in-force/')],
  'desktop-dark': [desktop('/search/', { dark: true }), desktop('/gallery/withdrawn/', { dark: true })],
};

const folder = process.argv[2] ?? join(root, 'docs', 'site');
const { server, origin } = await serveSite(fixtureSite());
const browser = await launchChromium();
await mkdir(folder, { recursive: true });
for (const [name, shots] of Object.entries(sheets)) await writeFile(join(folder, `${name}.png`), await sheet(shots));
await browser.close();
server.close();

async function sheet(shots: readonly Shot[]): Promise<Buffer> {
  const gap = 24;
  const pictures = await Promise.all(shots.map(photograph));
  const width = shots.reduce((sum, shot) => sum + shot.width + gap, gap);
  let left = gap;
  const layers = pictures.map((input, i) => {
    const layer = { input, left, top: gap };
    left += shots[i]!.width + gap;
    return layer;
  });
  return sharp({ create: { width, height: 844 + 2 * gap, channels: 3, background: '#c3ccd4' } }).composite(layers).png({ palette: true, colours: 128, compressionLevel: 9 }).toBuffer();
}

async function photograph({ path, width, height, dark }: Shot): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  // Twice: the heading font is used where it is there at once, and the second time it is.
  for (let visit = 0; visit < 2; visit++) await page.goto(origin + path, { waitUntil: 'networkidle' });
  const picture = await page.screenshot();
  await context.close();
  return picture;
}
