/** The part of jsonld that the tests use; the package brings no types. */
declare module 'jsonld' {
  interface Loaded { readonly contextUrl: string | undefined; readonly documentUrl: string; readonly document: unknown }
  const jsonld: { expand(document: unknown, options: { readonly documentLoader: (url: string) => Promise<Loaded> }): Promise<readonly Readonly<Record<string, unknown>>[]> };
  export default jsonld;
}
