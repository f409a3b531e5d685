/** A line drawing of a product or of what comes with it, 46 x 46 mm, with the place of the label marked. */
export interface GuideScene {
  /** Stroked paths: the thing, and in a fainter line what is on it. */
  readonly thing: string;
  readonly details: string;
  /** Where the label goes: x, y, width, height. */
  readonly mark: readonly [number, number, number, number];
  /** A distance that matters: the path of its line with ends, where its text stands, and the text's name in the wording. */
  readonly measure?: { readonly line: string; readonly at: readonly [number, number]; readonly text: 'eyes' | 'edges' | 'energy' };
}

const circle = (x: number, y: number, r: number): string => `M${x} ${y - r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0 ${-2 * r}z`;
const rounded = (x: number, y: number, width: number, height: number, r: number): string =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;
const nearEdge = { line: 'M28.5 39.5h2.5M28.5 38.5v2M31 38.5v2', at: [3, 43.6], text: 'edges' } as const;

export const guideScenes = {
  'fridge-front': {
    thing: `${rounded(9, 1, 18, 41, 1.2)}M9 14h18M6 43.5h34`, details: 'M12 5v6M12 17v9M15.5 19h3.6v6h-3.6zM10.5 42v1.5M25.5 42v1.5', mark: [20, 19, 5.6, 3.5],
    measure: { line: 'M32 43.5V20.7M31 43.5h2M31 20.7h2', at: [34, 30.5], text: 'eyes' },
  },
  'fridge-inside': { thing: `${rounded(5, 1, 19, 41, 1.2)}M24 1.5l14 4v32.5l-14 4`, details: 'M5 11h19M5 20h19M5 32h19M27.5 9.5l7.5 1.6M27.5 12.5l7.5 1.6M27.5 20.5l7.5.6M27.5 23.5l7.5.6M27.5 33.5l7.5-1', mark: [7, 23.5, 6, 3] },
  'washer-front': {
    thing: `${rounded(7, 4, 32, 39, 1.2)}M7 11h32${circle(23, 28.5, 10)}`, details: `${circle(23, 28.5, 7)}${circle(33.5, 7.5, 1.7)}M10 6h7v3h-7zM9 12.6h3v5h-3z`, mark: [12.8, 12.6, 5.6, 3.5],
    measure: { line: 'M15.6 16.1v1.6', at: [9.6, 44.2], text: 'energy' },
  },
  'washer-inside': { thing: `${rounded(13, 4, 28, 39, 1.2)}M13 11h28${circle(28, 27, 9.5)}M11 17c-7 2-7 18 0 20c3.4-2 3.4-18 0-20z`, details: `${circle(28, 27, 6.5)}M22 25.5h12M22.5 29h11M16 6h6v3h-6zM31.5 38.5h7v3h-7z`, mark: [25, 33.9, 4.4, 2.2] },
  'box-front': { thing: 'M3 13h28v29H3zM3 13l7.5-9h28L31 13M31 42l7.5-9V4', details: 'M17 4l-3 9v5.5h6V13l3-9M6.5 22h13M6.5 25h9', mark: [20.5, 28.3, 8, 11.2], measure: nearEdge },
  'card': { thing: rounded(8, 1, 28, 42, 1.6), details: `M18.5 5h7${rounded(13, 9, 18, 17, 4)}${circle(22, 17.5, 5)}M11 31h11M11 34h8`, mark: [25.6, 29, 8, 11.2] },
  'listing': { thing: `${rounded(1, 5, 44, 34, 1.6)}M1 10.5h44`, details: `${circle(4, 7.8, 0.6)}${circle(6.5, 7.8, 0.6)}${circle(9, 7.8, 0.6)}${rounded(5, 14.5, 16, 20, 1)}M25 16h15M25 19.5h10M25 24.5h7`, mark: [25, 29.5, 16, 4.8] },
  'camera-base': { thing: circle(23, 22, 19.5), details: `${circle(23, 22, 16.5)}${circle(23, 9.5, 1.8)}${circle(9.5, 27.5, 1.2)}${circle(36.5, 27.5, 1.2)}M21 35.5h4`, mark: [18, 17, 10, 10] },
  'router-base': { thing: rounded(1, 9, 44, 26, 3), details: `${circle(5, 13, 1.2)}${circle(41, 13, 1.2)}${circle(5, 31, 1.2)}${circle(41, 31, 1.2)}M9 14.5h11M9 17.5h11M9 20.5h11M9 23.5h11M24.5 13.5H37v7.5H24.5z`, mark: [24.5, 23, 12.5, 6.3] },
  'toy-base': { thing: `${circle(23, 12, 7.5)}M23 19.5c8.5 0 13 5.5 13 12.2S31 44 23 44 10 38.4 10 31.7 14.5 19.5 23 19.5z`, details: `${circle(16.6, 5.2, 3)}${circle(29.4, 5.2, 3)}M16.5 25h13v13.5h-13z${circle(23, 41, 0.8)}M31.5 24.5l4-3.5M14.5 24.5l-4-3.5`, mark: [19, 27.7, 8, 8] },
  'appliance-back': { thing: `${rounded(7, 3, 32, 33, 3)}M23 36v3.5c0 4-7 1-7 5`, details: 'M12 8h22M12 10.5h22M12 13h22M12 15.5h22', mark: [15.5, 22, 15, 7.5] },
  'app': { thing: rounded(12, 1, 22, 43, 3), details: 'M15 7h9M15 10h16M20 3.5h6M15 31.5h12M15 34.5h16M15 37.5h8', mark: [16.5, 14, 13, 13] },
  'menu': { thing: `${rounded(1, 5, 44, 34, 1.6)}M1 10.5h44`, details: `${circle(4, 7.8, 0.6)}${circle(6.5, 7.8, 0.6)}${circle(9, 7.8, 0.6)}M5 14.5h6M5 18h6M5 21.5h6M5 25h6M13.5 10.5V39M32.5 17h8M32.5 20.5h8M32.5 24h5`, mark: [17.5, 16, 12, 12] },
  'manual': { thing: 'M23 8C17.5 5 9 5 2 7v31c7-2 15.5-2 21 1c5.5-3 14-3 21-1V7c-7-2-15.5-2-21 1zM23 8v31', details: 'M6 13.5c4-.8 8.5-.8 13 .6M6 17.5c4-.8 8.5-.8 13 .6M6 21.5c4-.8 8.5-.8 13 .6M6 25.5c4-.8 8.5-.8 9 .1', mark: [27.5, 12, 11.5, 16.2] },
} as const satisfies Readonly<Record<string, GuideScene>>;

export type GuideSceneId = keyof typeof guideScenes;
