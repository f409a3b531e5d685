import { languageTags } from '../encoding/language-tags.ts';
import type { Draft } from '../label/draft.ts';
import { error, warning, type Finding } from './finding.ts';
import { riskTierOf } from './risk-tier.ts';
import type { Scheme } from './scheme.ts';

/** Which scheme, category, level and tier; which product. */
export function checkProduct(draft: Draft, scheme: Scheme): Finding[] {
  return [...checkPlace(draft, scheme), ...checkTier(draft, scheme), ...checkIdentity(draft)];
}

function checkPlace(draft: Draft, scheme: Scheme): Finding[] {
  const found: Finding[] = [];
  const ids = (list: readonly { readonly id: string }[]): string => list.map((each) => each.id).join(', ');
  if (draft.scheme !== scheme.id) found.push(error('scheme-differs', ['scheme'], { scheme: draft.scheme, checked: scheme.id }));
  if (draft.schemeVersion && draft.schemeVersion !== scheme.version) found.push(error('scheme-version-differs', ['schemeVersion'], { version: draft.schemeVersion, checked: scheme.version }));
  if (!scheme.categories.some((each) => each.id === draft.product.category)) {
    found.push(error('category-unknown', ['product', 'category'], { category: draft.product.category, known: ids(scheme.categories) }));
  }
  if (scheme.levels.length > 0 && !draft.level) found.push(error('level-missing', ['level'], { known: ids(scheme.levels) }));
  if (scheme.levels.length === 0 && draft.level) found.push(error('level-not-in-scheme', ['level'], { level: draft.level, scheme: scheme.id }));
  if (scheme.levels.length > 0 && draft.level && !scheme.levels.some((each) => each.id === draft.level)) {
    found.push(error('level-unknown', ['level'], { level: draft.level, known: ids(scheme.levels) }));
  }
  return found;
}

function checkTier(draft: Draft, scheme: Scheme): Finding[] {
  if (!draft.riskTier) return [];
  const rank = (id: string): number => scheme.riskTiers.findIndex((each) => each.id === id);
  if (rank(draft.riskTier) < 0) return [error('risk-tier-unknown', ['riskTier'], { tier: draft.riskTier, known: scheme.riskTiers.map((each) => each.id).join(', ') })];
  const answer = riskTierOf(draft, scheme);
  if (!answer || rank(answer.tier.id) <= rank(draft.riskTier)) return [];
  const whyIn = (language: string): string => answer.because.map(({ why }) => why[language] ?? why['en'] ?? '').join(' ');
  const why = answer.because.length > 0 ? Object.fromEntries(languageTags.map((language) => [language, whyIn(language)])) : draft.product.category;
  return [error('risk-tier-too-low', ['riskTier'], { tier: draft.riskTier, needed: answer.tier.id, why })];
}

function checkIdentity(draft: Draft): Finding[] {
  const found: Finding[] = [];
  const { gtins, parts } = draft.product;
  if (gtins.length === 0) found.push(warning('gtin-missing', ['product', 'gtins']));
  gtins.forEach((gtin, i) => { if (gtins.indexOf(gtin) < i) found.push(error('gtin-twice', ['product', 'gtins', i], { gtin })); });
  if (!parts.some((part) => part.kind === 'product' && part.covered)) found.push(error('product-not-covered', ['product', 'parts']));
  if (!draft.product.description['en']) found.push(warning('text-missing-in-language', ['product', 'description'], { language: 'en' }));
  if (draft.product.category.endsWith('camera') && draft.data.sensors.camera === 'has-not') {
    found.push(error('sensor-contradicts-category', ['data', 'sensors', 'camera'], { category: draft.product.category }));
  }
  return found;
}
