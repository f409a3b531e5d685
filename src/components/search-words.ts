/** How words are compared: in small letters, without accents. Words of other scripts stay as they are. */
export function searchWords(text: string): readonly string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').slice(0, 40).map((word) => word.slice(0, 40));
}

/** Which file of the index holds a word: its first letter, or one of 32 for everything that is not a letter of ours. */
export function searchShard(word: string): string {
  const first = word[0] ?? '';
  return /[a-z0-9]/.test(first) ? first : `u${(word.codePointAt(0) ?? 0) % 32}`;
}

/** How far two words are apart, if at most `most`: letters changed, left out, added, or two swapped. Else undefined. */
export function distance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : changed;
      row.push(Math.min(changed, swapped, last[j]! + 1, row[j - 1]! + 1));
    }
    [before, last] = [last, row];
  }
  const apart = last[b.length]!;
  return apart <= most ? apart : undefined;
}
