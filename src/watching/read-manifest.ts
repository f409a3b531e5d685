/** What a firmware manifest says of one release, or why it says nothing that can be used. */
export type ReadManifest = FirmwareFacts | { readonly kind: 'unreadable'; readonly reason: string; readonly hint: string };

export interface FirmwareFacts {
  readonly kind: 'firmware';
  readonly version: string;
  /** 64 lower-case hexadecimal digits. */
  readonly imageSha256: string;
  /** Day of release, 2026-11-23. */
  readonly date?: string;
  readonly build?: string;
}

/** @param reason stands behind the file's name: "is a BOM without a version" */
export const unreadable = (reason: string, hint = 'a firmware manifest is a SUIT envelope or a CycloneDX BOM in JSON'): ReadManifest => ({ kind: 'unreadable', reason, hint });

/** Whether a release may be called so: one short line, as in a draft. */
export const isSoftwareVersion = (text: string): boolean => /^[^\s\p{Cc}][^\p{Cc}]{0,63}$/u.test(text) && /[0-9]/.test(text);
