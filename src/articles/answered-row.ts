/** A row of a list with its answer beside it. Rows with too few cells are filled up, so that all answers stand below each other; what a
 *  row has beyond the list's width follows behind. @param width of the list, in cells */
export function withAnswer(row: readonly string[], answer: readonly string[], width: number): readonly string[] {
  if (row.length === width) return [...row, ...answer];
  return [...row.slice(0, width), ...Array<string>(Math.max(0, width - row.length)).fill(''), ...answer, ...row.slice(width)];
}
