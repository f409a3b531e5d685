import { latin, pdfObject, pdfReferences, pdfStream } from './pdf-objects.ts';

/** A PDF that is written page by page: nothing of a page is kept but where it lies. All pages share one set of resources. */
export interface PdfPages {
  /** The bytes before the first page. */
  readonly head: readonly Uint8Array[];
  /** The bytes of the next page. @param entries of its content's dictionary: how it is compressed */
  page(content: Uint8Array, entries: string): readonly Uint8Array[];
  /** The bytes after the last page. */
  end(): Iterable<Uint8Array>;
}

/** Pages below one node: what a viewer reads to find one page among many. */
const BRANCH = 500;
const [CATALOG, TREE] = [1, 2] as const;

/** @param page entries of every page's dictionary, its size and resources   @param shared objects that pages use, numbered from 3 */
export function pdfPages(page: string, shared: readonly Uint8Array[]): PdfPages {
  // Where each object lies, in the order of their numbers; those of the two that come last are put in at the end.
  const offsets: number[] = [0, 0, 0];
  const branches: { readonly number: number; readonly pages: number[] }[] = [];
  let at = 0;
  const put = (part: Uint8Array): Uint8Array => { at += part.length; return part; };
  const place = (number: number, part: Uint8Array): Uint8Array => { offsets[number] = at; return put(part); };
  const reserve = (): number => offsets.push(0) - 1;
  let count = 0;

  const head = [put(latin('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')), ...shared.map((object) => place(reserve(), object))];
  const branchEnd = ({ number, pages }: (typeof branches)[number]): Uint8Array => {
    const node = place(number, pdfObject(number, `<</Type/Pages/Parent ${TREE} 0 R/Kids${pdfReferences(pages)}/Count ${pages.length}>>`));
    pages.length = 0;
    return node;
  };
  return {
    head,
    page: (content, entries) => {
      const before = count % BRANCH === 0 && branches.length > 0 ? [branchEnd(branches.at(-1)!)] : [];
      if (count % BRANCH === 0) branches.push({ number: reserve(), pages: [] });
      count++;
      const branch = branches.at(-1)!;
      const [own, stream] = [reserve(), reserve()];
      branch.pages.push(own);
      return [...before, place(own, pdfObject(own, `<</Type/Page/Parent ${branch.number} 0 R${page}/Contents ${stream} 0 R>>`)), place(stream, pdfStream(stream, entries, content))];
    },
    * end() {
      const last = branches.at(-1);
      if (last) yield branchEnd(last);
      yield place(TREE, pdfObject(TREE, `<</Type/Pages/Kids${pdfReferences(branches.map(({ number }) => number))}/Count ${count}>>`));
      yield place(CATALOG, pdfObject(CATALOG, `<</Type/Catalog/Pages ${TREE} 0 R>>`));
      const table = at;
      yield latin(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
      for (let from = 1; from < offsets.length; from += ROWS) yield latin(offsets.slice(from, from + ROWS).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''));
      yield latin(`trailer\n<</Size ${offsets.length}/Root ${CATALOG} 0 R>>\nstartxref\n${table}\n%%EOF\n`);
    },
  };
}

/** Of the table that are written at once. */
const ROWS = 4096;
