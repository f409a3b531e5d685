// Controls, bidirectional overrides and marks, zero-width characters, byte order mark, private use, lone surrogates:
// nothing that a name needs, and all that makes one name look like another.
const UNSEEN = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\p{Co}\p{Cs}]/gu;

/** One line of text from somewhere else, fit to stand inside our sentence. `longest` counts characters as people see them. */
export function plainText(text: string, longest = 200): string {
  // Cut before counting: the text may be as long as an attacker likes.
  const line = text.slice(0, longest * 8).replace(/[\n\t\r]+/g, ' ').replace(UNSEEN, '').trim();
  const characters = Array.from(line);
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('').trimEnd()}…`;
}
