import type { PlacementId } from '../placements.ts';
import type { Layout } from './layout.ts';
import { pack } from './pack.ts';

export const layouts: Readonly<Record<PlacementId, Layout>> = { pack };
