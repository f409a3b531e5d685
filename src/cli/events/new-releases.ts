import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { draftSchema, type ChangeKind } from '../../label/draft.ts';
import type { NewRelease } from '../../label/events.ts';
import { readShape } from '../../label/read-yaml.ts';
import { Fault } from '../../register/fault.ts';
import type { Finding } from '../../scheme/finding.ts';
import { findingsWordingOf } from '../../wording/findings/findings-wording.ts';
import { sayFinding } from '../../wording/say-finding.ts';
import { Misuse } from '../terminal.ts';

/** The options of `cover` that describe a release. */
export interface ReleaseOptions {
  readonly version?: string;
  readonly build?: string;
  readonly released?: string;
  readonly image?: string;
  readonly digest?: string;
  readonly change?: string;
  readonly notes?: string;
  readonly oldestUpgradable?: string;
  readonly assessed?: string;
  readonly list?: string;
}

const columns = ['version', 'build', 'released', 'image', 'digest', 'change', 'notes', 'oldestUpgradable', 'assessed'] as const;
const changes: readonly ChangeKind[] = ['security-fix', 'bugfix', 'feature', 'substantial'];

/** The releases that a command names: one by its options, or a whole list (CSV or JSON with the same names). @throws Fault or
 *  Misuse; of a list, with every fault at once */
export async function newReleases(options: ReleaseOptions, known: (version: string) => ChangeKind | undefined, today: string): Promise<readonly NewRelease[]> {
  if (options.list === undefined) return [await newRelease(options, known, today)];
  const rows = readList(options.list);
  const releases: NewRelease[] = [];
  const faults: string[] = [];
  for (const [index, row] of rows.entries()) {
    try {
      releases.push(await newRelease(besideList(row, options.list), known, today));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(`row ${index + 1}: ${error.message}`);
    }
  }
  if (faults.length > 0) throw new Fault(`${options.list}: ${faults.join('; ')}`, 'nothing was written: mend the list and try again');
  return releases;
}

/** An image that a list names lies beside the list, unless it is where the command was called. */
function besideList(row: ReleaseOptions, list: string): ReleaseOptions {
  const beside = row.image === undefined ? undefined : join(dirname(list), row.image);
  return row.image !== undefined && beside !== undefined && !existsSync(row.image) && existsSync(beside) ? { ...row, image: beside } : row;
}

async function newRelease(row: ReleaseOptions, known: (version: string) => ChangeKind | undefined, today: string): Promise<NewRelease> {
  const { version, build, notes, oldestUpgradable } = row;
  if (!version) throw new Misuse('no version was named', 'give one with --version');
  const assessed = row.assessed === 'covered' || row.assessed === 'not-covered' ? row.assessed : undefined;
  if (row.assessed && !assessed) throw new Misuse(`"${row.assessed}" is no outcome of a check`, 'covered or not-covered');
  const change = changes.find((each) => each === row.change) ?? (row.change === undefined && assessed ? known(version) : undefined);
  if (!change) throw new Misuse(row.change ? `"${row.change}" is no kind of change` : `what changed in version ${version} is not said`, `give --change with one of: ${changes.join(', ')}`);
  const imageSha256 = await digestOf(row);
  const release = { version, date: row.released ?? today, change, ...(build && { build }), ...(imageSha256 && { imageSha256 }), ...(notes && { notes }), ...(oldestUpgradable && { oldestUpgradable }) };
  // The same rules as for a release in a draft.
  const read = readShape([release], draftSchema.shape.releases);
  if ('findings' in read) throw releaseFault(version, read.findings);
  return { ...release, ...(assessed && { assessed }) };
}

/** Members of a release that an option or a column calls otherwise. */
const called: Readonly<Record<string, string>> = { imageSha256: 'digest', date: 'released' };

/** As the faults of a draft are said. */
function releaseFault(version: string, findings: readonly Finding[]): Fault {
  const [first, ...more] = findings.map((each) => {
    const [, member = 'release', ...rest] = each.path;
    return sayFinding({ ...each, path: [called[member] ?? member, ...rest] }, findingsWordingOf('en'));
  });
  return new Fault([first!, ...more].map(({ place, problem }) => `version ${version.slice(0, 64)}: ${place}: ${problem}`).join('\n  '), first!.hint);
}

async function digestOf({ image, digest }: ReleaseOptions): Promise<string | undefined> {
  if (image === undefined) return digest;
  if (!existsSync(image)) throw new Fault(`${image}: there is no such file`, 'name the firmware image, or give its SHA-256 with --digest');
  const hash = createHash('sha256');
  for await (const part of createReadStream(image)) hash.update(part);
  const found = hash.digest('hex');
  if (digest && digest !== found) throw new Fault(`${image}: its SHA-256 is ${found}, not ${digest}`, 'this is not the image that the digest is of');
  return found;
}

function readList(path: string): readonly ReleaseOptions[] {
  if (!existsSync(path)) throw new Fault(`${path}: there is no such file`, 'name a CSV or JSON list of releases');
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const rows = /^\s*[[{]/.test(text) ? jsonRows(path, text) : csvRows(path, text);
  const strange = [...new Set(rows.flatMap(Object.keys))].filter((name) => !columns.some((column) => column === name));
  if (strange.length > 0) throw new Fault(`${path}: has columns that no release has: ${strange.join(', ')}`, `the columns are ${columns.join(', ')}`);
  if (rows.length === 0) throw new Fault(`${path}: holds no release`, `a list has a row a release, with the columns ${columns.join(', ')}`);
  return rows;
}

function jsonRows(path: string, text: string): readonly Record<string, string>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Fault(`${path}: is not JSON (${error instanceof Error ? error.message : ''})`, 'see holdmark cover --help');
  }
  const isRow = (row: unknown): row is Record<string, string> => typeof row === 'object' && row !== null && Object.values(row).every((cell) => typeof cell === 'string');
  if (!Array.isArray(value) || !value.every(isRow)) throw new Fault(`${path}: is not a list of releases whose members are all texts`, 'write versions in quotes: 2.10 is not 2.1');
  return value;
}

function csvRows(path: string, text: string): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy', transformHeader: (name) => name.trim() });
  const fault = errors[0];
  if (fault && fault.code !== 'UndetectableDelimiter') throw new Fault(`${path}: row ${(fault.row ?? 0) + 1}: ${fault.message}`, 'see holdmark cover --help');
  return data.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
}
