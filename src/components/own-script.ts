interface Policy { createScriptURL(address: string): string }
interface TrustedTypes { createPolicy(name: string, rules: Policy): Policy }

let policy: Policy | undefined;

/** The address of one of our own scripts, as the browser wants it before it starts a worker: with Trusted Types an address must come
 *  from a policy, and ours lets nothing pass but what the site itself serves. */
export function ownScript(address: string): string {
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('holdmark', { createScriptURL: ours });
  return policy?.createScriptURL(address) ?? address;
}

function ours(address: string): string {
  if (/^\/(?:offline|_astro\/[\w.-]+)\.js$/.test(address)) return address;
  throw new TypeError(address);
}
