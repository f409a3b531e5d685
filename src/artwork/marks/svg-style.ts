import { MarkRefused } from './mark.ts';
import type { SvgElement } from './svg-tree.ts';

/** How a shape is painted, as its properties say it. */
export type SvgStyle = Readonly<Record<string, string>>;

/** What passes from a group to its shapes. */
const INHERITED = new Set(['fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'color', 'visibility']);
/** What a mark may not use, unless it says that it does not: plates cannot print it the same way everywhere. */
const EFFECTS: Readonly<Record<string, RegExp>> = {
  'opacity': /^(?:1|1\.0|100%)$/, 'fill-opacity': /^(?:1|1\.0|100%)$/, 'stroke-opacity': /^(?:1|1\.0|100%)$/, 'clip-path': /^none$/, 'mask': /^none$/, 'filter': /^none$/, 'marker': /^none$/, 'marker-start': /^none$/, 'marker-mid': /^none$/,
  'marker-end': /^none$/, 'mix-blend-mode': /^normal$/, 'isolation': /^auto$/, 'stroke-dasharray': /^(?:none|0)$/, 'paint-order': /^normal$/, 'vector-effect': /^none$/, 'animation': /^none$/, 'transition': /^none$/,
};
const KNOWN = new Set([...INHERITED, 'display', ...Object.keys(EFFECTS)]);

const LONGEST = 20_000;

/** The rules of the drawing's style elements, by class. Illustrator writes colours this way. @throws MarkRefused for other selectors */
export function classRules(root: SvgElement): ReadonlyMap<string, SvgStyle> {
  const rules = new Map<string, SvgStyle>();
  const read = (css: string): void => {
    // What is looked through more than once is kept short.
    if (css.length > LONGEST) throw new MarkRefused('too-large', `a style of ${css.length} characters`);
    const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
    if (/url\s*\(|@|expression\s*\(|\\/i.test(plain)) throw new MarkRefused('css-reference', /[^{};]*(?:url\s*\(|@|expression|\\)[^{};]*/i.exec(plain)?.[0].trim());
    for (const block of plain.split('}')) {
      const [selectors = '', body, more] = block.split('{');
      if (body === undefined && !selectors.trim()) continue;
      for (const selector of selectors.split(',').map((each) => each.trim())) {
        const name = /^\.([\w-]+)$/.exec(selector)?.[1];
        if (!name || body === undefined || more !== undefined) throw new MarkRefused('selector', selector);
        rules.set(name, { ...rules.get(name), ...declarations(body) });
      }
    }
  };
  const walk = (element: SvgElement): void => {
    if (element.name === 'style') read(element.text);
    element.children.forEach(walk);
  };
  walk(root);
  return rules;
}

/** An element's own style over what it inherits: attributes, then its classes, then its style attribute. @throws MarkRefused */
export function styleOf(element: SvgElement, inherited: SvgStyle, rules: ReadonlyMap<string, SvgStyle>): SvgStyle {
  const attributes = Object.fromEntries([...element.attributes].filter(([name]) => KNOWN.has(name)).map(([name, value]) => [name, value.trim()]));
  const classes = (element.attributes.get('class') ?? '').split(/\s+/).map((name) => rules.get(name) ?? {});
  const own: Record<string, string> = Object.assign({}, attributes, ...classes, declarations(element.attributes.get('style') ?? ''));
  for (const [name, allowed] of Object.entries(EFFECTS)) if (own[name] !== undefined && !allowed.test(own[name])) throw new MarkRefused('effect', `${name}: ${own[name]}`);
  if ('transform' in own) throw new MarkRefused('effect', 'transform in a style');
  const passed = Object.fromEntries(Object.entries(inherited).filter(([name]) => INHERITED.has(name)));
  for (const [name, value] of Object.entries(own)) if (value === 'inherit') delete own[name];
  return { ...passed, ...own };
}

function declarations(text: string): SvgStyle {
  return Object.fromEntries(text.split(';').map((each) => each.split(':')).filter(([name = '']) => name.trim()).map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join(':').replace(/!important/i, '').trim()]));
}

const NAMED: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff', red: '#ff0000', lime: '#00ff00', blue: '#0000ff', gray: '#808080', grey: '#808080', silver: '#c0c0c0', navy: '#000080', green: '#008000', yellow: '#ffff00' };

/** A paint as `#rrggbb`, or undefined where there is none. @throws MarkRefused for what has no plain colour */
export function colourOf(paint: string, current: string | undefined): string | undefined {
  const text = paint.trim().toLowerCase();
  if (text === 'none' || text === 'transparent') return undefined;
  if (text === 'currentcolor') return colourOf(current ?? 'black', undefined);
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return text.replace(/[0-9a-f]/g, '$&$&');
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(text)?.slice(1).map(Number);
  if (rgb?.every((part) => part <= 255)) return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const named = NAMED[text];
  if (!named) throw new MarkRefused('colour', paint);
  return named;
}
