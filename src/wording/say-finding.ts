import type { Finding } from '../scheme/finding.ts';
import { en } from './findings/en.ts';
import { fill } from './wording.ts';

export interface FindingWords {
  /** `releases[0].version`, or empty for the whole file. */
  readonly place: string;
  readonly problem: string;
  readonly hint: string;
}

/** A finding in words: where, what is wrong, what to do. A hint whose fact is unknown is replaced by a plain one. */
export function sayFinding(finding: Finding): FindingWords {
  const { problem, hint } = en[finding.code];
  const said = fill(hint, finding.args);
  return { place: sayPath(finding.path), problem: fill(problem, finding.args), hint: plainHint(finding, said) };
}

function plainHint(finding: Finding, said: string): string {
  if (finding.code === 'unknown-member' && !finding.args['suggestion']) return 'leave it out; the members that exist are in labels/draft.schema.json';
  if (finding.code === 'not-one-of' && !finding.args['suggestion']) return 'choose one of them';
  if (finding.code === 'claim-forbidden' && !finding.args['instead']) return 'leave it out';
  return said;
}

function sayPath(path: Finding['path']): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}
