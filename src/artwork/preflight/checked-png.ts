import type { DrawnLabel } from '../draw-label.ts';
import type { Theme } from '../palette.ts';
import { openPicture } from '../pixels/picture.ts';
import type { Placement } from '../placements.ts';
import { preflightPicture } from './preflight.ts';
import { sayLayoutFault } from '../layouts/check-layout.ts';
import { toPng } from '../pixels/rasterise.ts';
import { release } from '../pixels/release.ts';
import { preflightWords } from '../../wording/preflight-words.ts';
import { fill } from '../../wording/wording.ts';

/** A picture of a label that was read back by a decoder that is not ours, and measured. @param file named in the error
 *  @throws Error where the picture would not scan as exactly its text, or is not as its place demands */
export async function checkedPng(label: DrawnLabel, placement: Placement, theme: Theme, dpi: number, file: string): Promise<Uint8Array> {
  if (label.faults.length > 0) throw new Error(`${file}: ${label.faults.map(sayLayoutFault).join(', ')}`);
  const png = await toPng(label.svg, placement, dpi, theme);
  const { columns, rows } = placement.repeat ?? { columns: 1, rows: 1 };
  const picture = await openPicture(png);
  const { findings } = await preflightPicture(picture, { leastModule: placement.leastModule, text: label.symbol.text, times: columns * rows }, { perMm: placement.unit === 'px' ? dpi : dpi / 25.4, exact: true, plainly: true });
  release(picture.rgba);
  if (findings.length > 0) throw new Error(`${file}: ${findings.map(({ code, values }) => fill(preflightWords[code][0], values)).join(', ')}`);
  return png;
}
