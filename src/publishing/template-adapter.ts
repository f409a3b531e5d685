import type { AstroIntegration } from 'astro';

/** Makes `astro build` compile the pages to functions instead of files: `render-pages.ts` calls them by path. */
export function templateAdapter(): AstroIntegration {
  return {
    name: 'holdmark-templates',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'holdmark-templates',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./template-server.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: { support: 'limited', message: '', suppress: 'all' } },
        });
      },
    },
  };
}
