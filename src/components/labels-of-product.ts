import type { LabelRecord } from '../register/label-record.ts';
import type { SiteData } from '../register/site-data.ts';

/** The labels of a product, the one that speaks for it first: the newest that has not ended, as `verifyLabel` decides. */
export function labelsOfProduct(site: SiteData, gtin: string): readonly LabelRecord[] {
  const newestFirst = [...(byGtin(site.labels).get(gtin) ?? [])].sort((a, b) => b.number - a.number);
  const goes = (label: LabelRecord): number => (ended.includes(site.verdictOf(label).kind) ? 1 : 0);
  return newestFirst.sort((a, b) => goes(a) - goes(b));
}

const ended: readonly string[] = ['withdrawn', 'expired'];

const indexed = new WeakMap<readonly LabelRecord[], ReadonlyMap<string, readonly LabelRecord[]>>();

/** Made once for a list of labels: a register has as many product pages as labels. */
function byGtin(labels: readonly LabelRecord[]): ReadonlyMap<string, readonly LabelRecord[]> {
  const known = indexed.get(labels);
  if (known) return known;
  const index = new Map<string, LabelRecord[]>();
  for (const label of labels) for (const gtin of label.listed.credentialSubject.product.gtins) index.set(gtin, [...(index.get(gtin) ?? []), label]);
  indexed.set(labels, index);
  return index;
}
