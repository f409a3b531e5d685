import { layoutFaults, type LayoutFault } from './check-layout.ts';
import { fitPieces, type FittedPieces } from './fit-pieces.ts';
import { layOut, type Box } from './lay-out.ts';
import type { LaidOut, LayoutInput } from './layout.ts';
import { layouts } from './layouts.ts';

/** A layout whose pieces have their boxes. */
export interface Arranged extends LaidOut {
  readonly fitted: FittedPieces;
  readonly boxes: ReadonlyMap<FittedPieces['root'], Box>;
  /** What stands where it must not, however hard the layout was squeezed. */
  readonly faults: readonly LayoutFault[];
}

/** Every layout knows these: after the last one nothing can give way any more. */
const squeezes = [0, 1, 2, 3] as const;

/** Lays a label out as it is designed, and where that does not fit, squeezed as little as it takes. */
export async function arrange(input: Omit<LayoutInput, 'squeeze'>): Promise<Arranged> {
  let best: Arranged | undefined;
  for (const squeeze of squeezes) {
    const trial = await arrangeOnce({ ...input, squeeze });
    if (!best || amiss(trial) < amiss(best)) best = trial;
    if (amiss(best) === 0) break;
  }
  return best!;
}

/** A text that was cut can be read as far as it goes: that is better than one that lies on another. */
const amiss = ({ faults, fitted }: Arranged): number => faults.length * 100 + fitted.cut.length;

async function arrangeOnce(input: LayoutInput): Promise<Arranged> {
  const { facts: { language, direction }, placement, codeSide } = input;
  const { root, code } = layouts[placement.id](input);
  const fitted = await fitPieces(root, language, direction);
  const boxes = layOut(fitted.root, direction);
  const { width } = placement.repeat ?? placement;
  const area = { left: direction === 'rtl' ? width - code.start - codeSide : code.start, top: code.top, width: codeSide, height: codeSide };
  return { root, code, fitted, boxes, faults: layoutFaults(fitted.root, boxes, area, direction) };
}
