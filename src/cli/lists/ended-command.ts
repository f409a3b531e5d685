import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { findColumns } from '../../articles/find-columns.ts';
import { readArticle } from '../../articles/read-article.ts';
import { endedCursor, endedSince, parseEndedCursor } from '../../bundle/ended-cursor.ts';
import { shelfNews } from '../../bundle/shelf-news.ts';
import { noteWithSignature, readSignedNote } from '../../bundle/signed-digest.ts';
import { utf8 } from '../../encoding/bytes.ts';
import { checkedSignature } from '../../issuance/signer.ts';
import { hostOf } from '../../register/register-config.ts';
import { answerLanguage } from '../answer-language.ts';
import { commandRegister, momentOf } from '../command-register.ts';
import { endedDigest } from './ended-digest.ts';
import { signerFor } from '../keys/keyring.ts';
import { listSource, type SourceOptions, trustFor } from './list-source.ts';
import { readList } from './read-list.ts';
import { exit, Misuse, note, say, sayJson } from '../terminal.ts';

interface EndedOptions extends SourceOptions { readonly since?: string; readonly after?: string; readonly articles?: string; readonly language: string; readonly at?: string; readonly sign?: true; readonly verify?: string; readonly json?: true }

/** `holdmark ended`: what a retailer is mailed. */
export function addEndedCommand(program: Command, finish: (code: number) => void): void {
  program.command('ended').description('list what ended since a day, what holds again and which units were taken out, all of it or what a shop sells, as plain text that can be mailed; exit code 1 where there is something to tell')
    .option('--since <date>', 'what ended from this day on').option('--after <cursor>', 'what became known after the last call: the cursor that it printed').option('--articles <list>', 'only the articles of this list').option('--sign', 'sign it with the status key')
    .option('--verify <file>', 'check the signature of such a text instead').option('--bundle <folder>', 'from a bundle fetched by sync').option('--from <place>', 'the published register to ask').option('--trust <file>', 'the trust list to believe')
    .option('--language <tag>', 'language of the text', answerLanguage, 'en').option('--at <moment>', 'as of another moment than now').option('--json', 'the entries as JSON')
    .action(async (options: EndedOptions, command: Command) => finish(options.verify === undefined ? await ended(options, command) : await verifyNote(options, options.verify, command)));
}

async function ended(options: EndedOptions, command: Command): Promise<number> {
  const cursor = options.after === undefined ? undefined : parseEndedCursor(options.after);
  if (options.after !== undefined && !cursor) throw new Misuse(`"${options.after}" is no cursor`, 'give what the last call printed, as 2026-11-25T23:00:00Z/1234');
  if (options.since === undefined && !cursor) throw new Misuse('it is not said since when', 'give a day: --since 2026-11-01, or the cursor of the last call: --after');
  const since = momentOf(options.since ?? '1970-01-01').getTime();
  const now = momentOf(options.at);
  const bundle = await listSource(options, command, now);
  const sold = options.articles === undefined ? undefined : await articlesOf(options.articles);
  const news = shelfNews(bundle.statements(), now).filter((each) => Date.parse(each.since) >= since && (!cursor || endedSince(cursor, each)) && (!sold || sold.has(each.label) || each.gtins.some((gtin) => sold.has(gtin))));
  // What the dates have done by now was told now; statements that are not in the bundle yet come next time.
  note(`holdmark: note: next time, what is new: --after ${endedCursor({ asOf: now, statements: bundle.pointer.statements })}`);
  if (options.json) sayJson(news);
  else {
    const from = options.since === undefined ? cursor?.asOf ?? now : momentOf(options.since);
    const text = endedDigest(news, bundle.pointer.origin, [from.toISOString().slice(0, 10), now.toISOString().slice(0, 10)], options.language, options.sign === true);
    process.stdout.write(options.sign ? await signed(text, command) : text);
  }
  return news.length > 0 ? exit.fault : exit.fine;
}

async function signed(text: string, command: Command): Promise<string> {
  const { config, issuer } = await commandRegister(command);
  const signer = await signerFor(config, issuer, 'status');
  return noteWithSignature(text, hostOf(config), signer.publicKey, await checkedSignature(signer, utf8(text)));
}

async function verifyNote(options: EndedOptions, file: string, command: Command): Promise<number> {
  const read = await readSignedNote(readFileSync(file === '-' ? 0 : file, 'utf8'), await trustFor(options.bundle, options.trust, command), momentOf(options.at));
  if (!read) {
    say('this text was not signed by the register, or it was changed');
    return exit.fault;
  }
  say(`signed by ${read.signedBy}\n`);
  process.stdout.write(read.text);
  return exit.fine;
}

/** GTINs and label codes that a list names in its articles' column. */
async function articlesOf(path: string): Promise<ReadonlySet<string>> {
  const list = await readList(path);
  const rows: (readonly string[])[] = [];
  for await (const batch of list.batches) for (const { cells } of batch) rows.push(cells);
  const names = list.names();
  const { columns } = findColumns(names ? [names, ...rows] : rows);
  if (!columns) throw new Misuse(`${path}: no column holds GTINs or label codes`, 'give a list with one article on each line');
  return new Set(rows.flatMap((row) => [columns.article, columns.barcode ?? columns.article].flatMap((column) => {
    const article = readArticle(row[column] ?? '');
    return article.kind === 'gtin' ? [article.gtin] : article.kind === 'code' ? [article.code] : [];
  })));
}
