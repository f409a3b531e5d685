import type { LabelSubject } from '../label/statement.ts';

/** Letters, spaces and the width of characters are not what tells names apart. */
export const plainName = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** The names under which feeds may know a label's maker. */
export const vendorNames = ({ product, manufacturer }: Pick<LabelSubject, 'product' | 'manufacturer'>): readonly string[] => [...new Set([product.brand, manufacturer.name, ...(manufacturer.tradeName ? [manufacturer.tradeName] : [])].map(plainName))];
