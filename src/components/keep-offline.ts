/** Registers the worker that keeps opened pages. With Trusted Types a script's address must come from a policy: ours knows one. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): string } } };
  const address = trustedTypes ? trustedTypes.createPolicy('holdmark', { createScriptURL: () => '/offline.js' }).createScriptURL('') : '/offline.js';
  addEventListener('load', () => navigator.serviceWorker.register(address).catch(() => {}));
}
