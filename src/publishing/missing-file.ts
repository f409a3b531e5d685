import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFiles } from '../register/published-files.ts';
import { pagePaths } from './page-paths.ts';
import { inLanguages, pageFile } from './site-files.ts';
import type { SiteSource } from './site-source.ts';

/** A file that the site in a folder should hold and does not, or undefined. Looks for what the register names, pages and data, and for
 *  whatever builds made at the top: nothing is rendered or read, so what somebody changed within a file stays unseen. Some 80,000 looks
 *  for 10,000 labels, a fifth of a second.
 *  @param top names at the top of the folder */
export function missingFile(source: SiteSource, folder: string, top: readonly string[]): string | undefined {
  for (const path of [...top.map((name) => `/${name}`), ...placesOf(source)]) if (!existsSync(join(folder, path))) return path;
  return undefined;
}

/** Where the pages of a register lie on its site, and what machines read of it. */
export function* placesOf({ register, status, site }: SiteSource): Iterable<string> {
  const gtins = new Set(register.labels.flatMap(({ listed }) => listed.credentialSubject.product.gtins));
  const pages = [...pagePaths(site), ...register.labels.map(({ code }) => `/L/${code}/`), ...[...gtins].map((gtin) => `/01/${gtin}/`)];
  for (const page of pages) for (const at of inLanguages(site, page)) yield pageFile(at);
  yield* publishedFiles(register, status).keys();
}
