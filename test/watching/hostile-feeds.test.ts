import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenFile, NotRead } from '../../src/watching/claim.ts';
import { readFirmwareManifest } from '../../src/watching/firmware-manifest.ts';
import { readCsaf } from '../../src/watching/read-csaf.ts';
import { readKev } from '../../src/watching/read-kev.ts';
import { readOsv } from '../../src/watching/read-osv.ts';
import { readSbom } from '../../src/watching/read-sbom.ts';
import { mutatedJson } from '../fixtures/mutated-json.ts';

const readers: Readonly<Record<string, (file: GivenFile) => object | NotRead>> = { 'kev.json': readKev, 'osv-libframe.json': readOsv, 'csaf-nordkyl.json': readCsaf, 'vex-nordkyl.json': readCsaf, 'frostline-2.4.0.cdx.json': readSbom, 'frostline-2.3.0.spdx.json': readSbom };
const feed = (file: string): unknown => JSON.parse(readFileSync(new URL(`feeds/${file}`, import.meta.url), 'utf8'));

describe('a feed from a stranger', () => {
  it.each(Object.entries(readers))('%s: whatever its members are, it is read or refused with a sentence, never thrown at', (file, reader) => {
    fc.assert(fc.property(mutatedJson(feed(file)), (text) => {
      const read = reader({ file, text, sha256: '' });
      if ('fault' in read) expect(read.fault).toMatch(/^(?:is|has) /);
      // What is printed and signed later shows as what it is.
      else if ('claims' in read && Array.isArray(read.claims)) for (const { hole, source } of read.claims) expect(`${hole.id} ${source.id}`).toMatch(/^[A-Za-z0-9._-]{0,60} [^\p{Cc}\u202A-\u202E]{0,200}$/u);
    }), { seed: 42, numRuns: 1_500 });
  });

  it('a firmware manifest likewise', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(mutatedJson(feed('frostline-2.4.0.cdx.json')).map((text) => Buffer.from(text)), fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from([0xd8, 107, ...bytes]))), async (bytes) => {
      expect((await readFirmwareManifest(bytes)).kind).toMatch(/^(?:firmware|unreadable)$/);
    }), { seed: 42, numRuns: 1_500 });
  });
});
