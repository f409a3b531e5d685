import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import { sha256Hex } from '../encoding/sha256.ts';
import { chainFault } from '../label/chain-fault.ts';
import type { LinkedStatement, ListedStatement } from '../label/listed-statement.ts';
import { noTrail, type Trail, trailAfter, trailOf, withTrail } from '../label/trail.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { checkSignatures } from './audit-ledger.ts';
import { type FoldHands, withHands } from './fold-hands.ts';
import { inOrder } from './in-order.ts';
import { type HeldLabel, labelRecord, type LabelRecord } from './label-record.ts';
import { endOf, type Ledger, type LedgerFile, ledgerOf, type LedgerPlace, ledgerPlaces, LINES_PER_FILE, stillBegins } from './ledger.ts';
import { ledgerFault } from './ledger-fault.ts';
import { type FileToRead, linksOf } from './read-links.ts';

/** What came of folding a ledger: a longer one with the same beginning is folded on from here. */
export interface Fold {
  /** Of the trust list that the signatures were checked by. */
  readonly trustDigest: string;
  readonly files: readonly LedgerFile[];
  /** By label number. */
  readonly held: ReadonlyMap<number, HeldLabel>;
}

export interface FoldedLedger extends Fold {
  readonly ledger: Ledger;
  /** In the order of their numbers. */
  readonly labels: readonly LabelRecord[];
  /** How many statements were read that the earlier fold did not have. */
  readonly read: number;
}

/** Turns the ledger into current labels. Every line's number, predecessor, date and state transition is checked, and the signature of
 *  each label's newest statement: it signs the hash of the one before it, and so of all of them.
 *  @param known an earlier fold: where its lines are unchanged, byte for byte, only what follows them is read
 *  @param hands who reads and checks, where it is not left to how much there is
 *  @throws Fault naming the first line that does not fit */
export async function foldLedger(folder: string, trust: TrustList, known: (Fold & { readonly labels?: readonly LabelRecord[] }) | undefined, hands?: FoldHands): Promise<FoldedLedger> {
  const places = ledgerPlaces(folder);
  const trustDigest = await sha256Hex(utf8(canonicalJson(trust)));
  const start = known?.trustDigest === trustDigest && (await stillStands(known.files, places)) ? known : nothing(trustDigest);

  const files = start.files.filter((file, i) => isWhole(file, places, i)).map((file, i) => ({ ...file, path: places[i]!.path, stamp: places[i]!.stamp }));
  const unread = places.slice(files.length).map((place, i): FileToRead => ({ place, index: files.length + i, last: files.length + i === places.length - 1, known: start.files[files.length + i]?.ends.length ?? 0 }));
  return withHands(unread.reduce((sum, { place }) => sum + place.size, 0), async (each) => {
    const grown = new Map<number, Chain>();
    for await (const [task, read] of inOrder(unread, 2 * each.count, async (file) => [file, await each.readLinks(file)] as const)) {
      const first = task.index * LINES_PER_FILE + task.known;
      linksOf(read, task).forEach((link, i) => append(grown, start.held, link, read.sha256s[i]!, first + i));
      files.push(read.file);
    }
    const ledger = ledgerOf(files);
    const held = new Map([...start.held, ...(await checked(grown, ledger, trust, each))]);
    // Where nothing is new the records stay the same ones, and with them what was read and made of them.
    const labels = (grown.size === 0 ? start.labels : undefined) ?? [...held].sort(([a], [b]) => a - b).map(([number, label]) => labelRecord(number, label, ledger));
    return { trustDigest, files, held, ledger, labels, read: ledger.count - ledgerOf(start.files).count };
  }, hands);
}

const nothing = (trustDigest: string): Fold & { readonly labels?: undefined } => ({ trustDigest, files: [], held: new Map() });

/** Only the last file of a fold may have grown. Four at a time: the disk and both hands of the machine are busy, the memory is not. */
async function stillStands(files: readonly LedgerFile[], places: readonly LedgerPlace[]): Promise<boolean> {
  for (let at = 0; at < files.length; at += 4) {
    const four = await Promise.all(files.slice(at, at + 4).map(async (file, i) => {
      const place = places[at + i];
      return place !== undefined && (at + i === files.length - 1 || isWhole(file, places, at + i)) && stillBegins(place, file);
    }));
    if (four.includes(false)) return false;
  }
  return true;
}

/** Whether there is no more in a file than was read of it, and there need not be. */
function isWhole(file: LedgerFile, places: readonly LedgerPlace[], index: number): boolean {
  const place = places[index];
  return place !== undefined && (place.stamp === file.stamp || place.size === endOf(file)) && (file.ends.length === LINES_PER_FILE || index === places.length - 1);
}

/** A label with statements that are being read. */
interface Chain { readonly numbers: number[]; readonly newest: LinkedStatement; readonly sha256: string; readonly trail: Trail }

function append(grown: Map<number, Chain>, held: Fold['held'], statement: LinkedStatement, sha256: string, number: number): void {
  const label = statement.credentialSubject.label.number;
  const chain = grown.get(label) ?? chainOf(held.get(label));
  const fault = chainFault(statement, number, chain && { statement: chain.newest, number: chain.numbers.at(-1)!, sha256: chain.sha256 });
  if (fault) throw ledgerFault(number, `does not fit the statements before it (${fault})`);
  const numbers = chain?.numbers ?? [];
  numbers.push(number);
  grown.set(label, { numbers, newest: statement, sha256, trail: trailAfter(chain?.trail ?? noTrail, chain?.newest, statement) });
}

const chainOf = (label: HeldLabel | undefined): Chain | undefined => label && { numbers: [...label.numbers], newest: label.listed, sha256: label.sha256, trail: trailOf(label.listed) };

/** Checks the newest statement of each label that has grown. */
async function checked(grown: ReadonlyMap<number, Chain>, ledger: Ledger, trust: TrustList, hands: FoldHands): Promise<readonly (readonly [number, HeldLabel])[]> {
  const chains = [...grown].map(([label, { numbers, sha256, trail }]) => ({ label, numbers, sha256, trail, newest: numbers.at(-1)! })).sort((a, b) => a.newest - b.newest);
  const listed: ListedStatement[] = [];
  for await (const [, some] of checkSignatures(chains.map(({ newest }) => newest), ledger, trust, hands)) listed.push(...some);
  return chains.map(({ label, numbers, sha256, trail }, i) => [label, { numbers, sha256, listed: withTrail(listed[i]!, trail) }]);
}
