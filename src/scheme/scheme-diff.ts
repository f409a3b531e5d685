import { checkDraft } from './check-draft.ts';
import type { Finding } from './finding.ts';
import type { Scheme } from './scheme.ts';
import { draftOf } from './surveillance.ts';
import type { LabelFacts } from '../label/statement.ts';

export interface SchemeChange {
  /** The part of the file, dotted: `requirements.passwords.need`, `updateRule.feature.coverage`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly from?: unknown;
  readonly to?: unknown;
  /** Whether it changes what is demanded or what an update does: then the scheme needs a new version. */
  readonly binding: boolean;
}

/** What differs between two texts of a scheme. Words may be mended under the same version; demands may not. */
export function diffSchemes(from: Scheme, to: Scheme): readonly SchemeChange[] {
  const [before, after] = [flatten(from), flatten(to)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter((path) => path !== 'version').sort();
  return paths.flatMap((path): SchemeChange[] => {
    const [old, new_] = [before.get(path), after.get(path)];
    if (old === new_) return [];
    const kind = old === undefined ? 'added' : new_ === undefined ? 'removed' : 'changed';
    return [{ path, kind, ...(old !== undefined && { from: JSON.parse(old) }), ...(new_ !== undefined && { to: JSON.parse(new_) }), binding: !wording.test(path) }];
  });
}

/** Whether the second text may stand under the version of the first: labels keep the rules under which they were issued. */
export function needsNewVersion(from: Scheme, to: Scheme): boolean {
  return from.id === to.id && from.version === to.version && diffSchemes(from, to).some((change) => change.binding);
}

export interface Shortfall { readonly number: number; readonly code: string; readonly findings: readonly Finding[] }

/** The labels of a scheme that its other version would not let be issued today, with the reasons. Evidence has aged since they
 *  were issued; that alone is no shortfall. */
export function shortfalls(labels: readonly { readonly number: number; readonly code: string; readonly facts: LabelFacts }[], scheme: Scheme, asOf: Date): readonly Shortfall[] {
  return labels.filter(({ facts }) => facts.scheme.id === scheme.id).flatMap(({ number, code, facts }) => {
    const findings = checkDraft(draftOf(facts), scheme, asOf).filter((each) => each.severity === 'error' && each.code !== 'assessment-too-old');
    return findings.length > 0 ? [{ number, code, findings }] : [];
  });
}

/** Members that say, and demand nothing. */
const wording = /^(?:name|summary|owner|source|appeal|consensus|standards|retentionYears|categories\.[^.]+\.name|levels\.[^.]+\.name|riskTiers\.[^.]+\.name|requirements\.[^.]+\.(?:title|consumer|clause|capability)|riskQuestions\.[^.]+\.why|forbiddenClaims\.[^.]+\.instead)(?:\.|$)/;

/** Every leaf by its path; members of lists by their id where they have one, and lists of plain values as a whole. */
function flatten(scheme: Scheme): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value) && value.some((each) => typeof each === 'object')) value.forEach((each, i) => walk(each, `${path}.${nameOf(each) ?? i}`));
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) for (const [key, each] of Object.entries(value)) walk(each, path ? `${path}.${key}` : key);
    else leaves.set(path, JSON.stringify(value));
  };
  walk(scheme, '');
  return leaves;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const name = ['id', 'fact', 'scheme', 'designation'].map((key) => Reflect.get(value, key)).find((each) => typeof each === 'string');
  return typeof name === 'string' ? name : undefined;
}
