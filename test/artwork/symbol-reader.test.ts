import { afterAll, expect, it } from 'vitest';
import { QrSymbol, qrSymbol } from '../../src/artwork/qr-symbol.ts';
import { symbolReader } from '../../src/artwork/symbol-reader.ts';

const textOf = (serial: number): string => `https://LABELS.EXAMPLE/01/09521234543213/21/${String(serial).padStart(6, '0')}#${'27182818284590452'.repeat(14)}`;
const symbolOf = (serial: number): QrSymbol => qrSymbol(textOf(serial), { level: 'M' });
const reader = symbolReader(1);
afterAll(() => reader.close());

it('reads many symbols, and goes on when its threads have been replaced', async () => {
  const symbols = Array.from({ length: 64 }, (_, i) => symbolOf(i));
  for (let batch = 0; batch < 120; batch++) await reader.check(symbols);
}, 30_000);

it('refuses a symbol that says something else than its text', async () => {
  const right = symbolOf(1);
  const wrong = new QrSymbol({ ...right, text: textOf(2) }, right.modules);
  await expect(reader.check([symbolOf(0), wrong])).rejects.toThrow(`${textOf(2)} reads as ${textOf(1)}`);
});

it('refuses a symbol that nobody can read', async () => {
  const right = symbolOf(3);
  const { size } = right;
  await expect(reader.check([new QrSymbol(right, right.modules.map((dark, i) => (i % size > size / 2 ? 0 : dark)))])).rejects.toThrow(`${textOf(3)} reads as nothing`);
});
