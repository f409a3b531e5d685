import { MarkRefused } from './mark.ts';
import type { SvgElement } from './svg-tree.ts';

/** The outline of a basic shape as path data; '' where it draws nothing, undefined for an element that is no shape. @throws MarkRefused */
export function shapePath(element: SvgElement): string | undefined {
  const n = (name: string, usual = 0): number => length(element, name, usual);
  switch (element.name) {
    case 'path': return pathData(element.attributes.get('d') ?? '');
    case 'line': return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline': return points(element, '');
    case 'polygon': return points(element, 'Z');
    case 'circle': return ellipse(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse': return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'rect': return rectangle(n('x'), n('y'), n('width'), n('height'), n('rx', n('ry')), n('ry', n('rx')));
    default: return undefined;
  }
}

function pathData(d: string): string {
  if (!/^[MmZzLlHhVvCcSsQqTtAa\d\s,.eE+-]*$/.test(d)) throw new MarkRefused('value', `d="${d}"`);
  return d.trim();
}

function length(element: SvgElement, name: string, usual: number): number {
  const text = element.attributes.get(name);
  if (text === undefined || text.trim() === 'auto') return usual;
  if (text.length > 40) throw new MarkRefused('value', `${name}="${text}"`);
  const value = Number(/^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(?:px)?\s*$/i.exec(text)?.[1] ?? NaN);
  if (!Number.isFinite(value) || Math.abs(value) > 1e6) throw new MarkRefused('value', `${name}="${text}"`);
  return value;
}

function points(element: SvgElement, end: string): string {
  const text = (element.attributes.get('points') ?? '').trim();
  if (text === '') return '';
  if (!/^[-+.\deE,\s]*$/.test(text)) throw new MarkRefused('value', `points="${text}"`);
  return `M${text}${end}`;
}

const ellipse = (x: number, y: number, rx: number, ry: number): string =>
  (rx > 0 && ry > 0 ? `M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z` : '');

function rectangle(x: number, y: number, width: number, height: number, roundX: number, roundY: number): string {
  if (width <= 0 || height <= 0) return '';
  const [rx, ry] = [Math.min(roundX, width / 2), Math.min(roundY, height / 2)];
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const arc = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return `M${x + rx} ${y}h${width - 2 * rx}${arc(rx, ry)}v${height - 2 * ry}${arc(-rx, ry)}h${2 * rx - width}${arc(-rx, -ry)}v${2 * ry - height}${arc(rx, -ry)}Z`;
}
