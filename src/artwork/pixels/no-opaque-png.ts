/** Pictures come with somebody's mark, and a specimen, which is all that a browser draws, carries none. */
export function opaquePng(_png: Uint8Array): Promise<string> {
  throw new Error('a specimen carries no mark');
}
