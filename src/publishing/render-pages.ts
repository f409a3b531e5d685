import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageContext } from '../components/page-context.ts';
import type { SiteData } from '../register/site-data.ts';
import { sourcesDigest } from './sources-digest.ts';

export interface RenderedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The compiled pages. The same path and the same data give the same bytes, one page at a time or the whole site. */
export interface Templates {
  /** `path` as it is published: `/`, `/L/0000-00GY/`, `/de/about/`, `/404.html`. Unknown paths give the page for 404. */
  render(path: string, site: SiteData): Promise<RenderedPage>;
  /** What the pages load: hashed files below `_astro/`, and `public/`. Paths start with `/`. */
  assets(): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]>;
  /** Of everything that they were compiled from. */
  readonly digest: string;
}

/** Compiles the site's pages, or takes them from `cacheDir` where no source has changed since. About a second; quiet.
 *  @param root the project's folder, with `src/` and `astro.config.mjs` */
export async function buildTemplates({ root, cacheDir }: { readonly root: string; readonly cacheDir: string }): Promise<Templates> {
  const digest = await sourcesDigest(root, ['src', 'public']);
  const compiled = join(cacheDir, `templates-${digest}`);
  if (!(await exists(join(compiled, 'server', 'entry.mjs')))) await compile(root, compiled);
  const server: { render(request: Request, locals: PageContext): Promise<Response> } = await import(pathToFileURL(join(compiled, 'server', 'entry.mjs')).href);
  return { render: (path, site) => renderPage(server.render, path, site), assets: () => readAssets(join(compiled, 'client')), digest };
}

async function compile(root: string, compiled: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  // Compiled next to its place and moved there whole: a build that is killed leaves nothing that looks finished.
  const unfinished = `${compiled}.${process.pid}.tmp`;
  await build({ root, outDir: unfinished, cacheDir: `${unfinished}/.cache`, logLevel: 'error' });
  await rename(unfinished, compiled).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(compiled))) throw error;
  });
}

async function renderPage(render: (request: Request, locals: PageContext) => Promise<Response>, path: string, site: SiteData): Promise<RenderedPage> {
  const [language, page] = languageOf(path, site);
  const locals: PageContext = { site, language, wording: site.wording(language), path: page };
  const response = await render(new Request(new URL(page.replace(/\.html$/, ''), site.config.origin)), locals);
  const body = await response.text();
  // How long it is on the wire is for whoever sends it, compressed or not.
  response.headers.delete('content-length');
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

/** `/de/L/…` is `/L/…` in German: one template serves every language. */
function languageOf(path: string, site: SiteData): readonly [string, string] {
  const first = path.split('/')[1] ?? '';
  const [own = 'en', ...others] = site.config.languages;
  return others.some((each) => each === first) ? [first, path.slice(first.length + 1) || '/'] : [own, path];
}

async function readAssets(folder: string): ReturnType<Templates['assets']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Promise.all(files.map(async (file) => ({ path: `/${relative(folder, file).split(sep).join('/')}`, bytes: await readFile(file) })));
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);
