import type { FetchFile } from '../verification/register-files.ts';

const LARGEST = 8 * 1_048_576;
const PATIENCE = 12_000;

/** What is needed of `fetch`, spelled out: whoever compiles without the types of the web or of Node compiles with these. */
export type FetchWith = (address: string, options: FetchOptions) => Promise<FetchAnswer>;
export interface FetchOptions { readonly redirect: 'error'; readonly signal: PlatformSignal; readonly cache?: 'reload' }
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}
/** `AbortSignal`, where the program that is compiled knows one. */
type PlatformSignal = typeof globalThis extends { AbortSignal: { timeout(ms: number): infer Signal } } ? Signal : never;

/** The published register at an address, `https://labels.example`. At most 8 MiB and 12 seconds a file; redirects are not followed. */
export function registerAt(address: string, fetchWith: FetchWith = fetch): FetchFile {
  return async (path, again) => {
    try {
      const response = await fetchWith(String(new URL(path, address)), { redirect: 'error', signal: AbortSignal.timeout(PATIENCE), ...(again && { cache: 'reload' as const }) });
      if (response.status === 404 || response.status === 410) return 'missing';
      if (!response.ok || Number(response.headers.get('content-length') ?? 0) > LARGEST) return 'unreachable';
      const bytes = new Uint8Array(await response.arrayBuffer());
      return bytes.length <= LARGEST ? bytes : 'unreachable';
    } catch {
      return 'unreachable';
    }
  };
}
