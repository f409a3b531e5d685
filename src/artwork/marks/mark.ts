/** Somebody else's mark as a label shows it: by right, with its registration, from a file whose digest is signed. */
export interface Mark {
  readonly name: string;
  /** Under which the owner of the mark lists the product. It stands below the mark, always. */
  readonly registration: string;
  /** Of the file as its owner supplied it, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Millimetres below which its owner does not want it. */
  readonly leastWidth: number;
  readonly art: MarkArt;
}

/** The file's drawing. Nothing of the file but these numbers, or the bytes of a picture, ever reaches a label. */
export type MarkArt =
  | { readonly kind: 'paths'; readonly width: number; readonly height: number; readonly oneColour: boolean; readonly paths: readonly MarkPath[] }
  | { readonly kind: 'picture'; /** Pixels. */ readonly width: number; readonly height: number; readonly oneColour: false; /** The file's own bytes. */ readonly base64: string };

/** One shape: absolute M L H V C Q Z in the drawing's own units, its upper left corner at 0 0. */
export interface MarkPath {
  readonly d: string;
  /** `#rrggbb` */
  readonly fill?: string;
  readonly evenOdd: boolean;
  readonly stroke?: { readonly color: string; readonly width: number; readonly cap: 'butt' | 'round' | 'square'; readonly join: 'miter' | 'round' | 'bevel'; readonly miter: number };
}

/** Why a file is not taken as a mark. Closed. */
export const markFaultCodes = [
  'too-large', 'not-a-picture', 'not-xml', 'document-type', 'stylesheet', 'script', 'event-handler', 'foreign-content', 'animation', 'reference', 'css-reference', 'image-inside',
  'live-text', 'effect', 'selector', 'colour', 'value', 'too-many-shapes', 'empty', 'no-size', 'odd-shape', 'outside', 'drawn-differently',
] as const;
export type MarkFaultCode = (typeof markFaultCodes)[number];
export interface MarkFault { readonly code: MarkFaultCode; /** What was found: a name or a number, not a sentence. */ readonly found: string }

/** Thrown while a file is read, and caught where reading began. */
export class MarkRefused extends Error {
  readonly fault: MarkFault;
  constructor(code: MarkFaultCode, found = '') {
    super(`${code} ${found}`);
    this.fault = { code, found: found.slice(0, 80) };
  }
}
