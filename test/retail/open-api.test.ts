import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/publishing/open-api.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';

/** What people and browsers look at: pages, their parts, and what hosts read. */
const NOT_FOR_PROGRAMS = /\.html$|^\/_astro\/|^\/(?:_headers|_redirects|robots\.txt|site\.webmanifest|offline\.js|mark(?:-\d+)?\.(?:svg|png))$/;

describe('/api/openapi.json', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let site: string;
  let paths: readonly string[];
  beforeAll(async () => {
    copy = await demonstrationCopy();
    await holdmark(copy.root, 'withdraw', '3', '--reason', 'recall', '--text', 'Called back.');
    site = join(copy.root, 'dist');
    await holdmark(copy.root, 'build', '--out', site, '--no-artwork');
    const written = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(site.length));
    // Artwork is half a minute of drawing: these names stand for it.
    paths = [...written, '/labels/0/artwork/pack.svg', '/labels/0/artwork/pack-small.dark.pdf', '/labels/0/badge.svg', '/labels/0/preview.png'];
  });
  afterAll(() => copy.remove());

  const asPattern = (path: string, parts: (typeof endpoints)[number]['parts'] = {}): RegExp =>
    new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => parts[name]![1].slice(1, -1))}$`);

  test('describes nothing that is not published', () => {
    for (const { path, parts } of endpoints) expect(paths.some((each) => asPattern(path, parts).test(each)), path).toBe(true);
  });

  test('describes every file of the built site that is for programs', () => {
    expect(paths.filter((path) => !NOT_FOR_PROGRAMS.test(path) && !endpoints.some((endpoint) => asPattern(endpoint.path, endpoint.parts).test(path)))).toEqual([]);
  });

  test('is a description that programs read: each operation named once, each part described', () => {
    const document = JSON.parse(readFileSync(join(site, 'api/openapi.json'), 'utf8')) as { openapi: string; paths: Record<string, { get: { operationId: string; parameters: { name: string }[] } }> };
    expect(document.openapi).toBe('3.1.0');
    const ids = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { get }] of Object.entries(document.paths)) expect(get.parameters.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
  });
});
