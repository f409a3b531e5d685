import { z } from 'zod';
import type { Subject } from './claim.ts';
import { parsePurl, sayPurl } from './purl.ts';
import { everyVersion, parseVersion, parseVersionRange, type VersionSet } from './version-set.ts';

const helper = z.looseObject({
  purl: z.string().optional(), model_numbers: z.array(z.string()).default([]),
  hashes: z.array(z.looseObject({ file_hashes: z.array(z.looseObject({ algorithm: z.string(), value: z.string() })) })).default([]),
}).optional();
const product = z.looseObject({ product_id: z.string(), name: z.string(), product_identification_helper: helper });
interface Branch { readonly category: string; readonly name: string; readonly product?: z.output<typeof product>; readonly branches?: readonly Branch[] }
const branch: z.ZodType<Branch> = z.lazy(() => z.looseObject({ category: z.string(), name: z.string(), product: product.optional(), branches: z.array(branch).optional() }));

export const productTree = z.looseObject({
  branches: z.array(branch).default([]),
  full_product_names: z.array(product).default([]),
  relationships: z.array(z.looseObject({ category: z.string(), product_reference: z.string(), relates_to_product_reference: z.string(), full_product_name: product })).default([]),
  product_groups: z.array(z.looseObject({ group_id: z.string(), product_ids: z.array(z.string()) })).default([]),
});

/** What a product id of an advisory stands for. A package also counts as one that a bill of materials may list. */
export interface CsafProduct { readonly subjects: readonly Subject[]; readonly versions: VersionSet; readonly words: string }

/** Every product of a CSAF product tree, by its id: its branches (vendor, family, name, version) read from the root to the leaf. */
export function csafProducts(tree: z.output<typeof productTree>): ReadonlyMap<string, CsafProduct> {
  const products = new Map<string, CsafProduct>();
  const walk = (node: Branch, above: readonly Branch[]): void => {
    const path = [...above, node];
    if (node.product) products.set(node.product.product_id, productOf(node.product, path));
    for (const below of node.branches ?? []) walk(below, path);
  };
  for (const each of tree.branches) walk(each, []);
  for (const each of tree.full_product_names) products.set(each.product_id, productOf(each, []));
  for (const { full_product_name: whole, product_reference: part, relates_to_product_reference: platform } of tree.relationships) {
    const [inside, around] = [products.get(part), products.get(platform)];
    // "zlib 1.2.11 as a component of Frostline 450 2.3.0" speaks of the fridge, and says nothing of zlib elsewhere.
    if (around) products.set(whole.product_id, { ...around, words: whole.name, subjects: around.subjects.flatMap((subject) => (subject.kind === 'product' ? [{ ...subject, component: inside?.words ?? part, words: whole.name }] : [])) });
  }
  return products;
}

function productOf({ name, product_identification_helper: identified }: z.output<typeof product>, path: readonly Branch[]): CsafProduct {
  const named = (category: string): string | undefined => path.findLast((each) => each.category === category)?.name;
  const exact = named('product_version');
  const range = named('product_version_range');
  const productName = named('product_name');
  const vendor = named('vendor');
  const purl = identified?.purl === undefined ? undefined : parsePurl(identified.purl);
  const versions = exact !== undefined ? parseVersion(exact) : range !== undefined ? parseVersionRange(range) : purl?.version !== undefined ? parseVersion(purl.version) : everyVersion;
  const words = path.length > 0 ? [vendor, productName ?? named('product_family'), exact ?? range].filter(Boolean).join(' ') || name : name;
  return {
    versions, words: purl && path.length === 0 ? sayPurl(purl) : words,
    subjects: [
      ...(purl ? [{ kind: 'package', purl } as const] : []),
      {
        kind: 'product', words, names: productName === undefined ? [name] : [productName], models: identified?.model_numbers ?? [], ...(vendor !== undefined && { vendor }),
        imageSha256: (identified?.hashes ?? []).flatMap(({ file_hashes: hashes }) => hashes.filter(({ algorithm }) => /^sha-?256$/i.test(algorithm)).map(({ value }) => value.toLowerCase())),
      },
    ],
  };
}
