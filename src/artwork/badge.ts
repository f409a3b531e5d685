import type { Verdict } from '../verification/verdict.ts';
import { directionOf } from '../wording/direction-of.ts';
import { plainText } from '../wording/plain-text.ts';
import { productName } from '../wording/verdict-detail.ts';
import { verdictWords } from '../wording/verdict-words.ts';
import { fill, type Wording } from '../wording/wording.ts';
import { badgeLooks } from './badge-looks.ts';
import { escapeXml } from './escape-xml.ts';
import { fitPieces } from './layouts/fit-pieces.ts';
import { column, words, type Piece } from './layouts/piece.ts';
import { setPieces } from './layouts/set-pieces.ts';
import { UNITS_PER_MM } from './type/compact-path.ts';
import { verdictShapes } from './verdict-shapes.ts';

/** Pixels of a screen. */
export const BADGE = { width: 160, height: 48 };
const FIELD = 46;

/** The picture for a web shop, drawn from a verdict: 160 x 48 pixels. A sign, a sentence and the day it was true: told apart without
 *  colour. It follows the label, so a shop should link to it and not copy it. */
export async function drawBadge(verdict: Verdict, wording: Wording, language: string): Promise<string> {
  const { title, sentence, tone, shape } = verdictWords(verdict, wording, language, { published: true });
  const { field, sign } = badgeLooks[tone];
  const { body, mark } = verdictShapes[shape];
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const note = fill(wording.label.asOf, { date: day.format(Date.parse(verdict.statusAt ?? verdict.checkedAt)) });
  const said = plainText(title.replace(/\.$/, ''), 80);
  const about = [productName(verdict), verdict.label?.code, sentence].filter(Boolean).join('. ');
  const specimen = verdict.demonstration ? wording.label.specimen : undefined;
  const text = await setText({ said, note, specimen, sign }, language);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${BADGE.width}" height="${BADGE.height}" viewBox="0 0 ${BADGE.width} ${BADGE.height}" role="img" xml:lang="${escapeXml(language)}">`
    + `<title>${escapeXml(`${wording.label.title}: ${said}, ${note}`)}</title><desc>${escapeXml(plainText(about, 400))}</desc>`
    + `<rect x=".5" y=".5" width="159" height="47" rx="6" fill="#fff" stroke="${field}"/>`
    + mirrored(directionOf(language) === 'rtl', `<path d="M6.5 0H${FIELD}v48H6.5A6.5 6.5 0 0 1 0 41.5v-35A6.5 6.5 0 0 1 6.5 0z" fill="${field}"/>`)
    + `<g transform="translate(${directionOf(language) === 'rtl' ? BADGE.width - 37 : 9} ${specimen ? 7 : 10}) scale(.5833)"><path d="${body}" fill="${sign}"/><path d="${mark}" fill="none" stroke="${field}" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round"/></g>${text}</svg>\n`;
}

const mirrored = (mirror: boolean, shape: string): string => (mirror ? `<g transform="matrix(-1 0 0 1 ${BADGE.width} 0)">${shape}</g>` : shape);

/** Lengths are pixels here: one for each millimetre of the layout. */
async function setText({ said, note, specimen, sign }: { said: string; note: string; specimen: string | undefined; sign: string }, language: string): Promise<string> {
  const width = BADGE.width - FIELD - 8 - 6;
  const text = column({ gap: 2 },
    words({ text: said, size: 12, smallest: 8, weight: 800, color: '#10202f', width, lines: 2, leading: 1.08 }),
    words({ text: note, size: 8.5, smallest: 6, weight: 400, color: '#4c5b69', width }));
  const root: Piece = {
    style: { direction: 'column', justify: 'center', width: BADGE.width, height: BADGE.height, padding: [0, 6, 0, FIELD + 8] },
    children: [text, ...(specimen ? [{ style: { at: { top: 37.5, start: 0 }, width: FIELD, align: 'center' as const }, children: [words({ text: specimen.toUpperCase(), size: 6.4, smallest: 4.5, weight: 800, color: sign, width: FIELD - 5, tracking: 0.06 })] }] : [])],
  };
  const drawing = setPieces(await fitPieces(root, language, directionOf(language)), BADGE);
  return `<g transform="scale(${1 / UNITS_PER_MM})">${drawing}</g>`;
}
