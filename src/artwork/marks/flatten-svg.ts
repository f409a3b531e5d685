import svgpath from 'svgpath';
import { type MarkArt, type MarkPath, MarkRefused } from './mark.ts';
import { shapePath } from './svg-shapes.ts';
import { classRules, colourOf, styleOf, type SvgStyle } from './svg-style.ts';
import { type SvgElement, svgTree } from './svg-tree.ts';

const LONGEST = 500_000;
/** Elements that are no drawing, and those that hold drawings. */
const SILENT = /^(?:title|desc|style|metadata)$/;
const GROUPS = /^(?:svg|g|defs)$/;
const TEXTS = /^(?:text|tspan|textPath|tref|font|glyph)$/;

/** An SVG as plain filled and stroked paths: everything that is drawn, and nothing else of the file. @throws MarkRefused, with the name
 *  of what would be lost or could do harm */
export function flattenSvg(text: string): MarkArt {
  const root = svgTree(text);
  const view = viewOf(root);
  const rules = classRules(root);
  const paths: MarkPath[] = [];
  const walk = (element: SvgElement, inherited: SvgStyle, transform: string): void => {
    const { name } = element;
    if (SILENT.test(name)) return;
    const style = styleOf(element, inherited, rules);
    if (style['display'] === 'none') return;
    const here = `${transform} ${element === root ? '' : transformOf(element)}`;
    if (GROUPS.test(name)) {
      if (name === 'svg' && element !== root) throw new MarkRefused('effect', '<svg> within <svg>');
      if (name === 'defs' && element.children.some((child) => !SILENT.test(child.name))) throw new MarkRefused('effect', `<${element.children.find((child) => !SILENT.test(child.name))?.name}> in <defs>`);
      for (const child of element.children) walk(child, style, here);
      return;
    }
    if (TEXTS.test(name)) throw new MarkRefused('live-text', `<${name}>`);
    if (name === 'image') throw new MarkRefused('image-inside');
    if (name === 'use' || name === 'a') throw new MarkRefused('reference', `<${name}>`);
    const d = shapePath(element);
    if (d === undefined) throw new MarkRefused('effect', `<${name}>`);
    if (d !== '' && style['visibility'] !== 'hidden') paths.push(...painted(d, style, here, view));
  };
  walk(root, {}, '');
  if (paths.length === 0) throw new MarkRefused('empty');
  if (paths.reduce((length, { d }) => length + d.length, 0) > LONGEST) throw new MarkRefused('too-many-shapes', `${LONGEST} characters`);
  const colours = paths.flatMap(({ fill, stroke }) => [fill, stroke?.color]).filter(Boolean);
  return { kind: 'paths', width: view.width, height: view.height, oneColour: colours.every((colour) => colour === '#000000' || colour === '#ffffff'), paths };
}

interface View { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function viewOf(root: SvgElement): View {
  const box = root.attributes.get('viewBox')?.trim().split(/[\s,]+/).map(Number);
  const side = (name: string): number => Number(/^\s*([\d.]+)\s*(?:px|mm|cm|in|pt|pc)?\s*$/.exec((root.attributes.get(name) ?? '').slice(0, 40))?.[1] ?? NaN);
  const [x = 0, y = 0, width = NaN, height = NaN] = box ?? [0, 0, side('width'), side('height')];
  if (![x, y, width, height].every((each) => Number.isFinite(each) && Math.abs(each) < 1e6) || width < 1e-3 || height < 1e-3) throw new MarkRefused('no-size', root.attributes.get('viewBox'));
  if (Math.max(width / height, height / width) > 8) throw new MarkRefused('odd-shape', `${width} x ${height}`);
  return { x, y, width, height };
}

function transformOf(element: SvgElement): string {
  const text = element.attributes.get('transform') ?? '';
  if (text.length > 4000 || !/^(?:[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([-+.\deE,\s]*\))*[\s,]*$/.test(text)) throw new MarkRefused('value', `transform="${text}"`);
  return text;
}

/** One shape in the view's units. Nothing where neither fill nor stroke is visible. */
function painted(d: string, style: SvgStyle, transform: string, view: View): readonly MarkPath[] {
  const fill = colourOf(style['fill'] ?? 'black', style['color']);
  const stroke = colourOf(style['stroke'] ?? 'none', style['color']);
  const width = numberOf(style['stroke-width'] ?? '1', 'stroke-width');
  if (!fill && !(stroke && width > 0)) return [];
  const path = svgpath(d).transform(transform).translate(-view.x, -view.y).abs().unshort().unarc().round(4);
  const fault: unknown = Reflect.get(path, 'err');
  if (fault) throw new MarkRefused('value', `d="${d}"`);
  const thick = stroke ? width * strokeScale(transform) : 0;
  keepInside(path, thick / 2, view);
  return [{
    d: path.toString(), ...(fill && { fill }), evenOdd: style['fill-rule'] === 'evenodd',
    ...(stroke && width > 0 && { stroke: { color: stroke, width: Number(thick.toFixed(4)), cap: oneOf(style['stroke-linecap'], ['butt', 'round', 'square']), join: oneOf(style['stroke-linejoin'], ['miter', 'round', 'bevel']), miter: numberOf(style['stroke-miterlimit'] ?? '4', 'stroke-miterlimit') } }),
  }];
}

/** How much wider a stroke becomes. A stroke that is scaled unevenly has no one width. */
function strokeScale(transform: string): number {
  const corners: (readonly [number, number])[] = [];
  svgpath('M0 0L1 0L0 1').transform(transform).abs().iterate(([, x, y]) => { corners.push([Number(x), Number(y)]); });
  const [a, b, c] = corners;
  if (!a || !b || !c) return 1;
  const [right, down] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(c[0] - a[0], c[1] - a[1])];
  const skewed = (b[0] - a[0]) * (c[0] - a[0]) + (b[1] - a[1]) * (c[1] - a[1]);
  if (Math.abs(right - down) > 0.001 * right || Math.abs(skewed) > 0.001 * right * down) throw new MarkRefused('effect', 'a stroke that is stretched');
  return right;
}

/** A drawing beyond its own page would lie over the label: a mark brings no more than its page. */
function keepInside(path: ReturnType<typeof svgpath>, margin: number, { width, height }: View): void {
  const slack = 0.005 * Math.max(width, height);
  const outside = (at: number, end: number): boolean => at - margin < -slack || at + margin > end + slack;
  path.iterate((segment, _index, x, y) => {
    const [letter, ...numbers] = segment;
    const points: number[] = letter === 'H' ? [numbers[0] ?? 0, y] : letter === 'V' ? [x, numbers[0] ?? 0] : numbers as number[];
    for (let i = 0; i + 1 < points.length; i += 2) if (outside(points[i]!, width) || outside(points[i + 1]!, height) || !Number.isFinite(points[i]! + points[i + 1]!)) throw new MarkRefused('outside', `${points[i]}, ${points[i + 1]}`);
  });
}

function numberOf(text: string, name: string): number {
  if (text.length > 40) throw new MarkRefused('value', `${name}: ${text}`);
  const value = Number(/^\s*(\+?[\d.]+(?:e[-+]?\d+)?)\s*(?:px)?\s*$/i.exec(text)?.[1] ?? NaN);
  if (!Number.isFinite(value) || value > 1e6) throw new MarkRefused('value', `${name}: ${text}`);
  return value;
}

const oneOf = <T extends string>(text: string | undefined, values: readonly [T, ...T[]]): T => values.find((value) => value === text) ?? values[0];
