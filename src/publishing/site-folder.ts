import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Fault } from '../register/fault.ts';
import { isOthers, readPublishedMark } from './published-mark.ts';

const ELSEWHERE = 'name the folder of a site, an empty folder or a new one';

/** The folder that a site goes into, by its real path. Looks and touches nothing.
 *  @param root of the register   @throws Fault where building there would cost somebody something that no build makes again */
export function siteFolder(out: string, root: string): string {
  const site = realPath(out);
  const committed = ['labels', 'keys'].map((name) => realPath(join(root, name)));
  if ([realPath(root), ...committed].some((each) => isWithin(each, site))) throw new Fault(`${out}: the register itself lies there`, ELSEWHERE);
  if (committed.some((each) => isWithin(site, each))) throw new Fault(`${out}: belongs to the register itself`, ELSEWHERE);
  if (!existsSync(site)) return site;
  if (!statSync(site).isDirectory()) throw new Fault(`${out}: is a file`, ELSEWHERE);
  // Nothing can be moved from one disk to another in one step.
  if (statSync(site).dev !== statSync(dirname(site)).dev) throw new Fault(`${out}: another disk begins there, and a site is made beside its folder before it takes its place`, `name a folder on that disk, such as ${join(out, 'site')}`);
  if (!readPublishedMark(site) && !readdirSync(site).every(isOthers)) throw new Fault(`${out}: holds something else than a site`, ELSEWHERE);
  return site;
}

/** Of a path that may not be there yet. */
function realPath(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) ? realpathSync.native(whole) : join(realPath(dirname(whole)), basename(whole));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
