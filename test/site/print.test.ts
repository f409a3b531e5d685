import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { serveRegister } from '../fixtures/serve-site.ts';

test('the page of a label prints on one page of A4', async () => {
  const served = await serveRegister();
  const browser = await launchChromium();
  const kept = process.env['KEEP_PRINTS'] ?? (await mkdtemp(join(tmpdir(), 'prints-')));
  try {
    const page = await browser.newPage();
    await page.clock.setFixedTime(new Date(served.site.asOf.getTime() + 3_600_000));
    for (const { code } of served.register.labels) {
      await page.goto(`${served.origin}/L/${code}/`);
      await page.waitForSelector('#verdict.live');
      const pdf = await page.pdf({ format: 'A4' });
      await writeFile(join(kept, `${code}.pdf`), pdf);
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, code).toBe(1);
    }
  } finally {
    await browser.close();
    served.server.close();
    if (!process.env['KEEP_PRINTS']) await rm(kept, { recursive: true, force: true });
  }
});
