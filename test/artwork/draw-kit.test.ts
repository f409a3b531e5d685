import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawGuide } from '../../src/artwork/draw-guide.ts';
import { drawKit } from '../../src/artwork/draw-kit.ts';
import { guidePlaces, productKind, type ProductKind } from '../../src/artwork/guide-places.ts';
import { guideWords } from '../../src/wording/guide-words.ts';
import { sampleFacts } from './sample-facts.ts';
import { sampleSource, sampleStatement } from './sample-statement.ts';

/** Reads a ZIP by its directory, as other programs do. */
function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, Uint8Array>();
  for (let at = zip.readUInt32LE(end + 16), n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [method, crc, packed, nameLength, start] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const data = zip.subarray(start + 30 + nameLength, start + 30 + nameLength + packed);
    const content = method === 8 ? inflateRawSync(data) : data;
    expect(crc32(content), name).toBe(crc);
    files.set(name, content);
    at += 46 + nameLength;
  }
  return files;
}

const request = { ...sampleSource, statement: sampleStatement(), languages: ['en', 'ar'], placements: ['plate', 'pack'], themes: ['mono'] } as const;

describe('the kit', () => {
  it('holds the artwork of every language, a guide, and the digest of every file', async () => {
    const files = unzip(await drawKit(request));
    expect([...files.keys()]).toEqual(expect.arrayContaining(['guide.pdf', 'manifest.json', 'artwork/plate.svg', 'artwork/plate.ar.pdf', 'artwork/pack.mono.png', 'artwork/pack.ar.mono.300dpi.png']));
    const manifest: { files: { file: string; sha256: string }[] } = JSON.parse(Buffer.from(files.get('manifest.json')!).toString());
    expect(manifest.files.map(({ file }) => file).sort()).toEqual([...files.keys()].filter((file) => file !== 'manifest.json').sort());
    for (const { file, sha256 } of manifest.files) expect(createHash('sha256').update(files.get(file)!).digest('hex'), file).toBe(sha256);
  });

  it('is the same bytes twice', async () => {
    const once = { ...request, languages: ['en'], placements: ['plate'] } as const;
    expect(Buffer.compare(await drawKit(once), await drawKit(once))).toBe(0);
  });

  it('opens with a program that is not ours', async ({ skip }) => {
    try { execFileSync('unzip', ['-v'], { stdio: 'ignore' }); } catch { skip('needs unzip'); }
    const folder = mkdtempSync(join(tmpdir(), 'kit-'));
    try {
      writeFileSync(join(folder, 'kit.zip'), await drawKit({ ...request, languages: ['en'], placements: ['plate'] }));
      execFileSync('unzip', ['-q', 'kit.zip'], { cwd: folder });
      expect(readFileSync(join(folder, 'guide.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    } finally { rmSync(folder, { recursive: true }); }
  });

  it('refuses a language that labels are not printed in', async () => {
    await expect(drawKit({ ...request, languages: ['tlh'] })).rejects.toThrow('labels are not printed in "tlh"');
  });
});

describe('the guide', () => {
  const kinds: ProductKind[] = ['large-appliance', 'washing-machine', 'camera', 'router', 'toy', 'tiny', 'no-surface', 'small-appliance'];
  for (const kind of kinds) {
    it(`says of a product of the kind ${kind} what is seen before paying, what stays and what is left, with measures`, async () => {
      const { before, left } = guidePlaces[kind];
      expect(Math.min(before.length, left.length)).toBeGreaterThan(0);
      expect(Object.keys(guideWords.place[kind])).toEqual(['before', 'stays', 'left']);
      const svg = await drawGuide(sampleFacts(), kind);
      // Two thin lines of measure for each drawing.
      expect(svg.match(/stroke-width="\.2"/g)).toHaveLength(2 * (before.length + guidePlaces[kind].stays.length + left.length));
    });
  }

  it('knows the kind of a category, and treats what it does not know as a small appliance', () => {
    expect([productKind('fridge'), productKind('indoor-camera'), productKind('anything')]).toEqual(['large-appliance', 'camera', 'small-appliance']);
  });
});
