import type { SearchShard } from '../publishing/search-index.ts';
import { fetchRegisterFile } from './fetch-register-file.ts';
import { distance, searchShard, searchWords } from './search-words.ts';
import { fromUtf8 } from '../encoding/bytes.ts';
import { fill } from '../wording/wording.ts';
import { parseGtin } from '../label/gtin.ts';
import { labelCode, parseLabelCode } from '../label/label-code.ts';

/** Finds labels while the reader types. Fetches the index letter by letter, and nothing twice. */
interface Hit { readonly code: string; readonly name: string; readonly model: string; readonly score: number }
interface SearchData { readonly prefix: string; readonly results: string; readonly one: string; readonly nothing: string }

const MOST = 40;
const form = document.querySelector<HTMLFormElement>('#search');
const list = document.querySelector('#search-results');
const count = document.querySelector('#search-count');
const data = JSON.parse(document.querySelector('#search-data')?.textContent ?? '{}') as SearchData;
const shards = new Map<string, Promise<SearchShard | undefined>>();
let asked = '';

form?.addEventListener('submit', (event) => event.preventDefault());
form?.addEventListener('input', () => void show(form.querySelector('input')?.value ?? ''));
void show(form?.querySelector('input')?.value ?? '');

async function show(text: string): Promise<void> {
  asked = text;
  const words = searchWords(text).filter((word) => word.length > 1 || !/[a-z0-9]/.test(word)).slice(0, 6);
  const address = addressOf(text.trim());
  const hits = words.length > 0 && address === undefined ? await search(words) : [];
  // Typing went on meanwhile: an older answer must not replace a newer one.
  if (asked !== text || !list || !count) return;
  if (address !== undefined) {
    count.textContent = '';
    return list.replaceChildren(entry(address, text.trim()));
  }
  count.textContent = words.length === 0 ? '' : hits.length === 0 ? data.nothing : hits.length === 1 ? data.one : fill(data.results, { count: hits.length });
  list.replaceChildren(...hits.slice(0, MOST).map(item));
}

/** A number is no word of the index, but an address: of a product, or of a label. */
function addressOf(text: string): string | undefined {
  const [gtin, label] = [parseGtin(text.replace(/[\s-]/g, '')), parseLabelCode(text)];
  return gtin ? `/01/${gtin}/` : label === undefined ? undefined : `/L/${labelCode(label)}/`;
}

async function search(words: readonly string[]): Promise<readonly Hit[]> {
  const found = new Map<string, Hit>();
  for (const word of words) {
    const shard = await shardOf(word);
    for (const hit of shard ? hitsIn(shard, word) : []) found.set(hit.code, { ...hit, score: hit.score + (found.get(hit.code)?.score ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
}

/** A word found whole counts 4, its beginning 3, a word with a mistake 1 or 2. Each label counts once for each word asked. */
function hitsIn({ labels, words }: SearchShard, asked: string): readonly Hit[] {
  const best = new Map<number, number>();
  const most = asked.length >= 8 ? 2 : asked.length >= 4 ? 1 : 0;
  for (const [word, places] of Object.entries(words)) {
    const apart = word.startsWith(asked) ? 0 : (distance(asked, word, most) ?? distance(asked, word.slice(0, asked.length), most));
    if (apart === undefined) continue;
    const score = word === asked ? 4 : 3 - apart;
    for (const place of places) best.set(place, Math.max(score, best.get(place) ?? 0));
  }
  return [...best].flatMap(([place, score]) => {
    const label = labels[place];
    return label ? [{ code: label[0], name: label[1], model: label[2], score }] : [];
  });
}

function shardOf(word: string): Promise<SearchShard | undefined> {
  const name = searchShard(word);
  const asked = shards.get(name) ?? fetchRegisterFile(`/search/${name}.json`).then((bytes) => (typeof bytes === 'string' ? undefined : (JSON.parse(fromUtf8(bytes) ?? '{}') as SearchShard)));
  shards.set(name, asked);
  return asked;
}

function item({ code, name, model }: Hit): HTMLLIElement {
  return entry(`/L/${code}/`, name, `${model} · ${code}`);
}

function entry(path: string, name: string, about = ''): HTMLLIElement {
  const [line, link, title, note] = [document.createElement('li'), document.createElement('a'), document.createElement('strong'), document.createElement('span')];
  link.href = data.prefix + path;
  title.textContent = name;
  note.className = 'note';
  note.textContent = about;
  link.append(title, note);
  line.append(link);
  return line;
}
