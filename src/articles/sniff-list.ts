/** What kind of file the first bytes of a list are; the larger the sample, the surer. */
export type ListKind =
  | { readonly kind: 'text'; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'; readonly mark: boolean; readonly form: 'csv' | 'jsonl' }
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'old-excel' }
  | { readonly kind: 'not-a-list' };

export function sniffList(head: Uint8Array): ListKind {
  const starts = (...bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (head.length === 0) return { kind: 'empty' };
  if (starts(0x50, 0x4b, 3, 4)) return { kind: isWorkbook(head) ? 'xlsx' : 'not-a-list' };
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'old-excel' };
  const [encoding, mark] = encodingOf(head, starts);
  const text = new TextDecoder(encoding).decode(head);
  if (text.trim() === '') return { kind: 'empty' };
  // Pictures and programs are full of control characters, one in ten. A list may have caught some.
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0;
  if (/^(?:%PDF|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|MZ|\u007fELF|\u001f\u008b)/.test(new TextDecoder('latin1').decode(head.subarray(0, 8))) || controls * 12 > text.length) return { kind: 'not-a-list' };
  return { kind: 'text', encoding, mark, form: /^\s*\{/.test(text) ? 'jsonl' : 'csv' };
}

/** Whatever a zip holds first in a workbook. */
const isWorkbook = (head: Uint8Array): boolean => /^(?:\[Content_Types\]\.xml|_rels\/|xl\/|docProps\/|customXml\/|mimetype)/.test(new TextDecoder('latin1').decode(head.subarray(30, 60)));

function encodingOf(head: Uint8Array, starts: (...bytes: readonly number[]) => boolean): readonly ['utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252', boolean] {
  if (starts(0xef, 0xbb, 0xbf)) return ['utf-8', true];
  if (starts(0xff, 0xfe)) return ['utf-16le', true];
  if (starts(0xfe, 0xff)) return ['utf-16be', true];
  const sample = head.subarray(0, 4096);
  const zeros = (offset: number): number => sample.filter((byte, i) => byte === 0 && i % 2 === offset).length;
  if (zeros(1) * 4 > sample.length) return ['utf-16le', false];
  if (zeros(0) * 4 > sample.length) return ['utf-16be', false];
  return [isUtf8(head) ? 'utf-8' : 'windows-1252', false];
}

/** The sample may end inside a character. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
