import { type Command, InvalidArgumentError } from 'commander';
import { addDays, rfc3339 } from '../../encoding/rfc3339.ts';
import { findScheme } from '../../scheme/find-scheme.ts';
import { type Duty, dutiesOf } from '../../scheme/duties.ts';
import { commandRegister, momentOf } from '../command-register.ts';
import { exit, paint, say, sayJson } from '../terminal.ts';

interface Options { readonly within: number; readonly at?: string; readonly json?: true }
type Due = (Duty & { readonly number: number; readonly code: string; readonly product: string }) | { readonly kind: 'trust-list'; readonly by: string; readonly overdue: boolean; readonly version: number };

export function addDueCommands(program: Command, finish: (code: number) => void): void {
  program.command('due').description('what is owed, by date: surveillance, renewals, cures, reviews, answers to appeals, the next trust list')
    .option('--within <days>', 'how far to look ahead', days, 60).option('--at <moment>', 'as of another moment than now').option('--json', 'as JSON')
    .action(async (options: Options, command: Command) => finish(await due(options, command)));
}

function days(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('write a number of days');
  return Number(text);
}

/** Ends with 1 where something is overdue, so that a daily job notices. */
async function due({ within, at, json }: Options, command: Command): Promise<number> {
  const { labels, schemes, trust } = await commandRegister(command);
  const asOf = momentOf(at);
  const horizon = addDays(rfc3339(asOf), within).slice(0, 10);
  const list: Due = { kind: 'trust-list', version: trust.version, by: trust.expiresAt.slice(0, 10), overdue: Date.parse(trust.expiresAt) <= asOf.getTime() };
  const owed = [list, ...labels.flatMap(({ number, code, statement, history }): Due[] => {
    const { scheme: { id, version }, product } = statement.credentialSubject;
    const scheme = findScheme(schemes, id, version) ?? findScheme(schemes, id);
    return scheme ? dutiesOf(history, scheme, asOf).map((each) => ({ number, code, product: `${product.brand} ${product.name}`, ...each })) : [];
  })].filter((each) => each.by <= horizon).sort((a, b) => a.by.localeCompare(b.by) || ('number' in a ? a.number : -1) - ('number' in b ? b.number : -1));
  if (json) sayJson(owed);
  else if (owed.length === 0) say(`nothing is owed until ${horizon}`);
  else for (const each of owed) say(`${each.by}  ${(each.overdue ? paint('red', 'overdue') : 'due').padEnd(7)}  ${saying(each)}`);
  return owed.some((each) => each.overdue) ? exit.fault : exit.fine;
}

const saying = (due: Due): string => (due.kind === 'trust-list'
  ? `trust list ${due.version} expires, and with it every verdict: propose the next one, holdmark trust propose --expires`
  : `${due.code}  ${words[due.kind]}${due.about ? ` (${due.about})` : ''}: ${due.product}`);

const words: Readonly<Record<Duty['kind'], string>> = {
  surveillance: 'look at the product again', renewal: 'renew, or the label ends', cure: 'cure, or the label counts as withdrawn', withdrawal: 'the cure clock ran out: record it with holdmark withdraw',
  review: 'review the new version, or it counts as not covered', appeal: 'answer the appeal', recognition: 'the recognition ends',
};
