import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBundle } from '../src/bundle/open-bundle.ts';
import { syncBundle } from '../src/bundle/sync-bundle.ts';
import type { Bundle, BundleRefusal } from '../src/bundle/open-bundle.ts';
import type { Bytes } from '../src/encoding/bytes.ts';
import { parseTrustList } from '../src/trust/parse-trust-list.ts';
import type { FetchFile } from '../src/verification/register-files.ts';
import { manyLabels, publishBundle, withChanges } from '../test/retail/large-bundle.ts';
import { streamedList } from '../test/retail/streamed-list.ts';
import { seeded } from '../test/fixtures/seeded.ts';

const LABELS = 100_000;
const ROWS = 100_000;
const DAY_OF_CHANGES = 500;
const PROJECT = join(import.meta.dirname, '..');

/** What a retailer waits for and downloads, with a register of 100,000 labels. Sizes are of published files, as transferred. */
export async function benchRetail(): Promise<Readonly<Record<string, string>>> {
  const trust = parseTrustList(readFileSync(join(PROJECT, 'keys/trust/1.json')))!;
  const now = new Date();
  const labels = manyLabels(LABELS);
  const made = performance.now();
  const published = await publishBundle(labels, LABELS, trust, now);
  const makeTime = performance.now() - made;
  const first = await timedSync(published, undefined, trust, now);
  const later = withChanges(labels, LABELS, DAY_OF_CHANGES, now);
  const second = await timedSync(await publishBundle(later, LABELS + DAY_OF_CHANGES, trust, now), first.bundle, trust, now);
  const verified = performance.now();
  whole(await openBundle(second.bundle.files, trust));
  const verifyTime = performance.now() - verified;
  const list = [...published].filter(([path]) => path.startsWith('/status/')).reduce((sum, [, bytes]) => sum + bytes.length, 0);
  return {
    'labels': String(LABELS),
    'make a bundle': `${Math.round(makeTime)} ms`,
    'bundle, whole': `${kilobytes(first.bytes)} (${(first.bytes / LABELS).toFixed(1)} bytes a label)`,
    'bundle, 500 changes later': kilobytes(second.bytes),
    'verify the whole bundle': `${Math.round(verifyTime)} ms`,
    'status list in it': `${kilobytes(list)}; entropy limit of its bits ${kilobytes(entropyOfStates(labels.map(({ credentialSubject }) => (credentialSubject.state === 'withdrawn' ? 1 : 0))))}`,
    ...(await benchCheckList(published, labels, now)),
  };
}

async function timedSync(files: ReadonlyMap<string, Bytes>, held: Bundle | undefined, trust: NonNullable<ReturnType<typeof parseTrustList>>, now: Date): Promise<{ readonly bundle: Bundle; readonly bytes: number }> {
  let bytes = 0;
  const fetchFile: FetchFile = async (path) => {
    const file = files.get(path);
    bytes += file?.length ?? 0;
    return file ?? 'missing';
  };
  return { bundle: whole(await syncBundle(fetchFile, held, trust, now)), bytes };
}

/** The command as a process of its own: time from start to exit, and the most memory that it held. */
async function benchCheckList(published: ReadonlyMap<string, Bytes>, labels: ReturnType<typeof manyLabels>, now: Date): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'holdmark-bench-'));
  try {
    for (const [path, bytes] of published) {
      mkdirSync(dirname(join(folder, 'site', path)), { recursive: true });
      writeFileSync(join(folder, 'site', path), bytes);
    }
    const next = seeded(3);
    const rows = Array.from({ length: ROWS }, (_, i) => `${i};${labels[Math.floor(next() * labels.length)]!.credentialSubject.product.gtins[0]!.slice(1)};Article ${i}`);
    writeFileSync(join(folder, 'list.csv'), ['nr;ean;name', ...rows].join('\r\n'));
    const trust = join(PROJECT, 'keys/trust/1.json');
    const bundle = join(folder, 'bundle');
    holdmark('sync', bundle, '--from', join(folder, 'site'), '--trust', trust);
    const run = holdmark('check-list', join(folder, 'list.csv'), '--out', join(folder, 'out.csv'), '--bundle', bundle, '--at', now.toISOString());
    const out = readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n').length - 2;
    const gtin = labels[0]!.credentialSubject.product.gtins[0]!;
    const streamed = (bytes: number) => streamedList([], ['--bundle', bundle, '--at', now.toISOString()], gtin, bytes);
    const [small, large] = [await streamed(2 ** 20), await streamed(2 ** 30)];
    return {
      [`check-list, ${out} rows`]: `${(run.seconds).toFixed(1)} s, ${Math.round(run.megabytes)} MB`,
      'check-list, a list of 1 GiB': `${large.answered} rows of ${large.given} in ${Math.round(large.megabytes)} MB; one of 1 MiB in ${Math.round(small.megabytes)} MB: ${(large.megabytes / small.megabytes).toFixed(2)} times`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function holdmark(...args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const start = performance.now();
  const script = `const { main } = await import(${JSON.stringify(join(PROJECT, 'src/cli/main.ts'))}); await main(${JSON.stringify(args)}); process.stdout.write('\\n' + process.resourceUsage().maxRSS);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', cwd: tmpdir() });
  if (run.status !== 0) throw new Error(run.stderr);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(run.stdout.trim().split('\n').at(-1)) / 1024 };
}

/** Bytes that no coding of these states can go below where each is drawn by itself: their count times their entropy. */
function entropyOfStates(states: readonly number[]): number {
  const counts = Map.groupBy(states, (state) => state);
  return [...counts.values()].reduce((bits, each) => bits - each.length * Math.log2(each.length / states.length), 0) / 8;
}

function whole(bundle: Bundle | BundleRefusal): Bundle {
  if (typeof bundle === 'string') throw new Error(bundle);
  return bundle;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

if (import.meta.main) for (const [name, value] of Object.entries(await benchRetail())) console.log(`${name.padEnd(28)} ${value}`);
