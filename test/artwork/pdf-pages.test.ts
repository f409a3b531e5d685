import { expect, it } from 'vitest';
import { pdfObject } from '../../src/artwork/pdf/pdf-objects.ts';
import { pdfPages } from '../../src/artwork/pdf/pdf-pages.ts';

/** A file with so many pages, each with its own number as content. */
function fileOf(count: number): string {
  const file = pdfPages('/MediaBox[0 0 9 9]', [pdfObject(3, '<</Shared true>>')]);
  const pages = Array.from({ length: count }, (_, i) => file.page(new TextEncoder().encode(`% page ${i + 1}`), ''));
  return Buffer.concat([...file.head, ...pages.flat(), ...file.end()]).toString('latin1');
}
const objectAt = (pdf: string, number: number): string => new RegExp(`^${number} 0 obj\\n([^]*?)\\nendobj`, 'm').exec(pdf)![1]!;
const kidsOf = (node: string): readonly number[] => [...(/\/Kids\[([^\]]*)\]/.exec(node)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));

it.each([1, 500, 501, 1203])('%i pages stand in their order below a tree of nodes, and the table says where everything lies', (count) => {
  const pdf = fileOf(count);
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)![1]);
  expect(pdf.slice(table, table + 5)).toBe('xref\n');
  const offsets = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  offsets.forEach((offset, i) => expect(pdf.slice(offset, offset + 12)).toMatch(new RegExp(`^${i + 1} 0 obj\\n`)));
  expect(pdf).toContain(`/Size ${offsets.length + 1}/Root 1 0 R`);

  const root = objectAt(pdf, Number(/\/Pages (\d+) 0 R/.exec(objectAt(pdf, 1))![1]));
  expect(root).toContain(`/Count ${count}`);
  const nodes = kidsOf(root);
  expect(nodes).toHaveLength(Math.ceil(count / 500));
  const texts = nodes.flatMap((node) => kidsOf(objectAt(pdf, node)).map((page) => {
    const body = objectAt(pdf, page);
    expect(body).toContain(`/Parent ${node} 0 R`);
    return /% page (\d+)/.exec(objectAt(pdf, Number(/\/Contents (\d+) 0 R/.exec(body)![1])))![1];
  }));
  expect(texts).toEqual(Array.from({ length: count }, (_, i) => String(i + 1)));
});
