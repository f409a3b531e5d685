/** What was seen of one pack. Either may be empty. */
export type SeenPack = readonly [code: string, barcode: string];

export interface ShelfCodes {
  /** @param codes all that one picture shows   @returns whether anything of it is new */
  see(codes: readonly string[]): boolean;
  packs(): readonly SeenPack[];
}

/** Collects what a camera sees, one pack after another. A label's code and a barcode that are alone together in a picture are those of
 *  one pack, and are held against each other: so a label that was copied from another product is noticed. */
export function shelfCodes(): ShelfCodes {
  const packs: [code: string, barcode: string][] = [];
  const find = (code: string, barcode: string): [string, string] | undefined => packs.find((pack) => pack[0] === code && pack[1] === barcode);

  function seePack(code: string, barcode: string): boolean {
    if (find(code, barcode)) return false;
    // A moment ago only one of the two was in the picture.
    const half = find(code, '') ?? find('', barcode);
    if (half) [half[0], half[1]] = [code, barcode];
    else packs.push([code, barcode]);
    return true;
  }

  function seeAlone(code: string): boolean {
    if (packs.some((pack) => pack.includes(code))) return false;
    packs.push(isBarcode(code) ? ['', code] : [code, '']);
    return true;
  }

  return {
    see: (codes) => {
      const barcodes = codes.filter(isBarcode);
      const labels = codes.filter((code) => !isBarcode(code));
      if (labels.length === 1 && barcodes.length === 1) return seePack(labels[0]!, barcodes[0]!);
      return codes.filter(seeAlone).length > 0;
    },
    packs: () => packs.map(([code, barcode]) => [code, barcode] as const),
  };
}

/** Whoever reads barcodes has checked their digits. */
const isBarcode = (text: string): boolean => /^\d{8,14}$/.test(text);
