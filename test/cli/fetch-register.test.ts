import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchFromFolder, fetchFromWeb } from '../../src/cli/fetch-register.ts';
import { verifyLabel } from '../../src/verification/verify-label.ts';
import { memoryRegister } from '../fixtures/memory-register.ts';
import { trustListOf } from '../fixtures/trust-lists.ts';

let server: Server | undefined;
afterEach(() => { vi.restoreAllMocks(); server?.closeAllConnections(); server?.close(); server = undefined; });

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Time limits as short as a test can wait for; they must be asked for at all, and be at most 10 seconds. */
function hurry(): readonly number[] {
  const asked: number[] = [];
  const real = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => { asked.push(milliseconds); return real(80); });
  return asked;
}

describe('a web server that', () => {
  test('answers is read whole', async () => {
    const read = await fetchFromWeb(await serve((_request, response) => { response.end('hello'); }))('/x');
    expect(read).toEqual(new TextEncoder().encode('hello'));
  });
  test.each([[404, 'missing'], [410, 'missing'], [403, 'unreachable'], [500, 'unreachable'], [503, 'unreachable']])('answers %i is %s', async (status, expected) => {
    expect(await fetchFromWeb(await serve((_request, response) => { response.writeHead(status).end('{}'); }))('/x')).toBe(expected);
  });
  test('redirects elsewhere is not followed', async () => {
    expect(await fetchFromWeb(await serve((request, response) => { request.url === '/x' ? response.writeHead(302, { Location: '/y' }).end() : response.end('{}'); }))('/x')).toBe('unreachable');
  });
  test('is not there is unreachable', async () => {
    expect(await fetchFromWeb('http://127.0.0.1:9')('/x')).toBe('unreachable');
  });
  test('sends without end is dropped after 8 MiB, in bounded memory', async () => {
    let sent = 0;
    const address = await serve((_request, response) => {
      const more = (): void => { if (!response.destroyed) { sent += 1; response.write(Buffer.alloc(1_048_576), more); } };
      more();
    });
    expect(await fetchFromWeb(address)('/x')).toBe('unreachable');
    expect(sent).toBeLessThan(40);
  });
  test('unpacks to more than 8 MiB is dropped', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    expect(bomb.length).toBeLessThan(300_000);
    expect(await fetchFromWeb(await serve((_request, response) => { response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb); }))('/x')).toBe('unreachable');
  });
  test.each([['never answers', () => {}], ['begins and never ends', (_request: unknown, response: { writeHead(status: number): { write(text: string): void } }) => { response.writeHead(200).write('{'); }]] as [string, RequestListener][])('%s is given up', async (_name, answer) => {
    const asked = hurry();
    expect(await fetchFromWeb(await serve(answer))('/x')).toBe('unreachable');
    expect(asked).toEqual([10_000]);
  });
  test('hangs at every file leads to unconfirmed, not to waiting', async () => {
    const asked = hurry();
    const { code } = await memoryRegister();
    const verdict = await verifyLabel(code, fetchFromWeb(await serve(() => {})), await trustListOf(), new Date('2026-11-23T10:00:00Z'), { origin: 'https://labels.authority.test' });
    expect(verdict).toMatchObject({ kind: 'unconfirmed', reasons: ['register-unreachable'] });
    expect(Math.max(...asked)).toBeLessThanOrEqual(10_000);
  });
});

test('a folder never gives what lies outside of it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'holdmark-folder-'));
  mkdirSync(join(root, 'site'));
  writeFileSync(join(root, 'secret'), 'x');
  writeFileSync(join(root, 'site', 'a'), 'y');
  const files = fetchFromFolder(join(root, 'site'));
  expect(await files('/a')).toEqual(new TextEncoder().encode('y'));
  for (const path of ['/../secret', '../secret', '/./../secret', '/b', '/']) expect(typeof (await files(path)), path).toBe('string');
  rmSync(root, { recursive: true });
});
