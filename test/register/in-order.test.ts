import { expect, it } from 'vitest';
import { inOrder } from '../../src/register/in-order.ts';

it('hands results out in order, and has only so many begun', async () => {
  let [begun, most] = [0, 0];
  const seen: number[] = [];
  for await (const result of inOrder(Array.from({ length: 40 }, (_, i) => i), 4, async (item) => {
    most = Math.max(most, ++begun);
    // The earlier of two neighbours is ready later.
    for (let i = 0; i < (item % 2 === 0 ? 9 : 1); i++) await Promise.resolve();
    return item;
  })) {
    begun--;
    seen.push(result);
  }
  expect(seen).toEqual(Array.from({ length: 40 }, (_, i) => i));
  expect(most).toBe(4);
});

it('stops at a failure when its turn comes, and begins nothing after it', async () => {
  const begun: number[] = [];
  const seen: number[] = [];
  const all = (async () => {
    for await (const result of inOrder([0, 1, 2, 3, 4, 5, 6], 3, async (item) => {
      begun.push(item);
      if (item === 2) throw new Error('the signer is gone');
      return item;
    })) seen.push(result);
  })();
  await expect(all).rejects.toThrow('the signer is gone');
  expect([seen, begun]).toEqual([[0, 1], [0, 1, 2, 3, 4]]);
});
