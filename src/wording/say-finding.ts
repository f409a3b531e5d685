import { type Finding, memberKinds } from '../scheme/finding.ts';
import type { FindingsWording } from './findings/findings-wording.ts';
import { fill, inLanguage } from './wording.ts';

export interface FindingWords {
  /** `releases[0].version`, or empty for the whole file. */
  readonly place: string;
  readonly problem: string;
  readonly hint: string;
}

/** A finding in words: where, what is wrong, what to do. A hint whose fact is unknown is replaced by a plain one. */
export function sayFinding(finding: Finding, words: FindingsWording): FindingWords {
  const { problem, hint } = words.sentences[finding.code];
  const values = Object.fromEntries(Object.entries(finding.args).map(([name, value]) => [name, said(name, value, words)]));
  return { place: sayPath(finding.path), problem: fill(problem, values), hint: plainHint(finding, words) ?? fill(hint, values) };
}

function said(name: string, value: Finding['args'][string], { kinds, language }: FindingsWording): string | number {
  if (typeof value === 'object') return inLanguage(value, language);
  const kind = name === 'expected' ? memberKinds.find((each) => each === value) : undefined;
  return kind ? kinds[kind] : value;
}

function plainHint({ code, args }: Finding, { withoutFact }: FindingsWording): string | undefined {
  if (code === 'unknown-member' || code === 'not-one-of') return args['suggestion'] ? undefined : withoutFact[code];
  return code === 'claim-forbidden' && !args['instead'] ? withoutFact[code] : undefined;
}

function sayPath(path: Finding['path']): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}
