import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whatWasScanned } from '../../src/components/what-was-scanned.ts';
import { initDemonstration } from '../../src/cli/init-register.ts';
import { parseTrustList } from '../../src/trust/parse-trust-list.ts';
import type { TrustList } from '../../src/trust/trust-list.ts';
import { readCode } from '../../src/verification/read-code.ts';
import { verifyLabel } from '../../src/verification/verify-label.ts';

interface ForeignCode { readonly name: string; readonly text: string; readonly kind: 'ours' | 'unknown-issuer' | 'not-a-label' }
const cases: readonly ForeignCode[] = JSON.parse(readFileSync(new URL('../vectors/foreign-codes.json', import.meta.url), 'utf8'));
const NOW = new Date('2026-11-23T12:00:00Z');

/** The demonstration's own trust list, as `init` writes it. */
async function demonstrationTrust(): Promise<TrustList> {
  const root = mkdtempSync(join(tmpdir(), 'holdmark-trust-'));
  try {
    await initDemonstration(root, new Date('2026-11-23T10:00:00Z'));
    return parseTrustList(readFileSync(join(root, 'keys', 'trust', '1.json')))!;
  } finally {
    rmSync(root, { recursive: true });
  }
}
const trust = await demonstrationTrust();

describe('where a code leads', () => {
  test.each(cases)('$name', async ({ text, kind }) => {
    const asked: string[] = [];
    const verdict = await verifyLabel(text, async (path) => { asked.push(path); return 'missing'; }, trust, NOW, { origin: 'https://labels.example' });
    expect(verdict.kind).toBe(kind === 'ours' ? 'not-in-register' : kind);
    // A foreign code is never followed: nothing is asked of anybody.
    expect(asked.length > 0).toBe(kind === 'ours');
    if (kind === 'unknown-issuer') expect(verdict.origin, 'the address is shown as scanned').toBeTruthy();
  });

  test('loopback addresses are nobody’s outside of a demonstration', async () => {
    const { demonstration: _, ...issuer } = trust.issuers[0]!;
    const earnest: TrustList = { ...trust, issuers: [{ ...issuer, origins: ['https://labels.example'] }] };
    for (const host of ['localhost', 'localhost:4321', '127.0.0.1:80', '[::1]:4321']) {
      expect((await verifyLabel(`http://${host}/01/09521234543213`, async () => 'missing', earnest, NOW, { origin: 'https://labels.example' })).kind).toBe('unknown-issuer');
    }
  });

  test('a scanner shows them whole and opens none', () => {
    const foreign = cases.filter(({ kind }) => kind !== 'ours');
    expect(foreign.filter(({ kind }) => kind === 'unknown-issuer').length).toBeGreaterThanOrEqual(60);
    for (const { text } of foreign) {
      const scanned = whatWasScanned(text, ['https://labels.example', 'http://localhost:4321']);
      expect(scanned.shown).toBe(text);
      expect('path' in scanned, text).toBe(false);
    }
  });

  test('an address is never read as another register’s: what is not exactly ours keeps its whole text', () => {
    for (const { text, kind } of cases) {
      const origin = readCode(text)?.origin;
      if (kind === 'unknown-issuer' && origin !== undefined) expect(['https://labels.example', 'http://localhost']).not.toContain(origin.replace(/(?<=^http:\/\/localhost):\d+$/, ''));
    }
  });
});
