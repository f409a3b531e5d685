import type { Bytes } from '../encoding/bytes.ts';

/** How a verifier reads the published register: by path, as every copy of it is laid out. `missing` is an answer (there is no
 *  such file), `unreachable` is none. With `again`, no cache on the way may answer. */
export type FetchFile = (path: string, again?: 'again') => Promise<Bytes | 'missing' | 'unreachable'>;

export const statementPath = (label: number): string => `/labels/${label}/statement.json`;
export const statementListPath = (list: number): string => `/status/statements/${list}.json`;
export const labelListPath = (list: number, format: 'jwt' | 'cwt'): string => `/status/labels/${list}.${format}`;
export const productLabelsPath = (gtin: string): string => `/01/${gtin}/labels.json`;
export const trustListPath = (version: number | 'list'): string => `/trust/${version}.json`;

/** Asks for each file once, so that whoever needs it early and whoever needs it late share one request. A fetcher that throws
 *  is a register out of reach. */
export function rememberFiles(fetchFile: FetchFile): FetchFile {
  const asked = new Map<string, ReturnType<FetchFile>>();
  return (path, again) => {
    const key = `${again ?? 'first'} ${path}`;
    const answer = asked.get(key) ?? (async () => fetchFile(path, again))().catch(() => 'unreachable' as const);
    asked.set(key, answer);
    return answer;
  };
}
