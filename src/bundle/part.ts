import { canonicalJson } from '../encoding/canonical-json.ts';
import type { DecidingFacts, DecidingRelease, DecidingStatement } from '../label/deciding-statement.ts';
import { statementNumber } from '../label/statement.ts';

/** Labels by column, in the order of their numbers: what repeats stands side by side, so that 100,000 labels fit into a few
 *  megabytes once they are compressed. `docs/bundle.md` shows one. All columns have one entry a label. */
export interface Part {
  readonly format: 1;
  /** Label numbers, each as the distance from the one before; the first from 0. */
  readonly labels: readonly number[];
  /** Number of the newest statement, less the label's own number. */
  readonly newest: readonly number[];
  /** GTINs without check digit and leading zeros, with spaces between several. */
  readonly gtins: readonly string[];
  readonly brands: Repeated;
  readonly names: readonly string[];
  readonly models: readonly string[];
  readonly makers: Repeated;
  /** A letter a label: f in force, s suspended, w withdrawn. */
  readonly states: string;
  /** When the newest event took effect, in seconds since 1970, each as the distance from the one before. */
  readonly since: readonly number[];
  readonly reasons: Repeated;
  /** Seconds from there to the end of validity. */
  readonly runs: readonly number[];
  /** Last day of security updates; empty where none are promised. */
  readonly updatesUntil: Repeated;
  readonly updateModes: Repeated;
  readonly versionOrders: Repeated;
  readonly releases: readonly (readonly PartRelease[])[];
  /** By position: what few labels have. */
  readonly exceptions: Readonly<Record<string, Exception>>;
}

/** Each word once, and for each label which one. */
export interface Repeated { readonly words: readonly string[]; readonly of: readonly number[] }

/** Version, date, coverage by letter (c covered, p provisional, n not covered, s superseded), and of a provisional one its review. */
export type PartRelease = readonly [version: string, date: string, coverage: string, reviewBy?: string];
export type Exception = Pick<DecidingFacts, 'suspension' | 'withdrawal' | 'excludedUnits' | 'restored'>;

/** As much of a statement as a part holds. */
export type PartStatement = Omit<DecidingStatement, 'credentialSubject'> & { readonly credentialSubject: Omit<DecidingFacts, 'care' | 'updates'> & { readonly updates: Pick<DecidingFacts['updates'], 'mode'> } };

/** The one text of a part that holds these labels. The same labels give the same text on every machine: its digest is what is
 *  signed. @param statements the newest of each label, in any order */
export function partText(statements: readonly PartStatement[]): string {
  const sorted = [...statements].sort((a, b) => labelNumber(a) - labelNumber(b));
  const facts = sorted.map((statement) => statement.credentialSubject);
  const starts = facts.map(({ event }) => seconds(event.at));
  const part: Part = {
    format: 1,
    labels: distances(sorted.map(labelNumber)),
    newest: sorted.map((statement) => statementNumber(statement) - labelNumber(statement)),
    gtins: facts.map(({ product }) => product.gtins.map((gtin) => gtin.slice(0, -1).replace(/^0+/, '')).join(' ')),
    brands: repeated(facts.map(({ product }) => product.brand)),
    names: facts.map(({ product }) => product.name),
    models: facts.map(({ product }) => product.model),
    makers: repeated(facts.map(({ manufacturer }) => manufacturer.tradeName ?? manufacturer.name)),
    states: facts.map(({ state }) => stateLetters[state]).join(''),
    since: distances(starts),
    reasons: repeated(facts.map(({ event }) => event.reason.code)),
    runs: sorted.map((statement, i) => seconds(statement.validUntil) - starts[i]!),
    updatesUntil: repeated(facts.map(({ support }) => support.securityUpdatesUntil ?? '')),
    updateModes: repeated(facts.map(({ updates }) => updates.mode)),
    versionOrders: repeated(facts.map(({ versionOrder }) => versionOrder)),
    releases: facts.map(({ releases }) => releases.map(partRelease)),
    exceptions: exceptionsOf(facts),
  };
  return canonicalJson(part);
}

export const stateLetters = { 'in-force': 'f', 'suspended': 's', 'withdrawn': 'w' } as const satisfies Record<DecidingFacts['state'], string>;
export const coverageLetters = { 'covered': 'c', 'provisional': 'p', 'not-covered': 'n', 'superseded': 's' } as const satisfies Record<DecidingRelease['coverage'], string>;

const labelNumber = (statement: PartStatement): number => statement.credentialSubject.label.number;
const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000);
const distances = (values: readonly number[]): readonly number[] => values.map((value, i) => value - (values[i - 1] ?? 0));

function repeated(values: readonly string[]): Repeated {
  const places = new Map<string, number>();
  const of = values.map((value) => places.get(value) ?? (places.set(value, places.size), places.size - 1));
  return { words: [...places.keys()], of };
}

function partRelease({ version, date, coverage, reviewBy }: DecidingRelease): PartRelease {
  const letter = coverageLetters[coverage];
  return reviewBy === undefined ? [version, date, letter] : [version, date, letter, reviewBy];
}

function exceptionsOf(facts: readonly PartStatement['credentialSubject'][]): Readonly<Record<string, Exception>> {
  return Object.fromEntries(facts.flatMap(({ suspension, withdrawal, excludedUnits, restored }, i) => {
    if (!suspension && !withdrawal && !excludedUnits?.length && !restored) return [];
    const units = excludedUnits?.map(({ lots, serials, since, reason, statement }) => ({ lots, serials, since, reason, statement }));
    return [[String(i), { ...(suspension && { suspension }), ...(withdrawal && { withdrawal }), ...(units && { excludedUnits: units }), ...(restored && { restored }) }]];
  }));
}
