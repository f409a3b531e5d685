import { expect, test } from 'vitest';
import { lifeTable, tableOfPage } from '../../docs/life-table.ts';

test('docs/life.md shows the table that the code runs by (write it anew with: node docs/life-table.ts)', () => {
  expect(tableOfPage()).toBe(lifeTable());
});
