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
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/^const __vite__mapDeps=.*\n/, '').replace(/[\w$]+\(\(\)=>(import\(`[^`]+`\)),(?:\[\]|__vite__mapDeps\(\[[\d,]*\]\))\)/g, '$1');
      }
    },
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
  vite: { plugins: [plainImports], build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: false }, ssr: { noExternal: true } },
});
