import { type Bytes, concatBytes } from './bytes.ts';

/** Inflates gzip or zlib, or answers undefined where the stream is broken or gives more than `cap` bytes. A list of 272 kB can
 *  inflate to 200 MB: it is read piece by piece and dropped at the cap. */
export async function inflate(bytes: Bytes, format: 'gzip' | 'deflate', cap: number): Promise<Bytes | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concatBytes(...parts);
      length += value.length;
      if (length > cap) {
        reader.cancel().catch(() => {});
        return undefined;
      }
      parts.push(value);
    }
  } catch {
    return undefined;
  }
}
