import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLabel } from '../../src/artwork/draw-label.ts';
import { placementIds, placements } from '../../src/artwork/placements.ts';
import { readCodes } from '../../src/artwork/preflight/read-back.ts';
import { toPng } from '../../src/artwork/pixels/rasterise.ts';
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
