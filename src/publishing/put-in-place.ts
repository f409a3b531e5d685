import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isOthers, MARK_PATH, readPublishedMark } from './published-mark.ts';

/** Puts a site that is whole into the place of the one before, entry by entry at the top, so that whatever lies there and was made by no
 *  build (`.git`, `CNAME`) is never moved: however this ends, it is where it was. Who is killed in between leaves a site that the next
 *  one brings up to date.
 *  @param made the new site   @param replaced where the old one's entries go; all three on the same disk */
export function putInPlace(made: string, site: string, replaced: string): void {
  if (!existsSync(site)) {
    renameSync(made, site);
    return;
  }
  const before = readPublishedMark(site);
  mkdirSync(replaced, { recursive: true });
  for (const name of inTurn(readdirSync(made), readdirSync(site).filter((each) => before?.top.includes(each) && !isOthers(each)), before !== undefined)) {
    if (existsSync(join(site, name))) renameSync(join(site, name), join(replaced, name));
    if (existsSync(join(made, name))) renameSync(join(made, name), join(site, name));
  }
}

/** What is new, then what is outdated. The old mark is true until the end: who finds it does what is missing. Where there is none, the
 *  new one comes first, so that a site that was begun is known as one. */
function inTurn(made: readonly string[], before: readonly string[], isMarked: boolean): readonly string[] {
  const mark = basename(MARK_PATH);
  const others = [...new Set([...made, ...before])].filter((name) => name !== mark);
  return isMarked ? [...others, mark] : [mark, ...others];
}
