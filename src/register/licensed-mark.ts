import type { Mark } from '../artwork/marks/mark.ts';
import { markDiffers } from '../artwork/marks/prove-mark.ts';
import type { Draft } from '../label/draft.ts';
import type { Finding } from '../scheme/finding.ts';
import { findingsWordingOf } from '../wording/findings/findings-wording.ts';
import { sayFinding } from '../wording/say-finding.ts';
import { Fault } from './fault.ts';
import { markFileRefused, markFinding, readMarkFile } from './mark-file.ts';

/** The mark of a label, from the file whose digest its statement names, proven to be drawn unaltered.
 *  @param folder that `artwork` is below: `labels/`
 *  @throws Fault where the label has no right to it, or the file is not there, not the same, or not harmless */
export async function licensedMark(folder: string, { licensedMarks, attestation }: Pick<Draft, 'licensedMarks' | 'attestation'>): Promise<Mark | undefined> {
  const [marked] = licensedMarks ?? [];
  if (!marked) return undefined;
  if (!/\d/.test(marked.registration)) refuse(markFinding('mark-without-registration', 'registration', { mark: marked.name }));
  // A self-declared label never reads as certified.
  if (marked.attests === 'certification' && attestation.kind === 'declaration') refuse(markFinding('mark-not-earned', 'attests', { mark: marked.name }));
  const read = readMarkFile(folder, marked);
  if ('code' in read) refuse(read);
  const fault = await markDiffers(read.bytes, read.art);
  if (fault) refuse(markFileRefused(marked.artwork, fault));
  return { name: marked.name, registration: marked.registration, sha256: marked.sha256, leastWidth: marked.leastWidth ?? 0, art: read.art };
}

function refuse(found: Finding): never {
  const { place, problem, hint } = sayFinding(found, findingsWordingOf('en'));
  throw new Fault(`${place}: ${problem}`, hint);
}
