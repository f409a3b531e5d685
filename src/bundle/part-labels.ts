import { rfc3339 } from '../encoding/rfc3339.ts';
import { gtinCheckDigit, type Gtin, parseGtin } from '../label/gtin.ts';
import type { DecidingFacts, DecidingRelease, DecidingStatement } from '../label/deciding-statement.ts';
import { labelCode } from '../label/label-code.ts';
import { reasonCodes } from '../label/statement.ts';
import { coverageLetters, type Part, type PartRelease, type Repeated, stateLetters } from './part.ts';

/** The labels of a part, each put together when it is asked for: most of a shop's questions concern few of them. */
export interface PartLabels {
  /** In ascending order. */
  readonly numbers: Float64Array;
  readonly gtinCount: number;
  /** Every GTIN of every label, without its check digit. */
  eachGtin(visit: (body: number, row: number) => void): void;
  /** The row of a label, or -1. */
  rowOf(number: number): number;
  statementAt(row: number): DecidingStatement;
}

/** @param origin of the register, for the statements' addresses */
export function partLabels(part: Part, origin: string): PartLabels {
  const numbers = sums(part.labels);
  const since = sums(part.since);
  const bodiesAt = (row: number): readonly string[] => (part.gtins[row] || undefined)?.split(' ') ?? [];
  const statementAt = (row: number): DecidingStatement => {
    const number = numbers[row] ?? 0;
    const at = since[row] ?? 0;
    return {
      id: `${origin}/statements/${number + (part.newest[row] ?? 0)}.json`,
      validUntil: moment(at + (part.runs[row] ?? 0)),
      credentialSubject: factsAt(part, row, number, moment(at), bodiesAt(row).flatMap((body) => withCheckDigit(body) ?? [])),
    };
  };
  return {
    numbers, statementAt, rowOf: (number) => placeOf(number, numbers),
    gtinCount: part.gtins.reduce((count, _, row) => count + bodiesAt(row).length, 0),
    eachGtin: (visit) => { for (const row of part.gtins.keys()) for (const body of bodiesAt(row)) visit(Number(body), row); },
  };
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
    // Few questions ask for versions, and a list asks a hundred thousand.
    get releases() { return (part.releases[row] ?? []).map(release); },
    ...part.exceptions[row],
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

function sums(distances: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(distances, (distance) => (sum += distance));
}

function placeOf(number: number, ascending: Float64Array): number {
  let [low, high] = [0, ascending.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] === number) return middle;
    if (ascending[middle]! < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
