import type { Theme } from './palette.ts';
import { placements, type PlacementId } from './placements.ts';

export interface ArtworkVariant {
  readonly placement: PlacementId;
  /** Left out: the register's first language. */
  readonly language?: string;
  readonly theme: Theme;
  /** Left out: the placement's first resolution. */
  readonly dpi?: number;
}

/** The live picture for web shops. @param language left out: the register's first */
export const badgeFile = (language?: string): string => ['badge', language, 'svg'].filter(Boolean).join('.');

/** `pack.svg`, `pack.dark.png`, `pack.zh-Hans.mono.300dpi.png`: what is usual is not said. */
export function artworkFile({ placement, language, theme, dpi }: ArtworkVariant, format: 'svg' | 'png' | 'pdf' | 'xbm' | 'h'): string {
  return [placement, language, theme === placements[placement].themes[0] ? undefined : theme, dpi && `${dpi}${placements[placement].unit === 'px' ? 'x' : 'dpi'}`, format].filter(Boolean).join('.');
}
