import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partPath, POINTER_PATH } from '../bundle/pointer.ts';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import { replaceFiles } from '../register/replace-file.ts';
import { unfinishedPath } from '../register/unfinished.ts';

/** `/bundle/superseded.json`: the parts of a site that its pointer does not name any more, each with the signed time of the pointer that
 *  dropped it. A site built into an empty folder has none. */
const RECORD = '/bundle/superseded.json';
const PARTS = dirname(partPath(''));

/** How long a part stays after its pointer was superseded, in milliseconds between signed times. */
const STAYS = 86_400_000;

/** Whoever began to fetch a bundle before it was superseded fetches it to its end, however often was published meanwhile: the parts that
 *  lie in the site `before` go on to be served by the site `after`, for a day. Then they are removed. The same for a site that was built
 *  anew (another folder) and for one that was brought up to date (the same one).
 *  @param signedAt of the pointer that `after` has: the only clock here */
export async function keepSupersededParts(before: string, after: string, signedAt: Date): Promise<void> {
  const [newest, old] = [pointerOf(after), pointerOf(before)];
  if (newest['id'] !== old['id']) return;
  const named = new Set(JSON.stringify(newest).match(/\b[0-9a-f]{64}\b/g));
  const dropped = readJson(before, RECORD);
  const kept: Record<string, string> = {};
  for (const sha256 of partsOf(before)) {
    if (named.has(sha256)) continue;
    const since = dropped[sha256];
    const droppedAt = typeof since === 'string' && Date.parse(since) < signedAt.getTime() ? since : rfc3339(signedAt);
    const [from, to] = [join(before, partPath(sha256)), join(after, partPath(sha256))];
    if (signedAt.getTime() - Date.parse(droppedAt) >= STAYS) rmSync(to, { force: true });
    else {
      kept[sha256] = droppedAt;
      if (from !== to) copyFileSync(from, to);
    }
  }
  await writeRecord(after, kept);
}

async function writeRecord(site: string, kept: Readonly<Record<string, string>>): Promise<void> {
  const path = join(site, RECORD);
  const content = utf8(`${canonicalJson(kept)}\n`);
  if (Object.keys(kept).length === 0) rmSync(path, { force: true });
  else if (!existsSync(path) || !readFileSync(path).equals(content)) await replaceFiles(unfinishedPath(site), (async function* () { yield { path, content }; })());
}

function partsOf(site: string): readonly string[] {
  const folder = join(site, PARTS);
  return existsSync(folder) ? readdirSync(folder).flatMap((name) => /^([0-9a-f]{64})\.part$/.exec(name)?.[1] ?? []) : [];
}

const pointerOf = (site: string): JsonObject => readJson(site, POINTER_PATH);
const readJson = (site: string, path: string): JsonObject => (existsSync(join(site, path)) ? parseJsonObject(readFileSync(join(site, path), 'utf8')) : undefined) ?? {};
