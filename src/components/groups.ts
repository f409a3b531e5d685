import type { LabelRecord } from '../register/label-record.ts';
import type { SiteData } from '../register/site-data.ts';
import { plainText } from '../wording/plain-text.ts';
import { inLanguage } from '../wording/wording.ts';
import { schemeName } from './scheme-name.ts';
import { searchWords } from './search-words.ts';

export const groupKinds = ['category', 'maker', 'schemes'] as const;
export type GroupKind = (typeof groupKinds)[number];
export interface Group { readonly kind: GroupKind; readonly id: string; readonly name: string; readonly labels: readonly LabelRecord[] }

/** The labels of a register by kind of product, by brand or by scheme, each with the id that its page has. */
export function groupsOf({ labels, schemes }: Pick<SiteData, 'labels' | 'schemes'>, kind: GroupKind, language: string): readonly Group[] {
  const groups = Map.groupBy(labels, groupIds(kind));
  groups.delete('');
  return [...groups].map(([id, found]) => groupOf(kind, id, found, schemes, language)).sort((a, b) => a.name.localeCompare(b.name, language));
}

/** The group that a page is about, or undefined where no label is in it. */
export function groupNamed({ labels, schemes }: Pick<SiteData, 'labels' | 'schemes'>, kind: GroupKind, id: string, language: string): Group | undefined {
  const idOf = groupIds(kind);
  const found = id === '' ? [] : labels.filter((label) => idOf(label) === id);
  return found.length > 0 ? groupOf(kind, id, found, schemes, language) : undefined;
}

/** The paths of the pages that list a label. */
export const groupPathsOf = (label: LabelRecord): readonly string[] => groupKinds.map((kind) => `/${kind}/${groupIds(kind)(label)}/`);

function groupOf(kind: GroupKind, id: string, labels: readonly LabelRecord[], schemes: SiteData['schemes'], language: string): Group {
  return { kind, id, labels, name: plainText(groupName(kind, id, labels[0]!, schemes, language), 80) || id };
}

/** Many labels have few brands: the words of each are made once. */
function groupIds(kind: GroupKind): (label: LabelRecord) => string {
  const brands = new Map<string, string>();
  return ({ listed: { credentialSubject: { product, scheme } } }) => {
    switch (kind) {
      case 'category': return product.category;
      case 'schemes': return scheme.id;
      case 'maker': {
        const id = brands.get(product.brand) ?? searchWords(product.brand).join('-');
        brands.set(product.brand, id);
        return id;
      }
    }
  };
}

function groupName(kind: GroupKind, id: string, { statement }: LabelRecord, schemes: SiteData['schemes'], language: string): string {
  const { product } = statement.credentialSubject;
  switch (kind) {
    case 'category': return inLanguage(schemes.flatMap(({ categories }) => categories).find((each) => each.id === id)?.name, language);
    case 'maker': return product.brand;
    case 'schemes': return schemeName(schemes, statement.credentialSubject, language);
  }
}
