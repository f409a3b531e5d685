import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codePath, tokenDigits } from '../../src/register/qr-texts.ts';
import { inChromium } from '../fixtures/in-chromium.ts';
import { serveRegister } from '../fixtures/serve-site.ts';
import { slowVisits } from '../fixtures/slow-visits.ts';

const KB = 1024;
const stage = inChromium(() => serveRegister());

interface Load { readonly kind: string; readonly path: string; readonly bytes: number }

const addresses = (): readonly string[] => stage.site.register.labels.map(({ statement }) => `${codePath(statement)}#${tokenDigits(statement)}`);

test('every label page with all that it needs to answer is at most 40 kB over the wire, of which script at most 16 kB', async () => {
  for (const address of addresses()) {
    const loads = await loadsOf(address);
    const sum = (kind?: string): number => loads.filter((load) => (kind ? load.kind === kind : load.kind !== 'image')).reduce((total, load) => total + load.bytes, 0);
    const table = loads.map(({ kind, path, bytes }) => `${kind} ${path} ${bytes}`).join('\n');
    expect(sum('script'), table).toBeLessThanOrEqual(16_000);
    expect(sum(), table).toBeLessThanOrEqual(40 * KB);
  }
});

test('nothing moves while a label page comes in slowly', async () => {
  const { cold, warm, nextDay } = await slowVisits(stage.browser, stage.site, addresses()[0]!);
  expect([cold.moved, warm.moved, nextDay.moved]).toEqual([[], [], []]);
});

async function loadsOf(address: string): Promise<readonly Load[]> {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const loads: Promise<Load>[] = [];
  page.on('response', (response) => loads.push((async () => {
    const body = await response.body();
    const path = new URL(response.url()).pathname;
    // Fonts and pictures are compressed already.
    return { kind: response.request().resourceType(), path, bytes: /\.(?:woff2|png)$/.test(path) ? body.length : gzipSync(body, { level: 9 }).length };
  })()));
  await page.clock.setFixedTime(new Date(stage.site.site.asOf.getTime() + 3_600_000));
  await page.goto(stage.site.origin + address);
  await page.waitForSelector('#verdict.live');
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(loads);
  await context.close();
  return all;
}
