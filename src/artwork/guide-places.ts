import type { GuideSceneId } from './guide-scenes.ts';
import type { PlacementId } from './placements.ts';

/** The kinds of products that differ in where a label can go. */
export type ProductKind = 'large-appliance' | 'washing-machine' | 'camera' | 'router' | 'toy' | 'tiny' | 'no-surface' | 'small-appliance';

/** Where a label goes on a kind of product, and what of it is there at each moment. Sentences are in `wording/label/`. */
export interface GuidePlaces {
  /** What is seen before paying. */
  readonly before: readonly PlacementId[];
  /** What stays on the product. */
  readonly stays: readonly PlacementId[];
  /** What is left after the box is thrown away. */
  readonly left: readonly PlacementId[];
  /** The drawings of these three moments. */
  readonly scenes: readonly [before: GuideSceneId, stays: GuideSceneId, left: GuideSceneId];
}

export const guidePlaces: Readonly<Record<ProductKind, GuidePlaces>> = {
  'large-appliance': { before: ['shelf'], stays: ['plate'], left: ['plate', 'manual'], scenes: ['fridge-front', 'fridge-inside', 'manual'] },
  'washing-machine': { before: ['shelf'], stays: ['plate'], left: ['plate', 'manual'], scenes: ['washer-front', 'washer-inside', 'manual'] },
  'camera': { before: ['pack'], stays: ['base'], left: ['base', 'manual'], scenes: ['box-front', 'camera-base', 'manual'] },
  'router': { before: ['pack'], stays: ['plate'], left: ['plate', 'screen'], scenes: ['box-front', 'router-base', 'menu'] },
  'toy': { before: ['pack'], stays: ['base'], left: ['base', 'manual'], scenes: ['box-front', 'toy-base', 'manual'] },
  'tiny': { before: ['pack-small'], stays: [], left: ['manual'], scenes: ['card', 'app', 'manual'] },
  'no-surface': { before: ['pack-small'], stays: ['screen'], left: ['screen', 'manual'], scenes: ['listing', 'app', 'manual'] },
  'small-appliance': { before: ['pack'], stays: ['plate'], left: ['plate', 'manual'], scenes: ['box-front', 'appliance-back', 'manual'] },
};

const kinds: Readonly<Record<string, ProductKind>> = {
  'fridge': 'large-appliance', 'freezer': 'large-appliance', 'oven': 'large-appliance', 'dishwasher': 'large-appliance', 'television': 'large-appliance',
  'washing-machine': 'washing-machine', 'dryer': 'washing-machine',
  'indoor-camera': 'camera', 'outdoor-camera': 'camera', 'camera': 'camera', 'doorbell': 'camera', 'baby-monitor': 'camera',
  'router': 'router', 'gateway': 'router', 'hub': 'router',
  'toy': 'toy', 'sensor': 'tiny', 'tag': 'tiny', 'wearable': 'no-surface', 'app': 'no-surface', 'service': 'no-surface',
};

/** The kind of a scheme's product category. What is not known is treated as a small appliance: box, plate, manual. */
export const productKind = (category: string): ProductKind => kinds[category] ?? 'small-appliance';
