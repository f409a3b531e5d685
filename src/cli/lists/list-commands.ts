import type { Command } from 'commander';
import { rfc3339 } from '../../encoding/rfc3339.ts';
import { readBundleFolder, writeBundleFolder } from './bundle-folder.ts';
import { checkList, type CheckListOptions } from './check-list.ts';
import { answerLanguage } from '../answer-language.ts';
import { momentOf } from '../command-register.ts';
import { addEndedCommand } from './ended-command.ts';
import { fetchBundle, trustFor } from './list-source.ts';
import { exit, Misuse, say, sayJson } from '../terminal.ts';

/** What retailers' back offices use: no key, no account, and once synced no network. */
export function addListCommands(program: Command, finish: (code: number) => void): void {
  program.command('check-list').argument('<list>', 'CSV, XLSX or JSON Lines; - for standard input')
    .description('say of every article of a list whether its label holds; exit code 1 where one does not, 3 where one could not be decided')
    .option('--out <file>', 'where the answers go: .csv, .jsonl or .xlsx', '-')
    .option('--bundle <folder>', 'check without a network, against a bundle fetched by sync').option('--from <place>', 'the published register to ask: an address or a folder (default: this checkout)')
    .option('--trust <file>', 'the trust list to believe').option('--since <date>', 'only the rows whose label changed since then')
    .option('--article <column>', 'the column of GTINs, label codes or addresses: its name or number').option('--barcode <column>', 'the column of barcodes on the same packs').option('--firmware <column>', 'the column of installed versions')
    .option('--language <tag>', 'language of the answers', answerLanguage, 'en').option('--at <moment>', 'as of another moment than now')
    .action(async (list: string, options: CheckListOptions, command: Command) => finish(await checkList(list, options, command)));

  program.command('sync').argument('<folder>', 'where the bundle is kept').description('fetch the register bundle, or what changed of it, for checks without a network')
    .option('--from <place>', 'the published register: an address or a folder (default: where it came from the last time)').option('--trust <file>', 'the trust list to believe, the first time').option('--json', 'what was fetched, as JSON')
    .action(async (folder: string, options: SyncOptions, command: Command) => finish(await sync(folder, options, command)));
  addEndedCommand(program, finish);
}

interface SyncOptions { readonly from?: string; readonly trust?: string; readonly json?: true }

async function sync(folder: string, options: SyncOptions, command: Command): Promise<number> {
  const held = await readBundleFolder(folder);
  const from = options.from ?? held?.pointer.origin;
  if (from === undefined) throw new Misuse('it is not said where the register is', 'name it with --from https://…');
  let received = 0;
  const bundle = await fetchBundle(from, held, await trustFor(folder, options.trust, command), momentOf(undefined), (bytes) => { received += bytes; });
  await writeBundleFolder(folder, bundle);
  const { labels, signedAt } = bundle.pointer;
  if (options.json) sayJson({ folder, labels, signedAt: rfc3339(signedAt), received });
  else say(`${labels} labels as of ${rfc3339(signedAt)}, ${Math.ceil(received / 1000)} kB fetched into ${folder}`);
  return exit.fine;
}
