/** Gives the memory of a large picture back at once, which nobody may read afterwards: the collector would stop everything else for it
 *  after every second picture. What shares its memory with others is left to the collector. */
export function release({ buffer, byteLength }: ArrayBufferView): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
