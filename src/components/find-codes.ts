import { freeReadings } from '../artwork/preflight/free-readings.ts';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Finds the first code in a picture; undefined where there is none. */
export type FindCode = (picture: ImageData) => Promise<string | undefined>;

interface Detector { detect(picture: ImageData): Promise<readonly { readonly rawValue: string }[]> }
type DetectorClass = { new (options: { readonly formats: readonly string[] }): Detector; getSupportedFormats(): Promise<readonly string[]> };

/** Finds codes in a picture, as many as were asked for. */
export type FindCodes = (picture: ImageData) => Promise<readonly string[]>;

export async function codeFinder(): Promise<FindCode> {
  const find = await codesFinder(1);
  return async (picture) => (await find(picture))[0];
}

/** The device's own reader where it knows QR codes; else zxing, which is fetched then and only then (some 400 kB). */
export async function codesFinder(most: number): Promise<FindCodes> {
  const own = await ownDetector();
  if (own) return async (picture) => (await own.detect(picture)).slice(0, most).map(({ rawValue }) => rawValue);
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  freeReadings(await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true }));
  return async (picture) => (await readBarcodes(picture, { formats: ['QRCode', 'EAN13', 'EAN8', 'UPCA'], tryHarder: true, maxNumberOfSymbols: most })).flatMap(({ isValid, text }) => (isValid ? [text] : []));
}

async function ownDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): string[] => []);
  if (!BarcodeDetector || !formats?.includes('qr_code')) return undefined;
  return new BarcodeDetector({ formats: ['qr_code', 'ean_13', 'ean_8', 'upc_a'].filter((format) => formats.includes(format)) });
}
