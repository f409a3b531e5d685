import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLetters } from '../../src/artwork/check-letters.ts';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placementIds, placements } from '../../src/artwork/placements.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
import { readSchemes } from '../../src/register/read-schemes.ts';
import { checkDraftText } from '../../src/scheme/check-draft-text.ts';
import { draftText } from '../scheme/demonstration.ts';
import { sampleFacts } from './sample-facts.ts';
import { sampleStatement } from './sample-statement.ts';

const { product } = sampleStatement().credentialSubject;
const attacks = {
  'SVG that closes ours': '</desc></svg><script>alert(1)</script><svg onload="alert(1)">',
  'an attribute that ends': '" onload="alert(1)" x="',
  'an entity': '&lt;script&gt;&#x3C;image href="https://evil.example/x"/>',
  'a bidirectional override': '\u202Egnp.exe\u202C \u2066x\u2069',
  'control characters': '\u0000\u0007\u001B[31mred\u009B',
  'zero width': 'Nord\u200Bkyl\uFEFF \u2060Frost\u00ADline',
  'emoji': '🧊🔒👩‍👩‍👧 Frost ✅ ❤️ 🇳🇴',
  'ten thousand characters': 'W'.repeat(10_000),
  'combining marks piled up': `Z${'\u0337\u0489\u0322'.repeat(200)}algo`,
  'nothing visible': '\u200B\u2060\uFEFF',
  'scripts without a font': 'កម្ពុជា ᚠᛇᚻ ไทย',
  'half a character': '\uD83D Frost \uDE00',
};

const lettersOf = async (name: string): Promise<readonly string[]> => {
  const text = draftText('frostline-450.yaml').replace(/^ {2}name: .*$/m, `  name: ${name}`);
  const { findings } = await withLetters(checkDraftText(text, readSchemes(join(import.meta.dirname, '..', '..')), new Date('2026-10-12T00:00:00Z')));
  return findings.filter(({ code }) => code === 'letters-not-printed').map(({ severity, path, args }) => `${severity} ${path.join('.')} ${String(args['letters'])}`);
};

describe('a draft with letters that no font has', () => {
  it.each(['ตู้เย็น', 'მაცივარი', 'ፍሪጅ 45'])('is in error where little is left of the name: %s', async (name) => {
    expect(await lettersOf(name)).toEqual([`error product.name ${[...new Set(name.replace(/[ \d]/g, ''))].join(' ')}`]);
  });

  it('has a warning where the name can still be read, and of pictures, which labels do not carry', async () => {
    expect(await lettersOf('Frostline ① 450')).toEqual(['warning product.name ①']);
    expect(await lettersOf('Frostline 🧊 450')).toEqual(['warning product.name 🧊']);
    // Inter's listing promises the hyphen that does not break, and its file does not hold it.
    expect(await lettersOf('Frost\u2011line')).toEqual(['warning product.name \u2011']);
  });

  it.each(['Холодильник', 'Ψυγείο', '冷蔵庫 냉장고 冰箱', 'ثلاجة ٤٥٠', 'Tủ lạnh', 'Łódź Ñandú Þór'])('has nothing to say of what labels print: %s', async (name) => {
    expect(await lettersOf(name)).toEqual([]);
  });
});

/** Only what a label is made of, and nothing that runs or loads. */
function expectOurs(svg: string): void {
  const names = new Set(Array.from(svg.matchAll(/<([a-zA-Z!?][\w:-]*)/g), ([, name]) => name));
  expect([...names].filter((name) => !['svg', 'title', 'desc', 'g', 'path', 'rect', 'defs', 'use'].includes(name ?? ''))).toEqual([]);
  const attributes = new Set(Array.from(svg.matchAll(/<[a-z]+((?:\s[\w:-]+="[^"<>]*")*)\s*\/?>/g), ([, text]) => text).flatMap((text) => Array.from(text?.matchAll(/\s([\w:-]+)=/g) ?? [], ([, name]) => name)));
  expect([...attributes].filter((name) => /^on|href/.test(name ?? '') && name !== 'href')).toEqual([]);
  expect(svg.match(/href="(?!#)/g)).toBeNull();
  expect(svg.match(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/g)).toBeNull();
  expect(svg.match(/<svg/g)).toHaveLength(1);
}

describe('a statement with hostile text', () => {
  for (const [name, text] of Object.entries(attacks)) {
    it(`never breaks out of its text: ${name}`, async () => {
      const facts = sampleFacts({ product: { ...product, name: text, brand: text, model: text, description: { en: text } }, attestation: { kind: 'certification', by: { name: text }, date: '2026-10-12' } });
      for (const id of placementIds) expectOurs((await drawLabel(facts, placements[id], 'mono')).svg);
      const label = await drawLabel(facts, placements.pack, 'light');
      expect(await readCodes(await toPng(label.svg, placements.pack, 300, 'light'))).toEqual([facts.qrText]);
    });
  }

  it('never breaks out, whatever the text is', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      expectOurs((await drawLabel(sampleFacts({ product: { ...product, name: text, brand: text } }), placements.pack, 'light')).svg);
    }), { numRuns: 40 });
  });

  it('says which texts had to be cut', async () => {
    const facts = sampleFacts({ product: { ...product, name: 'W'.repeat(10_000) } });
    expect((await drawLabel(facts, placements.pack, 'light')).cut).toHaveLength(1);
    expect((await drawLabel(sampleFacts(), placements.pack, 'light')).cut).toEqual([]);
  });
});
