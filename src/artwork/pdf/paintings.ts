/** One filled or stroked path, with the matrix that brings it onto the page (a b c d e f, as in SVG and PDF). */
export interface Painting {
  readonly d: string;
  readonly matrix: Matrix;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth: number;
  readonly evenOdd: boolean;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miter: number;
}

/** A picture of pixels: a mark that was supplied as one. */
export interface Picture { readonly png: Uint8Array; readonly matrix: Matrix; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Matrix = readonly [number, number, number, number, number, number];
type Attributes = Readonly<Record<string, string>>;
interface Element { readonly name: string; readonly attributes: Attributes; readonly children: Element[] }
interface State { readonly matrix: Matrix; readonly attributes: Attributes }

/** Reads a drawing that we made (groups, paths, rectangles, and a sheet's repetitions) into paths in drawing order. It is no reader
 *  for other people's SVG. */
export function paintings(svg: string): readonly (Painting | Picture)[] {
  const root = parse(svg);
  const symbols = new Map<string, Element>();
  const collect = (element: Element): void => { if (element.attributes['id']) symbols.set(`#${element.attributes['id']}`, element); element.children.forEach(collect); };
  collect(root);
  return walk(root, { matrix: [1, 0, 0, 1, 0, 0], attributes: {} }, symbols);
}

function walk(element: Element, state: State, symbols: ReadonlyMap<string, Element>): readonly (Painting | Picture)[] {
  const { name, attributes } = element;
  if (name === 'defs') return [];
  const here: State = { matrix: multiply(state.matrix, matrixOf(attributes)), attributes: { ...state.attributes, ...attributes } };
  if (name === 'use') {
    const symbol = symbols.get(attributes['href'] ?? '');
    return symbol ? walk(symbol, { ...here, attributes: state.attributes }, symbols) : [];
  }
  if (name === 'image') return [picture(here)];
  const d = name === 'path' ? attributes['d'] : name === 'rect' ? rectPath(attributes) : undefined;
  return [...(d ? [painting(d, here)] : []), ...element.children.flatMap((child) => walk(child, here, symbols))];
}

function painting(d: string, { matrix, attributes }: State): Painting {
  const visible = (color: string | undefined): string | undefined => (color === 'none' ? undefined : color);
  const fill = visible(attributes['fill'] ?? '#000');
  const stroke = visible(attributes['stroke']);
  return { d, matrix, ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}), strokeWidth: Number(attributes['stroke-width'] ?? 1), evenOdd: attributes['fill-rule'] === 'evenodd', cap: oneOf(attributes['stroke-linecap'], ['butt', 'round', 'square']), join: oneOf(attributes['stroke-linejoin'], ['miter', 'round', 'bevel']), miter: Number(attributes['stroke-miterlimit'] ?? 4) };
}

const oneOf = <T extends string>(text: string | undefined, values: readonly [T, ...T[]]): T => values.find((value) => value === text) ?? values[0];

function picture({ matrix, attributes }: State): Picture {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name] ?? 0));
  return { png: Uint8Array.from(atob(attributes['href']?.split(',')[1] ?? ''), (letter) => letter.charCodeAt(0)), matrix, x, y, width, height };
}

function rectPath(attributes: Attributes): string {
  const [x = 0, y = 0, width = 0, height = 0, r = 0] = ['x', 'y', 'width', 'height', 'rx'].map((name) => Number(attributes[name] ?? 0));
  const corner = (dx: number, dy: number): string => (r ? `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}` : '');
  return `M${x + r} ${y}h${width - 2 * r}${corner(1, 1)}v${height - 2 * r}${corner(-1, 1)}h${2 * r - width}${corner(-1, -1)}v${2 * r - height}${corner(1, -1)}z`;
}

function matrixOf(attributes: Attributes): Matrix {
  const start: Matrix = [1, 0, 0, 1, 0, 0];
  const moves = [...(attributes['transform'] ?? '').matchAll(/(translate|scale|matrix)\(([^)]*)\)/g)];
  return moves.reduce((matrix, [, kind, numbers = '']) => multiply(matrix, step(kind ?? '', numbers.split(/[\s,]+/).map(Number))), start);
}

function step(kind: string, numbers: readonly number[]): Matrix {
  const [a = 1, b = a, c = 0, d = 1, e = 0, f = 0] = numbers;
  if (kind === 'translate') return [1, 0, 0, 1, a, numbers[1] ?? 0];
  return kind === 'scale' ? [a, 0, 0, b, 0, 0] : [a, b, c, d, e, f];
}

const multiply = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];

function parse(svg: string): Element {
  const root: Element = { name: 'root', attributes: {}, children: [] };
  const open = [root];
  for (const [, closing, name = '', text = '', empty] of svg.matchAll(/<(\/?)(svg|g|path|rect|use|defs|image)\b([^>]*?)(\/?)>/g)) {
    if (closing) { open.pop(); continue; }
    const attributes = Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
    // A repetition's place is a translation.
    const element: Element = { name, attributes: name === 'use' ? { ...attributes, transform: `translate(${attributes['x'] ?? 0} ${attributes['y'] ?? 0})` } : attributes, children: [] };
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  return root;
}
