export interface QrSegment { readonly mode: 'numeric' | 'alphanumeric' | 'byte'; readonly data: string }

/** Splits a text by QR mode: long runs of digits cost 3.3 bits a character, capitals 5.5, everything else 8. Runs that are too
 *  short to pay for a mode switch (about 15 bits) stay where they are. */
export function qrSegments(text: string): readonly QrSegment[] {
  const segments: { mode: QrSegment['mode']; data: string }[] = [];
  for (const [run = ''] of text.matchAll(/\d{7,}|(?:(?!\d{7})[0-9A-Z $%*+\-./:])+|[^0-9A-Z $%*+\-./:]+/g)) {
    const last = segments.at(-1);
    if (/^\d{7,}$/.test(run)) segments.push({ mode: 'numeric', data: run });
    else if (/^[0-9A-Z $%*+\-./:]{6,}$/.test(run)) segments.push({ mode: 'alphanumeric', data: run });
    else if (last?.mode === 'byte') last.data += run;
    else segments.push({ mode: 'byte', data: run });
  }
  return segments;
}
