import type { TextDirection } from '../type/text-runs.ts';
import type { FittedPiece } from './fit-pieces.ts';
import type { Box } from './lay-out.ts';
import { placedLines } from './placed-lines.ts';

/** What stands where it must not: the text, the name of the icon, or nothing for an area. */
export interface LayoutFault { readonly what: string; readonly where: 'outside' | 'on-another' | 'on-code' }

/** Less than this share of the label's shorter side is rounding. */
const SLACK = 0.002;

/** A fault in words, as part of a sentence that says which file it is in. */
export const sayLayoutFault = ({ what, where }: LayoutFault): string => `${what ? `"${what.slice(0, 60)}"` : 'an area'} ${said[where]}`;
const said: Readonly<Record<LayoutFault['where'], string>> = { 'outside': 'leaves its place', 'on-another': 'lies on another text', 'on-code': 'lies on the clear zone of the code' };

/** In sizes: letters of one line seldom reach high and low in the same place. */
const REACH = 0.05;

/** Whether all that a label says stands inside of what holds it, apart from everything else, and off the code with its quiet zone.
 *  Asked where the layout is known: a picture says only that something dark is somewhere. */
export function layoutFaults(root: FittedPiece, boxes: ReadonlyMap<FittedPiece, Box>, code: Box, direction: TextDirection): readonly LayoutFault[] {
  const whole = boxes.get(root)!;
  const slack = Math.min(whole.width, whole.height) * SLACK;
  const marks = marksOf(root, { room: whole, ground: whole }, boxes, direction);
  const faults = (found: readonly Mark[], where: LayoutFault['where']): readonly LayoutFault[] => [...new Set(found.map(({ what }) => what))].map((what) => ({ what, where }));
  return [
    ...faults(marks.filter(({ ink, body, room, ground }) => leaves(body, room, slack) || leaves(ink, ground, slack)), 'outside'),
    ...faults(marks.filter((mark, i) => marks.some((other, j) => j < i && other.piece !== mark.piece && meet(mark.core, other.core, slack))), 'on-another'),
    ...faults(marks.filter(({ ink }) => meet(ink, code, slack)), 'on-code'),
    // Paper lies under the whole code; what lies under a part of it ends in the middle of its quiet zone.
    ...[...boxes].filter(([{ paint }, box]) => paint?.kind === 'area' && meet(box, code, slack) && leaves(code, box, slack)).map((): LayoutFault => ({ what: '', where: 'on-code' })),
  ];
}

/** A line of text, or a picture. */
interface Mark extends Holders {
  readonly piece: FittedPiece;
  readonly what: string;
  /** What its letters cover. */
  readonly ink: Box;
  /** The same as far as it stands on its own line: what rises above or hangs below that may reach into air that is another's. */
  readonly body: Box;
  /** The same less what two texts may reach into one another before a reader sees it. */
  readonly core: Box;
}
/** What all boxes around a piece have in common, and of those what the painted ones have. */
interface Holders { readonly room: Box; readonly ground: Box }

function marksOf(piece: FittedPiece, holders: Holders, boxes: ReadonlyMap<FittedPiece, Box>, direction: TextDirection): readonly Mark[] {
  const box = boxes.get(piece)!;
  const { words, paint, children = [] } = piece;
  const inside = { room: common(holders.room, box), ground: paint?.kind === 'area' ? common(holders.ground, box) : holders.ground };
  const lines = words ? placedLines(words, box, direction).map(({ x, width, baseline, rise, drop }) => ({ left: x, top: baseline - rise, width, height: rise + drop })) : [];
  return [
    ...lines.map((ink) => ({ ...holders, piece, what: words?.text ?? '', ink, body: common(ink, box), core: trimmed(ink, (words?.size ?? 0) * REACH) })),
    ...(paint && paint.kind !== 'area' ? [{ ...holders, piece, what: paint.kind === 'icon' ? paint.icon : paint.kind, ink: box, body: box, core: box }] : []),
    ...children.flatMap((child) => marksOf(child, inside, boxes, direction)),
  ];
}

const trimmed = ({ left, top, width, height }: Box, by: number): Box => ({ left, top: top + by, width, height: height - 2 * by });

const right = ({ left, width }: Box): number => left + width;
const bottom = ({ top, height }: Box): number => top + height;

function common(a: Box, b: Box): Box {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  return { left, top, width: Math.min(right(a), right(b)) - left, height: Math.min(bottom(a), bottom(b)) - top };
}

const leaves = (inner: Box, outer: Box, slack: number): boolean =>
  inner.left < outer.left - slack || inner.top < outer.top - slack || right(inner) > right(outer) + slack || bottom(inner) > bottom(outer) + slack;
const meet = (a: Box, b: Box, slack: number): boolean =>
  Math.min(right(a), right(b)) - Math.max(a.left, b.left) > slack && Math.min(bottom(a), bottom(b)) - Math.max(a.top, b.top) > slack;
