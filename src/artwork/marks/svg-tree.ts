import { SaxesParser } from 'saxes';
import { MarkRefused } from './mark.ts';

/** One element of somebody's SVG. */
export interface SvgElement {
  readonly name: string;
  /** Without a namespace only. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: SvgElement[];
  text: string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Notes that drawing programs leave for themselves. No one draws them. */
const NOTES = /^http:\/\/(?:www\.inkscape\.org\/namespaces\/|sodipodi\.sourceforge\.net\/DTD\/|ns\.adobe\.com\/|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|creativecommons\.org\/ns#|purl\.org\/dc\/elements\/)/;
const ANIMATION = /^(?:animate\w*|set|mpath|discard)$/;
const MOST = 5000;
const DEEPEST = 40;

/** Parses an SVG that may be hostile, and refuses by name what a drawing never needs: document types and entities, scripts, event
 *  handlers, anything that refers to anything, animation, content of other languages. @throws MarkRefused */
export function svgTree(text: string): SvgElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: (SvgElement | undefined)[] = [];
  let root: SvgElement | undefined;
  let count = 0;
  parser.on('doctype', (doctype) => { throw new MarkRefused('document-type', doctype.trim()); });
  parser.on('processinginstruction', ({ target }) => { throw new MarkRefused('stylesheet', `<?${target}`); });
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    if (++count > MOST) throw new MarkRefused('too-many-shapes', `${MOST}`);
    if (open.length >= DEEPEST) throw new MarkRefused('too-many-shapes', `${DEEPEST} levels`);
    if (local.toLowerCase() === 'script') throw new MarkRefused('script', `<${name}>`);
    const parent = open.at(-1);
    // Below notes everything is a note.
    const noted = (open.length > 0 && parent === undefined) || NOTES.test(uri) || (uri === SVG && local === 'metadata');
    const plain = new Map<string, string>();
    for (const attribute of Object.values(attributes)) {
      if (attribute.uri === 'http://www.w3.org/2000/xmlns/') continue;
      refuseAttribute(attribute.name, attribute.local, attribute.value);
      if (!noted) refuseStyle(attribute.name, attribute.value);
      if (attribute.uri === '') plain.set(attribute.local, attribute.value);
    }
    if (noted) { open.push(undefined); return; }
    if (uri !== SVG || local === 'foreignObject') throw new MarkRefused('foreign-content', `<${name}>`);
    if (ANIMATION.test(local)) throw new MarkRefused('animation', `<${name}>`);
    const element: SvgElement = { name: local, attributes: plain, children: [], text: '' };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (more: string): void => { const element = open.at(-1); if (element) element.text += more; };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => { open.pop(); });
  parse(parser, text);
  if (root?.name !== 'svg') throw new MarkRefused('not-a-picture', root?.name ?? '');
  return root;
}

function refuseAttribute(name: string, local: string, value: string): void {
  if (/^on/i.test(local)) throw new MarkRefused('event-handler', name);
  if (/^\s*(?:java|vb)script:/i.test(value)) throw new MarkRefused('script', value);
  if (/^(?:href|src|base)$/i.test(local)) throw new MarkRefused('reference', `${name}="${value}"`);
}

function refuseStyle(name: string, value: string): void {
  if (/url\s*\(|@import|expression\s*\(|\\/i.test(value)) throw new MarkRefused('css-reference', `${name}="${value}"`);
}

function parse(parser: SaxesParser<{ xmlns: true }>, text: string): void {
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof MarkRefused) throw error;
    throw new MarkRefused('not-xml', error instanceof Error ? error.message : '');
  }
}
