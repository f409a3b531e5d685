import { measureCode, type CodeMeasures } from './measure-code.ts';
import type { Picture } from '../pixels/picture.ts';
import { QUIET_ZONE } from '../qr/qr-symbol.ts';
import { findCodes } from './read-back.ts';

/** What a place demands of a code. */
export interface Demands {
  /** Millimetres (or pixels, where `perUnit` counts pixels for each of them). */
  readonly leastModule: number;
  /** Exactly what every code must say, and how many there are. */
  readonly text?: string;
  readonly times?: number;
  /** Which codes are labels. Packaging carries other codes too: they are measured by nobody. All are labels where this is absent. */
  readonly isLabel?: (text: string) => boolean;
}
export type PreflightCode =
  | 'no-code' | 'no-label-code' | 'other-code' | 'number-of-codes' | 'other-text' | 'no-size' | 'module-too-small' | 'module-not-whole' | 'quiet-zone' | 'contrast' | 'light-on-dark' | 'mirrored' | 'covered'
  | 'lossy' | 'more-pages' | 'live-text' | 'font-not-embedded' | 'raster-inside';
export interface PreflightFinding { readonly code: PreflightCode; readonly severity: 'error' | 'warning'; readonly values: Readonly<Record<string, string | number>> }

/** A code with its sizes in millimetres, where the picture says how large it is. */
export interface PreflightMeasures extends CodeMeasures { readonly moduleMm?: number; readonly sideMm?: number }
export interface PreflightReport { readonly codes: readonly PreflightMeasures[]; readonly findings: readonly PreflightFinding[] }

/** Looks at a finished picture as a scanner will: finds its codes, measures them, and says what is wrong.
 *  @param perMm pixels in a millimetre, where the file says so
 *  @param exact whether its pixels are what gets printed, so that modules must be whole pixels
 *  @param plainly whether a simple scanner must find it: upright, dark on light, as large as it is */
export async function preflightPicture(picture: Picture, demands: Demands, { perMm, exact, plainly = false }: { readonly perMm?: number; readonly exact: boolean; readonly plainly?: boolean }): Promise<PreflightReport> {
  const found = await findCodes(picture, plainly);
  const { isLabel = () => true } = demands;
  const others = found.filter(({ text }) => !isLabel(text)).map(({ text }) => finding('other-code', 'warning', { text: text.slice(0, 120) }));
  const codes = found.filter(({ text }) => isLabel(text)).map((one): PreflightMeasures => {
    const measures = measureCode(picture, one);
    return { ...measures, ...(perMm ? { moduleMm: measures.module / perMm, sideMm: (measures.module * (17 + 4 * measures.version)) / perMm } : {}) };
  });
  return { codes, findings: [...wholeFindings(codes, others.length, demands, perMm), ...codes.flatMap((code) => codeFindings(code, demands, exact)), ...others] };
}

function wholeFindings(codes: readonly PreflightMeasures[], others: number, { times = 1 }: Demands, perMm: number | undefined): readonly PreflightFinding[] {
  return [
    ...(codes.length === 0 ? [finding(others > 0 ? 'no-label-code' : 'no-code', 'error')] : codes.length === times ? [] : [finding('number-of-codes', 'error', { found: codes.length, expected: times })]),
    ...(perMm ? [] : [finding('no-size', 'warning')]),
  ];
}

/** Half a hundredth of a millimetre, or of a pixel, is the accuracy of the corners. */
const SLACK = 0.005;

function codeFindings(code: PreflightMeasures, { text, leastModule }: Demands, exact: boolean): readonly PreflightFinding[] {
  const { module, moduleMm, quietZone, contrast, mirrored, unclear } = code;
  const findings: (PreflightFinding | false)[] = [
    text !== undefined && code.text !== text && finding('other-text', 'error', { found: code.text.slice(0, 120), expected: text }),
    moduleMm !== undefined && moduleMm < leastModule - SLACK && finding('module-too-small', 'error', { module: moduleMm.toFixed(3), least: leastModule.toFixed(3) }),
    exact && Math.abs(module - Math.round(module)) > 0.03 && finding('module-not-whole', module < 6 ? 'error' : 'warning', { module: module.toFixed(2) }),
    quietZone < QUIET_ZONE && finding('quiet-zone', quietZone < QUIET_ZONE / 2 ? 'error' : 'warning', { quietZone, least: QUIET_ZONE }),
    contrast < 1 ? finding('light-on-dark', 'error') : contrast < 4 && finding('contrast', 'error', { contrast: contrast.toFixed(1), least: 4 }),
    mirrored && finding('mirrored', 'error'),
    unclear > 0 && finding('covered', 'warning', { unclear }),
  ];
  return findings.filter((one) => one !== false);
}

const finding = (code: PreflightCode, severity: PreflightFinding['severity'], values: PreflightFinding['values'] = {}): PreflightFinding => ({ code, severity, values });
