import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { artworkFacts, type ArtworkFacts } from '../../src/artwork/artwork-facts.ts';
import { checkedPng } from '../../src/artwork/preflight/checked-png.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import type { Theme } from '../../src/artwork/palette.ts';
import { placementIds, placements, type Placement } from '../../src/artwork/placements.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { toPdf } from '../../src/artwork/pdf/to-pdf.ts';
import { openRegister, type Register } from '../../src/register/open-register.ts';
import { qrTexts } from '../../src/register/qr-texts.ts';
import { labelLanguages, labelWordings } from '../../src/wording/label-wordings.ts';

/** Two labels of the demonstration: a fridge and a camera. */
const drafts = ['Frostline 450', 'Stube Cam 2'];
let register: Register;
beforeAll(async () => { register = await openRegister(join(import.meta.dirname, '..', '..')); });

function factsOf(name: string, language: string): ArtworkFacts {
  const { statement } = register.labels.find((label) => label.statement.credentialSubject.product.name === name)!;
  const { signed, compact } = qrTexts(statement, register.config);
  return artworkFacts(statement, { config: register.config, demonstration: true, qrText: signed, compactText: compact }, { label: labelWordings[language]! }, language);
}

/** All of a sheet's stickers are one drawing: three of the twenty-four are enough for each language. */
const { repeat } = placements.sheet;
const oneRow: Placement = { ...placements.sheet, height: 38, repeat: { ...repeat!, rows: 1 } };
const everyLook = placementIds.map((id) => (id === 'sheet' ? oneRow : placements[id])).flatMap((placement) => placement.themes.map((theme): readonly [Placement, Theme] => [placement, theme]));
const poppler = ((): boolean => { try { execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' }); return true; } catch { return false; } })();

describe.each(labelLanguages)('every placement and theme of two labels in %s', (language) => {
  it('reads back from its picture, with its quiet zone, and nothing is cut', async () => {
    for (const facts of drafts.map((name) => factsOf(name, language))) {
      for (const [placement, theme] of everyLook) {
        const label = await drawLabel(facts, placement, theme);
        expect(label.cut, `${placement.id} ${theme}`).toEqual([]);
        await checkedPng(label, placement, theme, placement.dpi.at(-1)!, `${placement.id}.${theme}.png`);
      }
    }
  }, 60_000);

  it.skipIf(!poppler)('reads back from its PDF when another program rasterises it (needs pdftoppm of poppler-utils)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'artwork-'));
    try {
      const texts: string[][] = [];
      for (const facts of drafts.map((name) => factsOf(name, language))) {
        for (const [placement, theme] of everyLook.filter(([{ unit }]) => unit === 'mm')) {
          // One in two as a printer asks for it.
          const print = texts.length % 2 ? { bleed: 3, cropMarks: true, cmyk: true } : {};
          const { svg, symbol } = await drawLabel(facts, placement, theme, { bleed: print.bleed ?? 0, printingInks: print.cmyk === true });
          writeFileSync(join(folder, `${String(texts.length).padStart(2, '0')}.pdf`), await toPdf(svg, placement, { ...print, date: new Date('2026-10-12T00:00:00Z'), title: 'label' }));
          texts.push(Array(placement.repeat ? placement.repeat.columns * placement.repeat.rows : 1).fill(symbol.text));
        }
      }
      execFileSync('pdfunite', [...readdirSync(folder).toSorted(), 'all.pdf'], { cwd: folder });
      execFileSync('pdftoppm', ['-r', '220', '-gray', '-png', 'all.pdf', 'page'], { cwd: folder });
      const pages = readdirSync(folder).filter((name) => name.startsWith('page')).toSorted();
      expect(pages).toHaveLength(texts.length);
      for (const [i, page] of pages.entries()) expect(await readCodes(readFileSync(join(folder, page))), `${language} PDF ${i}`).toEqual(texts[i]);
    } finally { rmSync(folder, { recursive: true }); }
  }, 60_000);
});

it('reads 24 times on a sheet', async () => {
  const { sheet } = placements;
  await checkedPng(await drawLabel(factsOf('Frostline 450', 'en'), sheet, 'light'), sheet, 'light', 300, 'sheet.png');
});
