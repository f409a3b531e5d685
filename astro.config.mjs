import { fileURLToPath } from 'node:url';
import { defineConfig, passthroughImageService } from 'astro/config';
import { templateAdapter } from './src/publishing/template-adapter.ts';

/** Vite wraps every import() in 0.6 kB that preloads styles, and lists what each part needs. Our parts have no styles of their own, and
 *  the page behind a code counts its bytes. */
const plainImports = {
  name: 'holdmark-plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/^const __vite__mapDeps=.*\n/, '').replace(/,(?:\[\]|__vite__mapDeps\(\[[\d,]*\]\))(?=\))/g, '').replace(/[\w$]+\(\(\)=>(import\(`[^`]+`\))\)/g, '$1');
      }
    },
  },
};

/** Noble fills a table of 4,224 multiples of the base point before it verifies anything: a tenth of a second on a slow phone, to
 *  save two thousandths at each of three signatures. Without it the base point goes the way of every other point. Lists of a hundred
 *  thousand are checked in a worker, which this leaves alone. */
const noBaseTable = {
  name: 'holdmark-no-base-table',
  transform(code, id) {
    if (!id.includes('@noble/ed25519/')) return undefined;
    const table = /\n\s*if \(this\.equals\(G\)\)\n\s*return wNAF\(n\)\.p;/;
    if (!table.test(code)) throw new Error(`${id}: the line that uses the table is not where it was; look at Point.multiply and change astro.config.mjs`);
    // A method that nothing calls, and whose words a bundler cannot leave out.
    return code.replace(table, '').replace(/\n {4}assertValidity\(\) \{[^]*?\n {4}\}/, '');
  },
};

export default defineConfig({
  output: 'server',
  adapter: templateAdapter(),
  image: { service: passthroughImageService() },
  session: undefined,
  devToolbar: { enabled: false },
  // A strict Content-Security-Policy allows neither inline styles nor inline scripts.
  build: { inlineStylesheets: 'never' },
  vite: { plugins: [plainImports, noBaseTable], resolve: { alias: [{ find: '../zip/zipToArrayBuffer.js', replacement: fileURLToPath(new URL('src/components/check/zip-files.ts', import.meta.url)) }] }, build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: false }, ssr: { noExternal: true } },
});
