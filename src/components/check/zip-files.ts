import { zip } from '../../artwork/zip.ts';

/** Stands in for the archiver of write-excel-file (see astro.config.mjs), which starts workers made of text for everything that is not small:
 *  our policy allows none. */
export default async function zipToArrayBuffer(files: Readonly<Record<string, Uint8Array>>): Promise<ArrayBuffer> {
  return (await zip(Object.entries(files).map(([file, bytes]) => ({ file, bytes })))).buffer;
}
