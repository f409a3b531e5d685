import { createHash, X509Certificate } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { generate } from 'selfsigned';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { launchChromium } from './chromium.ts';

/** Serves a built site with TLS at the address that is printed in its codes, and a browser that finds it there: what a code says
 *  is opened unchanged. */
export async function serveRegister(folder: string, host: string): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const pair = await generate([{ name: 'commonName', value: host }], { keySize: 2048, extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }] });
  const { server, origin } = await serveFolder(folder, 0, '127.0.0.1', { key: pair.private, cert: pair.cert });
  const port = new URL(origin).port;
  // The browser takes this one certificate for good, so that service workers run as they do in the field.
  const spki = createHash('sha256').update(new X509Certificate(pair.cert).publicKey.export({ type: 'spki', format: 'der' })).digest('base64');
  const browser = await launchChromium([`--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port}`, `--ignore-certificate-errors-spki-list=${spki}`]);
  return { browser, close: async () => { await browser.close(); server.closeAllConnections(); server.close(); } };
}
