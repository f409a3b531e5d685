import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { feedFiles } from '../../src/publishing/feed-files.ts';
import type { SiteSource } from '../../src/publishing/site-source.ts';
import { wordingOf } from '../../src/wording/languages.ts';
import { fixtureStatement, fridge } from '../fixtures/fixture-statement.ts';

const HOSTILE = `<script>alert("x")</script> & ]]> 'Kühlschrank' 冷蔵庫`;
const statements = [1, 2, 3].map((number) => fixtureStatement({
  label: 0, number, event: { kind: number === 1 ? 'issue' : 'amend', at: `2026-11-2${number}T09:00:00Z`, reason: { code: 'correction', text: { en: `${HOSTILE} ${number}` } } },
  facts: { product: { ...fridge.product, name: HOSTILE } },
}));
const site = {
  config: { name: `Labels & ${HOSTILE}`, origin: 'https://labels.example', languages: ['en'], issuer: { name: 'A & B' } }, asOf: new Date('2026-11-24T10:00:00Z'), wording: wordingOf,
  labels: [{ number: 0, statementNumbers: [1, 2, 3], statement: statements[2], history: statements }],
};
const files = new Map(Array.from(feedFiles({ site } as unknown as SiteSource), ({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]));

/** Elements of the feed with their attributes and texts, in order. */
function elements(xml: string): readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => { open.push(found.push({ name, attributes: { ...attributes }, text: '' }) - 1); });
  parser.on('text', (text) => { const last = open.at(-1); if (last !== undefined) found[last]!.text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return found;
}

test('the Atom feed is well formed, has what RFC 4287 demands, and texts of others stay texts', () => {
  const all = elements(files.get('/feed/changes.xml')!);
  const texts = (name: string): readonly string[] => all.filter((each) => each.name === name).map(({ text }) => text);
  expect(all[0]).toMatchObject({ name: 'feed', attributes: { 'xmlns': 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' } });
  expect(texts('id')).toEqual(['https://labels.example/feed/changes.xml', ...[3, 2, 1].map((number) => `https://labels.example/statements/${number}.json`)]);
  expect(texts('updated')).toEqual(['2026-11-24T10:00:00Z', '2026-11-23T09:00:00Z', '2026-11-22T09:00:00Z', '2026-11-21T09:00:00Z']);
  expect(texts('name')).toEqual(['A & B']);
  expect(texts('title')[1]).toBe(`Nordkyl ${HOSTILE} (0000-000H): Corrected`);
  expect(texts('summary')[0]).toBe(`${HOSTILE} 3 (a mistake in the label was corrected)`);
  // Without a type both are text (RFC 4287, 3.1.1): a reader shows the brackets and runs nothing.
  expect(all.filter(({ name, attributes }) => /title|summary/.test(name) && 'type' in attributes)).toEqual([]);
  expect(all.filter(({ name }) => name === 'script')).toEqual([]);
  expect(all.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'self')).toHaveLength(1);
});

test('the JSON feed is a JSON Feed 1.1 that says the same', () => {
  const feed = JSON.parse(files.get('/feed/changes.json')!) as { version: string; items: Record<string, unknown>[] };
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: site.config.name, feed_url: 'https://labels.example/feed/changes.json', authors: [{ name: 'A & B' }], language: 'en' });
  expect(feed.items.map(({ id }) => id)).toEqual([3, 2, 1].map((number) => `https://labels.example/statements/${number}.json`));
  expect(feed.items[0]).toMatchObject({ url: 'https://labels.example/L/0000-000H/', content_text: `${HOSTILE} 3 (a mistake in the label was corrected)`, date_published: '2026-11-23T09:00:00Z' });
  for (const item of feed.items) expect(item).not.toHaveProperty('content_html');
});
