declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, text: string, options: {
    readonly targetFormat: 'woff2'; readonly keepFeatures?: readonly string[]; readonly noHinting?: boolean; readonly noLayoutClosure?: boolean;
  }): Promise<Uint8Array>;
}
