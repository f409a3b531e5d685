import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endedFeedFiles } from '../../src/publishing/ended-feed-files.ts';
import { embedFiles } from '../../src/publishing/embed-files.ts';
import { endpoints, openApiFile } from '../../src/publishing/open-api.ts';
import { exportSiteFiles } from '../../src/publishing/export-site-files.ts';
import type { SiteSource } from '../../src/publishing/site-source.ts';
import { siteDataOf } from '../../src/publishing/site-data-of.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';
import { demonstrationCopy, holdmark } from '../fixtures/demonstration-copy.ts';
import { publishMachineFiles } from './publish-machine-files.ts';

describe('/api/openapi.json', () => {
  let copy: Awaited<ReturnType<typeof demonstrationCopy>>;
  let paths: readonly string[];
  let source: SiteSource;
  beforeAll(async () => {
    copy = await demonstrationCopy();
    await holdmark(copy.root, 'withdraw', '3', '--reason', 'recall', '--text', 'Called back.');
    const folder = join(copy.root, 'published');
    await publishMachineFiles(copy.root, folder);
    const register = await openRegister(copy.root);
    const status = await readStatusFiles(register);
    source = { register, status, site: siteDataOf(register, status, []) } as unknown as SiteSource;
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
    // Pictures are drawn elsewhere; that there is one for each label is tested with the site.
    const exported = register.labels.flatMap((label) => [...exportSiteFiles(source, label)]);
    const embedded: string[] = [];
    for await (const { path } of embedFiles(source)) embedded.push(path);
    paths = [...written, ...embedded, ...exported.map(({ path }) => path), ...Array.from(endedFeedFiles(source), ({ path }) => path), openApiFile(source).path, '/labels/0/badge.svg', '/labels/0/preview.png'];
  });
  afterAll(() => copy.remove());

  const asPattern = (path: string, parts: (typeof endpoints)[number]['parts'] = {}): RegExp =>
    new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => parts[name]![1].slice(1, -1))}$`);

  test('describes nothing that is not published', () => {
    for (const { path, parts } of endpoints) expect(paths.some((each) => asPattern(path, parts).test(each)), path).toBe(true);
  });

  test('describes every file for machines that is published', () => {
    const undescribed = paths.filter((path) => !endpoints.some((endpoint) => asPattern(endpoint.path, endpoint.parts).test(path)));
    // What the words of a statement mean is for JSON-LD programs, not for callers.
    expect(undescribed.filter((path) => path !== '/context/v1.json')).toEqual([]);
  });

  test('is a description that programs read: each operation named once, each part described', () => {
    const document = JSON.parse(Buffer.from(openApiFile(source).bytes).toString('utf8')) as { openapi: string; paths: Record<string, { get: { operationId: string; parameters: { name: string }[] } }> };
    expect(document.openapi).toBe('3.1.0');
    const ids = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { get }] of Object.entries(document.paths)) expect(get.parameters.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
  });
});
