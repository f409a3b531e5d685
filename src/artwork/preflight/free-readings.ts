import type { ZXingReaderModule } from 'zxing-wasm/reader';

/** The decoder's memory is its own, and it keeps there what it found in each picture, some kilobytes, for ever. Whoever reads many has it
 *  given back when it has been taken over, which happens in the very turn that found it. */
export function freeReadings(decoder: ZXingReaderModule): void {
  const read = decoder.readBarcodesFromPixmap;
  decoder.readBarcodesFromPixmap = (...picture) => {
    const found = read(...picture);
    queueMicrotask(() => { if ('delete' in found && typeof found.delete === 'function') found.delete(); });
    return found;
  };
}
