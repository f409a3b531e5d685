import { createReadStream, statSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, join, resolve, sep } from 'node:path';
import { contentSecurityPolicy } from '../publishing/content-security-policy.ts';
import { everywhere } from '../publishing/host-files.ts';
import { Fault } from '../register/fault.ts';

export interface Served { readonly server: Server; readonly origin: string }

/** Serves a built site as a good host does: pages without their last slash, unit codes by their product's page, 404.html for the
 *  rest. Port 0 takes a free one. @throws Fault where the port is taken */
export async function serveFolder(folder: string, port: number, host: string, tls?: { readonly key: string; readonly cert: string }): Promise<Served> {
  const root = resolve(folder);
  const answer: RequestListener = (request, response) => respond(root, request, response);
  const server = tls ? createHttpsServer(tls, answer) : createHttpServer(answer);
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(error.code === 'EADDRINUSE' ? new Fault(`port ${port} is taken`, 'give another one with --port') : error));
    server.listen(port, host, listening);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return { server, origin: `${tls ? 'https' : 'http'}://${host === '127.0.0.1' ? 'localhost' : host}:${taken}` };
}

function respond(root: string, request: IncomingMessage, response: ServerResponse): void {
  const path = decodePath(request.url ?? '/');
  const file = path === undefined ? undefined : findFile(root, path);
  const found = file ?? join(root, '404.html');
  const headers = { ...everywhere, 'Content-Type': types[extname(found)] ?? 'application/octet-stream', 'Content-Security-Policy': contentSecurityPolicy('header', path ?? '/'), 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  response.writeHead(file ? 200 : 404, headers);
  if (request.method === 'HEAD') response.end();
  else createReadStream(found).on('error', () => response.destroy()).pipe(response);
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** The file for a path, never outside the site: the file itself, the folder's page, or the product's page for a unit. */
function findFile(root: string, path: string): string | undefined {
  const product = /^(?:\/[a-z]{2}(?:-[A-Za-z]{4})?)?\/01\/\d{14}(?=\/(?:10|21)\/)/.exec(path)?.[0];
  return [path, join(path, 'index.html'), ...(product ? [join(product, 'index.html')] : [])].map((each) => join(root, each))
    .find((each) => each.startsWith(root + sep) && statSync(each, { throwIfNoEntry: false })?.isFile());
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.pdf': 'application/pdf', '.json': 'application/json', '.jwt': 'application/statuslist+jwt', '.cwt': 'application/statuslist+cwt', '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8', '.xml': 'application/xml', '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm', '.zip': 'application/zip',
};
