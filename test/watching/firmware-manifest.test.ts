import { createHash } from 'node:crypto';
import { Tagged, encode } from 'cborg';
import { describe, expect, it } from 'vitest';
import { readFirmwareManifest } from '../../src/watching/firmware-manifest.ts';
import { flipBit, seeded } from '../fixtures/seeded.ts';

const DIGEST = Uint8Array.from({ length: 32 }, (_, i) => i * 7);
const HEX = Buffer.from(DIGEST).toString('hex');
const digest = (bytes: Uint8Array, algorithm = -16): Uint8Array => encode([algorithm, bytes]);

interface Parts { readonly manifest?: readonly (readonly [number, unknown])[]; readonly parameters?: readonly (readonly [number, unknown])[]; readonly commands?: readonly unknown[]; readonly wrapper?: Uint8Array; readonly severed?: readonly (readonly [number, unknown])[] }

/** An envelope, untagged, with the structure of the examples in draft-ietf-suit-manifest, appendix B. */
function untagged({ manifest = [[6, encode([2, 4, 0])]], parameters = [[3, digest(DIGEST)], [14, 34768]], commands = [], wrapper, severed = [] }: Parts = {}): Map<number, unknown> {
  const shared = encode([20, new Map<unknown, unknown>([[1, new Uint8Array(16)], [2, new Uint8Array(16)], ...parameters]), 1, 15, 2, 15, ...commands]);
  const common = encode(new Map<number, unknown>([[2, [[Uint8Array.of(0)]]], [4, shared]]));
  const body = encode(new Map<number, unknown>([[1, 1], [2, 7], [3, common], [7, encode([3, 15])], ...manifest]));
  return new Map<number, unknown>([[2, wrapper ?? encode([digest(createHash('sha256').update(encode(body)).digest())])], [3, body], ...severed]);
}
const suit = (parts?: Parts): Uint8Array => encode(new Tagged(107, untagged(parts)));
const text = (version: string): Uint8Array => encode(new Map([['en', new Map<unknown, unknown>([[1, 'A test'], [[Uint8Array.of(0)], new Map([[2, 'NK-F450'], [6, version]])]])]]));
const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readFirmwareManifest(bytes);
  return read.kind === 'unreadable' ? read.reason : JSON.stringify(read);
};
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const bom = (component: object, more: object = {}): Uint8Array => json({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { timestamp: '2026-11-20T08:00:00Z', component: { type: 'firmware', name: 'frostline', version: '2.5.0', hashes: [{ alg: 'SHA-256', content: HEX.toUpperCase() }], ...component } }, ...more });

describe('a SUIT envelope', () => {
  it('gives version, image digest and sequence number, tagged or not', async () => {
    const facts = { kind: 'firmware', version: '2.4.0', imageSha256: HEX, build: 'sequence 7' };
    expect(await readFirmwareManifest(suit())).toEqual(facts);
    expect(await readFirmwareManifest(encode(untagged()))).toEqual(facts);
  });

  it.each([[[2, 4], '2.4'], [[2, 5, -1, 1], '2.5-rc.1'], [[2, 5, 0, -2], '2.5.0-beta'], [[2, 5, 0, -3, 4], '2.5.0-alpha.4']])('reads the version %j as %s', async (numbers, version) => {
    expect(await readFirmwareManifest(suit({ manifest: [[6, encode(numbers)]] }))).toMatchObject({ version });
  });

  it('takes the text’s version where there is no other, in the manifest or severed from it', async () => {
    expect(await readFirmwareManifest(suit({ manifest: [[23, text('V1.00.37')]] }))).toMatchObject({ version: 'V1.00.37' });
    expect(await readFirmwareManifest(suit({ manifest: [[23, [-16, DIGEST]]], severed: [[23, text('2.4.0+1187')]] }))).toMatchObject({ version: '2.4.0+1187' });
  });

  it('finds a digest that is set in a branch or while installing', async () => {
    const set = encode([20, new Map([[3, digest(DIGEST)]])]);
    expect(await readFirmwareManifest(suit({ parameters: [], commands: [15, [set, encode([25, 15])]] }))).toMatchObject({ imageSha256: HEX });
    expect(await readFirmwareManifest(suit({ parameters: [], manifest: [[6, encode([1])], [20, set]] }))).toMatchObject({ imageSha256: HEX });
  });

  it.each<[string, Parts, RegExp]>([
    ['no version, and the version that may update is none', { manifest: [], parameters: [[3, digest(DIGEST)], [28, encode([2, [1, 0, 0]])]] }, /without a version: it has only the sequence number 7/],
    ['a version that is no version', { manifest: [[6, encode([-1, 2])]] }, /without a version/],
    ['no digest', { parameters: [[14, 34768]] }, /without the SHA-256/],
    ['another digest algorithm', { parameters: [[3, digest(DIGEST, -44)]] }, /without the SHA-256/],
    ['two images', { commands: [12, 1, 20, new Map([[3, digest(DIGEST.toReversed())]])] }, /for 2 images/],
    ['a manifest that was changed', { wrapper: encode([digest(DIGEST)]) }, /damaged/],
  ])('is refused with %s', async (_, parts, reason) => {
    expect(await reasonOf(suit(parts))).toMatch(reason);
  });

  it('never gives another version or digest after a flipped bit, and never throws', async () => {
    const good = suit();
    const next = seeded(7);
    for (let i = 0; i < 400; i++) {
      const read = await readFirmwareManifest(flipBit(good, Math.floor(next() * good.length * 8)));
      if (read.kind === 'firmware') expect([read.version, read.imageSha256]).toEqual(['2.4.0', HEX]);
    }
  });
});

describe('a CycloneDX BOM', () => {
  it('gives version, digest and day of the firmware that it is about', async () => {
    expect(await readFirmwareManifest(bom({}))).toEqual({ kind: 'firmware', version: '2.5.0', imageSha256: HEX, date: '2026-11-20' });
  });

  it('gives those of its only firmware component where it is about something else', async () => {
    const components = [{ type: 'library', name: 'zlib', version: '1.3' }, { type: 'firmware', name: 'main', version: '3.0', hashes: [{ alg: 'SHA-256', content: HEX }] }];
    expect(await readFirmwareManifest(bom({ type: 'device' }, { components }))).toMatchObject({ version: '3.0' });
    expect(await reasonOf(bom({ type: 'device' }, { components: [...components, components[1]] }))).toMatch(/2 firmware components/);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a BOM without a version', bom({ version: undefined }), /is a BOM without a version: its component "frostline" has none/],
    ['a BOM without a digest', bom({ hashes: [{ alg: 'SHA-1', content: 'ab' }] }), /without the SHA-256/],
    ['a BOM about nothing', json({ bomFormat: 'CycloneDX' }), /without a firmware component/],
    ['other JSON', json({ spdxVersion: 'SPDX-2.3' }), /no CycloneDX BOM/],
    ['XML', Buffer.from('<bom/>'), /is XML/],
    ['an image', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), /neither/],
    ['nothing', new Uint8Array(), /neither/],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason);
  });
});
