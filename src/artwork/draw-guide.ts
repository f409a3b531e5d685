import { guideWords } from '../wording/guide-words.ts';
import type { ArtworkFacts } from './artwork-facts.ts';
import { UNITS_PER_MM } from './type/compact-path.ts';
import { drawLabel } from './draw-label.ts';
import { escapeXml } from './escape-xml.ts';
import { fitPieces } from './layouts/fit-pieces.ts';
import { guidePlaces, type ProductKind } from './guide-places.ts';
import { guideScenes, type GuideScene } from './guide-scenes.ts';
import { palettes } from './palette.ts';
import { column, icon, painted, row, space, words, type Piece } from './layouts/piece.ts';
import { placements, type PlacementId } from './placements.ts';
import { setPieces } from './layouts/set-pieces.ts';

export const GUIDE = { width: 210, height: 297 };
const MARGIN = 16;
const INNER = GUIDE.width - 2 * MARGIN;
const ROW = 68;
const TOP = 42;
const { ink, muted, accent, rule, ground } = palettes.light;
const moments = ['before', 'stays', 'left'] as const;

/** The page that goes with the files: where each of them belongs on this kind of product, drawn with its measures. In English, for
 *  the people who place labels. */
export async function drawGuide(facts: ArtworkFacts, kind: ProductKind): Promise<string> {
  const fitted = await fitPieces(page(facts, kind), 'en', 'ltr');
  const drawings = await Promise.all(moments.map((moment, i) => drawRow(facts, guidePlaces[kind][moment], guideScenes[guidePlaces[kind].scenes[i]!], TOP + i * ROW)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${GUIDE.width}mm" height="${GUIDE.height}mm" viewBox="0 0 ${GUIDE.width} ${GUIDE.height}" role="img" xml:lang="en">`
    + `<title>${escapeXml(`${guideWords.title}: ${facts.product.name}`)}</title><g transform="scale(${1 / UNITS_PER_MM})">${setPieces(fitted, GUIDE)}</g>${drawings.join('')}</svg>\n`;
}

function page(facts: ArtworkFacts, kind: ProductKind): Piece {
  const text = guideWords.place[kind];
  return painted(ground, {
    style: { direction: 'column', width: GUIDE.width, height: GUIDE.height, padding: [MARGIN, MARGIN, 0, MARGIN] },
    children: [
      row({ width: INNER, gap: 3 }, icon('mark', 8, ink, ground), words({ text: guideWords.title, size: 7.5, weight: 800, color: ink, width: INNER - 12, tracking: -0.02 })),
      space(1.5),
      words({ text: `${facts.product.name} · ${facts.domain} · ${facts.code}`, size: 3.2, smallest: 2.4, weight: 400, color: muted, width: INNER }),
      ...moments.map((moment, i) => column({ at: { top: TOP + i * ROW, start: MARGIN }, width: INNER },
        painted(rule, { style: { width: INNER, height: 0.3 } }), space(4),
        words({ text: guideWords[moment], size: 4.2, weight: 800, color: accent, width: 45, lines: 2, smallest: 3.4 }),
        space(1.5),
        words({ text: text[moment], size: 2.9, smallest: 2.4, weight: 400, color: ink, width: 45, lines: 8, leading: 1.4 }))),
      column({ at: { top: TOP + 3 * ROW, start: MARGIN }, width: INNER },
        painted(ink, { style: { width: INNER, height: 0.5 } }), space(3.5),
        words({ text: guideWords.rules, size: 3.8, weight: 800, color: ink, width: INNER }), space(1.2),
        ...guideWords.rule.flatMap((text) => [words({ text, size: 2.9, smallest: 2.4, weight: 400, color: ink, width: INNER, lines: 2, leading: 1.35 }), space(0.7)])),
    ],
  });
}

/** One moment: the product with the place of the label, then the labels that go there, each with its measures. */
async function drawRow(facts: ArtworkFacts, ids: readonly PlacementId[], scene: GuideScene, top: number): Promise<string> {
  let x = MARGIN + 108;
  let out = await drawScene(scene, MARGIN + 50, top + 6);
  const widest = ids.length > 1 ? 31 : 70;
  for (const id of ids) {
    const placement = placements[id];
    const [theme = 'light'] = placement.themes;
    const { svg } = await drawLabel(facts, placement, theme);
    const natural = placement.unit === 'px' ? 25.4 / 160 : 1;
    const scale = Math.min(natural, (ROW - 22) / placement.height, widest / placement.width);
    const [width, height] = [placement.width * scale, placement.height * scale];
    const measure = placement.unit === 'px' ? `${placement.width} × ${placement.height} px or more` : `${placement.width} × ${placement.height} mm`;
    const inside = svg.slice(svg.indexOf('<g transform'), svg.lastIndexOf('</svg>'));
    out += `<g transform="translate(${x} ${top + 6})"><g transform="scale(${scale.toFixed(5)})">${inside}</g>${dimensions(width, height)}</g>`;
    out += await caption([`${id}.svg .pdf .png`, `${measure}${scale === natural ? '' : ` (drawn ${Math.round((scale / natural) * 100)} %)`}`], x, top + 6 + height + 4.5, widest + 4);
    x += Math.max(width, 31) + 7;
  }
  return out;
}

/** The place is filled and framed in blue; distances are thin blue lines. */
async function drawScene({ thing, details, mark: [x, y, width, height], measure }: GuideScene, left: number, top: number): Promise<string> {
  const line = (d: string, color: string, stroke: number): string => `<path d="${d}" fill="none" stroke="${color}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const text = measure ? await note(guideWords.measure[measure.text], measure.at) : '';
  return `<g transform="translate(${left} ${top})">${line(details, '#9fb0c0', 0.35)}${line(thing, ink, 0.5)}`
    + `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="0.5" fill="${accent}"/>${measure ? line(measure.line, accent, 0.25) : ''}${text}</g>`;
}

async function note(text: string, [x, y]: readonly [number, number]): Promise<string> {
  const drawing = setPieces(await fitPieces(words({ text, size: 2.3, weight: 600, color: accent, width: 40 }), 'en', 'ltr'), { width: 40, height: 3 });
  return `<g transform="translate(${x} ${y}) scale(${1 / UNITS_PER_MM})">${drawing}</g>`;
}

/** Thin lines with ends, below and to the left. */
function dimensions(width: number, height: number): string {
  const line = (d: string): string => `<path d="${d}" fill="none" stroke="${muted}" stroke-width=".2"/>`;
  return `<rect x="0" y="0" width="${width}" height="${height}" fill="none" stroke="${rule}" stroke-width=".15"/>${line(`M0 ${height + 2.2}H${width}M0 ${height + 1.2}v2M${width} ${height + 1.2}v2`)}${line(`M-2.2 0V${height}M-3.2 0h2M-3.2 ${height}h2`)}`;
}

async function caption(lines: readonly string[], x: number, y: number, width: number): Promise<string> {
  const size = 2.4;
  const root = column({ width, height: 8 }, ...lines.map((text, i) => words({ text, size, smallest: 1.9, weight: i === 0 ? 600 : 400, color: i === 0 ? ink : muted, width })));
  const drawing = setPieces(await fitPieces(root, 'en', 'ltr'), { width, height: 8 });
  return `<g transform="translate(${x} ${y}) scale(${1 / UNITS_PER_MM})">${drawing}</g>`;
}
