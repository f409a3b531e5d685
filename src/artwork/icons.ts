/** Our own icons: 24 x 24 units, strokes of 2 with round ends, one line each so that they engrave and print in one colour.
 *  `strokes` are drawn with the line, `fills` with the area; `slash` crosses the icon out, with a gap so that both stay readable. */
export interface Icon { readonly strokes?: string; readonly fills?: string; readonly slash?: boolean }

const camera = 'M4.5 6.5h9a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM15.5 11.2l6-3.7v9l-6-3.7';
const microphone = 'M12 2.5a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0v-6a3 3 0 0 1 3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5v4M8.5 21.5h7';

export const icons = {
  'camera': { strokes: camera },
  'no-camera': { strokes: camera, slash: true },
  'microphone': { strokes: microphone },
  'no-microphone': { strokes: microphone, slash: true },
  'no-sensors': { strokes: 'M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z', slash: true },
  'location': { strokes: 'M12 21.5s-7-6.3-7-11.6a7 7 0 0 1 14 0c0 5.3-7 11.6-7 11.6zM12 7.4a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z' },
  'key': { strokes: 'M7.5 12a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.7 13.3 20.5 3.5M16 8l3.5 3.5' },
  'person': { strokes: 'M12 3a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM3.5 21c0-4.2 3.8-6.5 8.5-6.5s8.5 2.3 8.5 6.5' },
  'button': { strokes: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19zM12 7.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z' },
  'update': { strokes: 'M20.5 12a8.5 8.5 0 1 1-2.6-6.1M20.8 2.5v4.7h-4.7' },
  'ask': { strokes: 'M20.5 12a8.5 8.5 0 1 1-2.6-6.1M20.8 2.5v4.7h-4.7M9.8 10a2.3 2.3 0 1 1 3.3 2.1c-.8.4-1.1.9-1.1 1.6', fills: 'M12 15.3a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4z' },
  'by-hand': { strokes: 'M12 3v11.5M7 9.7l5 5 5-5M3.5 16v3a2 2 0 0 0 2 2h13a2 2 0 0 0 2-2v-3' },
  'no-update': { strokes: 'M20.5 12a8.5 8.5 0 1 1-2.6-6.1M20.8 2.5v4.7h-4.7', slash: true },
  'cloud': { strokes: 'M7 19.5a4.8 4.8 0 0 1-.6-9.56A6 6 0 0 1 18 9.5a5 5 0 0 1-.5 10z' },
  'no-cloud': { strokes: 'M7 19.5a4.8 4.8 0 0 1-.6-9.56A6 6 0 0 1 18 9.5a5 5 0 0 1-.5 10z', slash: true },
  'home': { strokes: 'M3 11.5 12 3.5l9 8M5.5 9.5v11h13v-11M10 20.5v-6h4v6' },
  // The mark of the labels: two brackets that hold a square.
  'mark': { fills: 'M9 2H2v20h7v-4H6V6h3zM15 2h7v20h-7v-4h3V6h-3zM9.5 9.5h5v5h-5z' },
} as const satisfies Readonly<Record<string, Icon>>;

export type IconName = keyof typeof icons;

const SLASH = 'M3 2.5 21 21.5';

/** The icon as SVG at a place and size in the units of the drawing. `ground` is the colour behind it: the slash's gap is cut with it. */
export function drawIcon(name: IconName, at: { readonly x: number; readonly y: number; readonly size: number }, ink: string, ground: string): string {
  const icon: Icon = icons[name];
  const shape = (icon.strokes ? `<path d="${icon.strokes}"/>` : '') + (icon.fills ? `<path fill="${ink}" stroke="none" d="${icon.fills}"/>` : '');
  const slash = icon.slash ? `<path stroke="${ground}" stroke-width="6" stroke-linecap="butt" d="${SLASH}"/><path d="${SLASH}"/>` : '';
  return `<g transform="translate(${at.x} ${at.y}) scale(${Number((at.size / 24).toFixed(5))})" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shape}${slash}</g>`;
}
