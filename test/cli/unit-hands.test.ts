import { afterAll, describe, expect, it } from 'vitest';
import { QrSymbol, qrSymbol } from '../../src/artwork/qr/qr-symbol.ts';
import { isTextOf, type UnitCodes, unitText } from '../../src/cli/units/unit-codes.ts';
import { unitHands } from '../../src/cli/units/unit-hands.ts';
import { type Signer, signerOfSeed } from '../../src/issuance/signer.ts';
import { parseGtin } from '../../src/label/gtin.ts';
import type { Unit } from '../../src/label/unit.ts';

const codes: UnitCodes = { config: { origin: 'https://labels.example' }, labelNumber: 17, gtin: parseGtin('09521234543213')!, issuedAt: new Date('2026-10-12T00:00:00Z') };
const signer = signerOfSeed(new Uint8Array(32).fill(7));
const stranger = signerOfSeed(new Uint8Array(32).fill(8));
/** A device that signs with one key and is asked for another. */
const broken: Signer = { publicKey: signer.publicKey, sign: (bytes) => stranger.sign(bytes) };
const unit = (serial: number): Unit => ({ serial: String(serial).padStart(6, '0') });
const symbolOf = (text: string): QrSymbol => qrSymbol(text, { level: 'M' });
const signed = (...serials: readonly number[]): Promise<readonly QrSymbol[]> => Promise.all(serials.map(async (serial) => symbolOf(await unitText(codes, unit(serial), signer))));
const hands = unitHands(codes, signer);
afterAll(() => hands.close());

describe('hands that sign', () => {
  it.each([['a key in memory', signer], ['a program', { ...signer, key: undefined } as unknown as Signer]])('sign with %s, and keep what is a text of its unit', async (_, by) => {
    const own = unitHands(codes, by);
    const kept = await unitText({ ...codes, issuedAt: new Date('2026-01-01T00:00:00Z') }, unit(2), signer);
    const texts = await own.texts([{ unit: unit(1) }, { unit: unit(2), kept }]).finally(() => own.close());
    expect(await isTextOf(texts[0]!, codes, unit(1), signer)).toBe(true);
    expect(texts[1]).toBe(kept);
  });

  it.each([['of another unit', unit(3), signer], ['signed by somebody else', unit(2), stranger]])('refuse a kept text %s', async (_, of, by) => {
    await expect(hands.texts([{ unit: unit(1) }, { unit: unit(2), kept: await unitText(codes, of, by) }])).rejects.toThrow('unit 000002: what the interrupted run left is not a code of it');
  });

  it('refuse what a broken device signed', async () => {
    const own = unitHands(codes, broken);
    await expect(own.texts([{ unit: unit(1) }]).finally(() => own.close())).rejects.toThrow('a signature that does not hold');
  });
});

describe('hands that read', () => {
  it('read many symbols', async () => {
    const serials = Array.from({ length: 128 }, (_, i) => i);
    const symbols = await signed(...serials);
    await Promise.all(Array.from({ length: 20 }, () => hands.check(serials.map(unit), symbols)));
  }, 30_000);

  it('refuse a symbol that says something else than its text', async () => {
    const [right, other] = await signed(1, 2);
    const wrong = new QrSymbol({ ...right!, text: other!.text }, right!.modules);
    await expect(hands.check([unit(1), unit(2)], [right!, wrong])).rejects.toThrow(`${other!.text} reads as ${right!.text}`);
  });

  it('refuse a symbol that nobody can read', async () => {
    const [right] = await signed(3);
    const { size } = right!;
    await expect(hands.check([unit(3)], [new QrSymbol(right!, right!.modules.map((dark, i) => (i % size > size / 2 ? 0 : dark)))])).rejects.toThrow(`${right!.text} reads as nothing`);
  });

  it.each([
    ['a signature of somebody else', unit(4), async () => unitText(codes, unit(4), stranger)],
    ['a signature for another unit', unit(4), async () => (await unitText(codes, unit(5), signer)).replace('/21/000005', '/21/000004')],
    ['one bit of its signature changed', unit(4), async () => { const text = await unitText(codes, unit(4), signer); return text.slice(0, -1) + (Number(text.at(-1)) ^ 1); }],
  ])('refuse a code that reads well and has %s', async (_, of, text) => {
    await expect(hands.check([of], [symbolOf(await text())])).rejects.toThrow('is not signed for its unit');
  });
});
