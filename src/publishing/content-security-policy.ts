/** What our pages may do: nothing inline, nothing from elsewhere, no markup made of strings. Sent as a header and written into
 *  the page, because some hosts send no headers; `frame-ancestors` works in the header only. */
export function contentSecurityPolicy(place: 'header' | 'meta', path: string): string {
  const rules = [
    "default-src 'none'",
    // A decoder compiled to WebAssembly runs on the pages that scan only.
    `script-src 'self'${/^\/(?:[a-z]{2}(?:-[A-Za-z]{4})?\/)?(?:scan|check|design)\//.test(path) ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types holdmark",
  ];
  return [...rules, ...(place === 'header' ? ["frame-ancestors 'none'"] : [])].join('; ');
}
