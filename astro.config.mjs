import { defineConfig, passthroughImageService } from 'astro/config';
import { templateAdapter } from './src/publishing/template-adapter.ts';

export default defineConfig({
  output: 'server',
  adapter: templateAdapter(),
  image: { service: passthroughImageService() },
  session: undefined,
  devToolbar: { enabled: false },
  // A strict Content-Security-Policy allows neither inline styles nor inline scripts.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, ssr: { noExternal: true } },
});
