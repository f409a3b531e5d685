import type { LabelRecord } from '../register/label-record.ts';
import type { SiteData } from '../register/site-data.ts';

/** The labels of a product, the one that speaks for it first: the newest that has not ended, as `verifyLabel` decides. */
export function labelsOfProduct(site: SiteData, gtin: string): readonly LabelRecord[] {
  const newestFirst = site.labels.filter((label) => label.listed.credentialSubject.product.gtins.some((each) => each === gtin)).sort((a, b) => b.number - a.number);
  const goes = (label: LabelRecord): number => (ended.includes(site.verdictOf(label).kind) ? 1 : 0);
  return newestFirst.sort((a, b) => goes(a) - goes(b));
}

const ended: readonly string[] = ['withdrawn', 'expired'];
