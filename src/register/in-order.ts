/** Works on several items at a time and hands the results out in the order of the items. What comes after a failure is not begun.
 *  @param most items that are begun and not handed out */
export async function* inOrder<Item, Result>(items: Iterable<Item> | AsyncIterable<Item>, most: number, work: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Its error is met when its turn comes, and must not end the process before.
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length === most) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}
