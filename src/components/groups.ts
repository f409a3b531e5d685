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
  const groups = new Map<string, LabelRecord[]>();
  for (const label of labels) {
    const id = groupId(label, kind);
    const known = groups.get(id);
    if (known) known.push(label);
    else if (id) groups.set(id, [label]);
  }
  const name = (id: string, [first]: readonly LabelRecord[]): string => plainText(groupName(kind, id, first!, schemes, language), 80) || id;
  return [...groups].map(([id, found]) => ({ kind, id, name: name(id, found), labels: found })).sort((a, b) => a.name.localeCompare(b.name, language));
}

/** The paths of the pages that list a label. */
export const groupPathsOf = (label: LabelRecord): readonly string[] => groupKinds.map((kind) => `/${kind}/${groupId(label, kind)}/`);

function groupId({ statement: { credentialSubject: { product, scheme } } }: LabelRecord, kind: GroupKind): string {
  switch (kind) {
    case 'category': return product.category;
    case 'maker': return searchWords(product.brand).join('-');
    case 'schemes': return scheme.id;
  }
}

function groupName(kind: GroupKind, id: string, { statement }: LabelRecord, schemes: SiteData['schemes'], language: string): string {
  const { product } = statement.credentialSubject;
  switch (kind) {
    case 'category': return inLanguage(schemes.flatMap(({ categories }) => categories).find((each) => each.id === id)?.name, language);
    case 'maker': return product.brand;
    case 'schemes': return schemeName(schemes, statement.credentialSubject, language);
  }
}
