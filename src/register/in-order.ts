/** The results of all items in the order of the items, with so many of them on their way at a time.
 *  @throws what the first of them throws, in their order */
export async function* inOrder<Item, Result>(items: Iterable<Item>, together: number, work: (item: Item) => Promise<Result>): AsyncIterable<readonly [Item, Result]> {
  const onTheirWay: (readonly [Item, Promise<PromiseSettledResult<Result>[]>])[] = [];
  const oldest = async (): Promise<readonly [Item, Result]> => {
    const [item, settled] = onTheirWay.shift()!;
    const [answer] = await settled;
    if (answer?.status !== 'fulfilled') throw answer?.reason;
    return [item, answer.value];
  };
  for (const item of items) {
    // Settled, so that one which fails while an earlier one is waited for is nobody's unhandled rejection.
    onTheirWay.push([item, Promise.allSettled([work(item)])]);
    if (onTheirWay.length >= together) yield oldest();
  }
  while (onTheirWay.length > 0) yield oldest();
}
