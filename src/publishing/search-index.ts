import { searchShard, searchWords } from '../components/search-words.ts';
import { utf8 } from '../encoding/bytes.ts';
import type { LabelRecord } from '../register/label-record.ts';
import type { SiteData } from '../register/site-data.ts';
import { plainText } from '../wording/plain-text.ts';

/** One file of the index: what is shown of each label, and by word the places of the labels that have it. */
export interface SearchShard {
  /** Label code, brand and name, model. */
  readonly labels: readonly (readonly [string, string, string])[];
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** The static index that `/search/` reads: a file for each first letter, so that a reader fetches only the letters typed. Numbers and
 *  label codes need none: they are addresses. A mistake in the first letter of one word is made good by the other words. */
export function* searchFiles(site: Pick<SiteData, 'labels'>): Iterable<{ readonly path: string; readonly bytes: Uint8Array }> {
  const shards = new Map<string, Map<string, LabelRecord[]>>();
  for (const label of site.labels) {
    for (const word of new Set(wordsOf(label))) {
      const shard = shards.get(searchShard(word)) ?? new Map<string, LabelRecord[]>();
      const found = shard.get(word) ?? [];
      found.push(label);
      shards.set(searchShard(word), shard.set(word, found));
    }
  }
  for (const [name, words] of [...shards].sort(byName)) yield { path: `/search/${name}.json`, bytes: utf8(JSON.stringify(shardOf(words))) };
}

function wordsOf({ statement }: LabelRecord): readonly string[] {
  const { product, manufacturer } = statement.credentialSubject;
  return searchWords([product.brand, product.name, product.model, product.category, manufacturer.name, ...Object.values(product.description)].map((text) => plainText(text)).join(' '));
}

function shardOf(words: ReadonlyMap<string, readonly LabelRecord[]>): SearchShard {
  const labels = [...new Set([...words.values()].flat())];
  const place = new Map(labels.map((label, i) => [label, i]));
  return {
    labels: labels.map(({ code, statement: { credentialSubject: { product } } }) => [code, plainText(`${product.brand} ${product.name}`, 80), plainText(product.model, 40)] as const),
    words: Object.fromEntries([...words].sort(byName).map(([word, found]) => [word, found.map((label) => place.get(label)!)])),
  };
}

const byName = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);
