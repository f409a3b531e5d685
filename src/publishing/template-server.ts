import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/** Renders one page. Bundled by Astro together with the pages: imported only from a finished build. */
export const render = (request: Request, locals: object): Promise<Response> => app.render(request, { locals });
