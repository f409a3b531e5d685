import { utf8 } from '../encoding/bytes.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

/** What common hosts read to set headers and serve unit codes. Headers are hints: truth is the signed time. */
export function* hostFiles({ site }: SiteSource): Iterable<SiteFile> {
  const pages = [['/*', { ...everywhere, 'Content-Security-Policy': hostPolicy }]] as const;
  const immutable = ['/_astro/*', '/fonts/*', '/statements/*', '/bundle/parts/*'].map((path) => [path, { 'Cache-Control': 'public, max-age=31536000, immutable' }] as const);
  const open = ['/statements/*', '/labels/*', '/status/*', '/trust/*', '/issuer/*', '/context/*', '/01/*', '/feed/*', '/bundle/*', '/api/*', '/embed/*'].map((path) => [path, { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }] as const);
  const rules = [...pages, ...immutable, ...open].map(([path, headers]) => `${path}\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`);
  // `_headers` and `_redirects` are read by Netlify, Cloudflare Pages and others.
  yield { path: '/_headers', bytes: utf8(rules.join('\n')) };
  const languages = ['', ...site.config.languages.slice(1).map((tag) => `/${tag}`)];
  yield { path: '/_redirects', bytes: utf8(languages.map((prefix) => `${prefix}/01/:gtin/* ${prefix}/01/:gtin/index.html 200\n`).join('')) };
}

/** One policy for every path: hosts join the headers of all rules that match, and two policies forbid what either of them does. So it
 *  lets in the decoder of the pages that scan; what a page itself carries is narrower where that page needs less. */
export const hostPolicy = contentSecurityPolicy('header', '/scan/');

export const everywhere = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
} as const;
