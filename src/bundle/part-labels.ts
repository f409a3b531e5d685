import { rfc3339 } from '../encoding/rfc3339.ts';
import { gtinCheckDigit, type Gtin, parseGtin } from '../label/gtin.ts';
import type { DecidingFacts, DecidingRelease, DecidingStatement } from '../label/deciding-statement.ts';
import { labelCode } from '../label/label-code.ts';
import { reasonCodes } from '../label/statement.ts';
import { coverageLetters, type Part, type PartRelease, type Repeated, stateLetters } from './part.ts';

/** The labels of a part, each put together when it is asked for: most of a shop's questions concern few of them. */
export interface PartLabels {
  /** In ascending order. */
  readonly numbers: readonly number[];
  gtinsAt(row: number): readonly Gtin[];
  statementAt(row: number): DecidingStatement;
}

/** @param origin of the register, for the statements' addresses */
export function partLabels(part: Part, origin: string): PartLabels {
  const numbers = sums(part.labels);
  const since = sums(part.since);
  const gtinsAt = (row: number): readonly Gtin[] => (part.gtins[row] || undefined)?.split(' ').flatMap((body) => withCheckDigit(body) ?? []) ?? [];
  const statementAt = (row: number): DecidingStatement => {
    const number = numbers[row] ?? 0;
    const at = since[row] ?? 0;
    return {
      id: `${origin}/statements/${number + (part.newest[row] ?? 0)}.json`,
      validUntil: moment(at + (part.runs[row] ?? 0)),
      credentialSubject: factsAt(part, row, number, moment(at), gtinsAt(row)),
    };
  };
  return { numbers, gtinsAt, statementAt };
}

function factsAt(part: Part, row: number, number: number, at: string, gtins: readonly Gtin[]): DecidingFacts {
  const updatesUntil = word(part.updatesUntil, row);
  return {
    label: { number, code: labelCode(number) },
    event: { at, reason: { code: reasonCodes.find((code) => code === word(part.reasons, row)) ?? 'correction' } },
    product: { brand: word(part.brands, row), name: part.names[row] ?? '', model: part.models[row] ?? '', gtins: [...gtins] },
    manufacturer: { name: word(part.makers, row) },
    state: nameOf(stateLetters, part.states[row]) ?? 'withdrawn',
    support: updatesUntil === '' ? { unsupported: true } : { securityUpdatesUntil: updatesUntil },
    updates: { mode: updateModes.find((mode) => mode === word(part.updateModes, row)) ?? 'none' },
    versionOrder: word(part.versionOrders, row) === 'date' ? 'date' : 'semver',
    care: {},
    releases: (part.releases[row] ?? []).map(release),
    ...part.exceptions[String(row)],
  };
}

function release([version, date, letter, reviewBy]: PartRelease): DecidingRelease {
  return { version, date, coverage: nameOf(coverageLetters, letter) ?? 'not-covered', ...(reviewBy !== undefined && { reviewBy }) };
}

export const updateModes = ['automatic', 'automatic-can-be-turned-off', 'by-consent', 'manual', 'none'] as const satisfies readonly DecidingFacts['updates']['mode'][];
const word = ({ words, of }: Repeated, row: number): string => words[of[row] ?? 0] ?? '';
const moment = (seconds: number): string => rfc3339(new Date(seconds * 1000));

function nameOf<Name extends string>(letters: Readonly<Record<Name, string>>, letter: string | undefined): Name | undefined {
  for (const name in letters) if (letters[name] === letter) return name;
  return undefined;
}

function withCheckDigit(body: string): Gtin | undefined {
  const first13 = body.padStart(13, '0');
  return parseGtin(first13 + gtinCheckDigit(first13));
}

function sums(distances: readonly number[]): readonly number[] {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
}
