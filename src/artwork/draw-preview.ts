import satori from 'satori';
import sharp from 'sharp';
import type { ArtworkFacts } from './artwork-facts.ts';
import { drawable, fontFiles } from './type/label-fonts.ts';
import { palettes } from './palette.ts';

/** Pixels: what chats and search pages show of an address. */
export const PREVIEW = { width: 1200, height: 630 };
const { ink, ground, hero, onHero, heroMuted, heroMark, specimen, onSpecimen } = palettes.light;

type Style = Record<string, string | number>;
interface Element { readonly type: string; readonly props: Record<string, unknown> }

export type PreviewFacts = Omit<ArtworkFacts, 'qrText' | 'compactText'>;

/** The picture that goes with a link to a label's page. It asks and does not answer: a chat keeps it for years, and would go on saying that
 *  a label holds which was withdrawn long ago.
 *  @param picture the product's picture, SVG   @returns a PNG */
export async function drawPreview(facts: PreviewFacts, picture: Uint8Array | undefined): Promise<Uint8Array> {
  const { language, direction, question, product, domain, code, title } = facts;
  const fonts = await fontFiles([question, product.name, product.detail, domain, code, title, facts.specimen?.word ?? '', facts.specimen?.means ?? ''].join(''), language);
  const said = (text: string, style: Style): Element => (direction === 'rtl' ? rightToLeft(drawable(text, language), style) : box({ display: 'block', wordBreak: 'break-word', maxWidth: '100%', ...style }, drawable(text, language)));
  const words = box({ flexDirection: 'column', width: picture ? 700 : 1056, height: '100%', overflow: 'hidden', justifyContent: 'space-between', alignItems: direction === 'rtl' ? 'flex-end' : 'flex-start' }, [
    row(direction, { alignItems: 'center', gap: 18 }, [mark(44), said(title, { fontSize: 32, fontWeight: 600, color: onHero })]),
    box({ flexDirection: 'column', gap: 22, alignItems: direction === 'rtl' ? 'flex-end' : 'flex-start' }, [
      said(question, { fontSize: sized(question, 76, picture ? 26 : 44), fontWeight: 800, lineHeight: 1.06, letterSpacing: /[a-z]/i.test(question) ? -2 : 0, color: onHero, lineClamp: 3 }),
      said(product.name, { fontSize: sized(product.name, 42, 40), fontWeight: 600, lineHeight: 1.15, color: onHero, lineClamp: 2 }),
      said(product.detail, { fontSize: 28, fontWeight: 400, color: heroMuted, lineClamp: 1 }),
    ]),
    row(direction, { gap: 36 }, [said(domain, { fontSize: 32, fontWeight: 600, color: heroMark }), said(code, { fontSize: 32, fontWeight: 600, color: heroMuted })]),
  ]);
  const tree = box({ flexDirection: 'column', width: '100%', height: '100%', background: hero, fontFamily: fonts.map(({ name }) => name).join(', ') }, [
    ...(facts.specimen ? [row(direction, { height: 58, paddingLeft: 72, paddingRight: 72, gap: 20, alignItems: 'center', background: specimen }, [
      said(facts.specimen.word.toLocaleUpperCase(language), { fontSize: 26, fontWeight: 800, letterSpacing: /[a-z]/i.test(facts.specimen.word) ? 3 : 0, color: onSpecimen }), said(facts.specimen.means, { fontSize: 24, fontWeight: 600, color: onSpecimen })])] : []),
    row(direction, { flexGrow: 1, padding: 64, paddingLeft: 72, paddingRight: 72, justifyContent: 'space-between', alignItems: 'center' }, [words, ...(picture ? [card(picture)] : [])]),
  ]);
  // Satori takes React's elements, and reads nothing but these members of them.
  const svg = await satori(tree as Parameters<typeof satori>[0], { ...PREVIEW, fonts: [...fonts] });
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, dither: 0, effort: 1, compressionLevel: 9 }).toBuffer());
}

const box = (style: Style, children: string | readonly Element[]): Element => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
const row = (direction: 'ltr' | 'rtl', style: Style, children: readonly Element[]): Element => box({ flexDirection: direction === 'rtl' ? 'row-reverse' : 'row', ...style }, children);
/** Satori orders the letters of one direction in an element: each word is its own, signs stand beside it, and words that run from left
 *  to right stay together. */
function rightToLeft(text: string, { lineClamp: _, letterSpacing: __, ...style }: Style): Element {
  const words = (text.match(/[^\s\p{Script=Arabic}·]+(?: [^\s\p{Script=Arabic}·]+)*|\S+/gu) ?? []).map((word) => word.match(/\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*|[^\p{Script=Arabic}]+/gu) ?? []);
  return row('rtl', { flexWrap: 'wrap', alignItems: 'center', columnGap: Number(style['fontSize']) * 0.26, ...style }, words.map((parts) => row('rtl', {}, parts.map((part) => box({}, part)))));
}

const image = (svg: string | Uint8Array, size: number): Element => ({ type: 'img', props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width: size, height: size } });

/** As large as a text may be that should stay within so many letters a line. */
const sized = (text: string, largest: number, letters: number): number => Math.max(largest * 0.62, Math.min(largest, (largest * letters) / Math.max(1, text.length)));

/** The two brackets that hold a square, as on the label. */
const mark = (size: number): Element => image(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="${heroMark}" d="M9 2H2v20h7v-4H6V6h3zM15 2h7v20h-7v-4h3V6h-3zM9.5 9.5h5v5h-5z"/></svg>`, size);

/** The product between the brackets of the mark, as on its page. */
function card(picture: Uint8Array): Element {
  const bracket = (side: 'Left' | 'Right'): Element => box({ width: 34, height: 250, borderColor: ink, borderStyle: 'solid', borderWidth: 0, borderTopWidth: 16, borderBottomWidth: 16, [`border${side}Width`]: 16 }, []);
  return box({ width: 330, height: 380, flexShrink: 0, background: ground, borderRadius: 14, alignItems: 'center', justifyContent: 'center', gap: 4 }, [bracket('Left'), image(picture, 190), bracket('Right')]);
}
