import type { PlacementId } from '../placements.ts';
import { base } from './base.ts';
import type { Layout } from './layout.ts';
import { manual } from './manual.ts';
import { pack } from './pack.ts';
import { plate } from './plate.ts';
import { screen } from './screen.ts';
import { shelf } from './shelf.ts';
import { sticker } from './sticker.ts';

export const layouts: Readonly<Record<PlacementId, Layout>> = { 'pack': pack, 'pack-small': pack, 'shelf': shelf, 'plate': plate, 'base': base, 'screen': screen, 'manual': manual, 'sheet': sticker };
