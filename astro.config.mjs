import { defineConfig, passthroughImageService } from 'astro/config';
import { templateAdapter } from './src/publishing/template-adapter.ts';

/** Vite wraps every import() in 0.6 kB that preloads styles. Our parts have none, and the page behind a code counts its bytes. */
const plainImports = {
  name: 'holdmark-plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
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
