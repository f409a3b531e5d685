/** How large the files in a zip say that they are: a small one can claim, and fill, more memory than there is. */
export function unzippedSize(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let size = 0;
  for (let at = zip.length - 46; at >= 0; at--) if (view.getUint32(at, true) === 0x02014b50) size += view.getUint32(at + 24, true);
  return size;
}
