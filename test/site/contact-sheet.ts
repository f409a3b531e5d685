import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { launchChromium } from '../browser/chromium.ts';
import { atTime } from '../fixtures/at-time.ts';
import { fixtureSite } from '../fixtures/fixture-site.ts';
import { root, serveRegister, serveSite } from '../fixtures/serve-site.ts';

/** Photographs the pages for people to look at: `node test/site/contact-sheet.ts [folder [sheet…]]`. Answers are of the gallery's fixed
 *  data, so that a change of design shows as a change of picture; other pages are of the demonstration register. Running text is in the
 *  system's fonts: on Debian, fonts-noto-core and fonts-noto-cjk give the pictures that are kept. */
interface Shot { readonly path: string; readonly width: number; readonly height: number; readonly dark?: true; readonly print?: true; readonly type?: string }

const gallery = await serveSite(fixtureSite());
const register = await serveRegister();
const phone = (path: string, more: Partial<Shot> = {}): Shot => ({ path, width: 390, height: 844, ...more });
const desktop = (path: string, more: Partial<Shot> = {}): Shot => ({ path, width: 1280, height: 844, ...more });
const compared = `/compare/?${register.register.labels.slice(0, 4).map(({ code }) => `label=${code}`).join('&')}`;
const sheets: Readonly<Record<string, readonly Shot[]>> = {
  'verdicts': ['in-force', 'update-available', 'suspended', 'withdrawn', 'unconfirmed', 'altered'].map((name) => phone(`/gallery/${name}/`)),
  'small': [...['in-force', 'suspended', 'withdrawn', 'not-covered'].map((name) => phone(`/gallery/${name}/`, { width: 360, height: 740 })), phone('/de/gallery/suspended/', { width: 320, height: 844 }), phone('/ar/gallery/withdrawn/', { width: 320, height: 844 })],
  'languages': [phone('/de/gallery/not-covered/'), phone('/ar/gallery/update-available/'), phone('/ja/gallery/withdrawn/'), phone('/ar/gallery/in-force/', { dark: true }), phone('/gallery/support-ended/', { dark: true })],
  'facts': [phone('/gallery/in-force/', { height: 3600 }), phone('/ja/gallery/suspended/', { height: 3600 })],
  'desktop': [desktop('/'), desktop('/gallery/in-force/')],
  'desktop-dark': [desktop('/search/', { dark: true, type: 'frsotline' }), desktop('/gallery/withdrawn/', { dark: true })],
  'pages': [phone('/'), phone('/search/', { type: 'kamera' }), phone(compared), phone('/scan/'), phone('/about/'), phone('/404.html')],
  'pages-languages': [phone('/de/'), phone('/ar/gallery/in-force/'), phone('/de/about/', { dark: true }), phone('/de/search/', { dark: true }), phone('/de/scan/'), phone('/de/nothing/')],
  'desktop-pages': [desktop(compared), desktop('/about/')],
  'print': [{ path: '/gallery/update-available/', width: 794, height: 1123, print: true }, { path: '/ja/gallery/in-force/', width: 794, height: 1123, print: true }],
};

const [folder = join(root, 'docs', 'site'), ...asked] = process.argv.slice(2);
const browser = await launchChromium();
await mkdir(folder, { recursive: true });
for (const [name, shots] of Object.entries(sheets)) if (asked.length === 0 || asked.includes(name)) await writeFile(join(folder, `${name}.png`), await sheet(shots));
await browser.close();
gallery.server.close();
register.server.close();

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
  const height = Math.max(...shots.map((shot) => shot.height)) + 2 * gap;
  return sharp({ create: { width, height, channels: 3, background: '#c3ccd4' } }).composite(layers).png({ palette: true, colours: 128, compressionLevel: 9 }).toBuffer();
}

async function photograph({ path, width, height, dark, print, type }: Shot): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const { origin } = path.includes('/gallery/') ? gallery : register;
  await atTime(context, new Date(register.site.asOf.getTime() + 3_600_000));
  if (print) await page.emulateMedia({ media: 'print' });
  // Twice: the heading font is used where it is there at once, and the second time it is.
  for (let visit = 0; visit < 2; visit++) await page.goto(origin + path, { waitUntil: 'networkidle' });
  if (type) {
    await page.fill('input[type=search]', type);
    await page.waitForTimeout(500);
  }
  const picture = await page.screenshot();
  await context.close();
  return picture;
}
