import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { sha256OfLine } from '../../register/ledger.ts';
import type { Evidence, LanguageMap } from '../../label/draft.ts';
import { type ReasonCode, reasonCodes } from '../../label/statement.ts';
import { Misuse } from '../terminal.ts';

/** What every event has: who, when, why in a code and in words, and what supports it. */
export interface EventOptions {
  readonly reason?: string;
  readonly text?: readonly string[];
  readonly actor?: string;
  readonly date?: string;
  readonly evidence?: readonly string[];
  readonly dryRun?: true;
  readonly publish?: string;
  readonly stickers?: string;
  readonly json?: true;
}

/** Adds them after the options that only this event has. @param example how the command is called */
export function withEventOptions(command: Command, example: string): Command {
  return command.optionsGroup('Of every event:')
    .option('--reason <code>', 'why, as one of the codes below; left out where it goes without saying')
    .option('--text <words...>', 'the reason in words; "de=…" for another language than English')
    .option('--actor <name>', 'who decides (default: the register’s issuer)')
    .option('--date <moment>', 'when it takes effect (default: now)')
    .option('--evidence <title=place...>', 'what supports it: "Report=report.pdf" (its digest is taken) or "Advisory=https://…"')
    .option('--dry-run', 'show what would be signed and what people would read; write nothing')
    .option('--publish <folder>', 'bring the site in this folder up to date at once')
    .option('--json', 'the statement as JSON')
    .addHelpText('after', `\nReason codes:\n${wrapped(reasonCodes)}\n\nExample:\n  ${example}`);
}

/** As lines of at most 80 letters, indented. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 2 <= 78) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines.join(',\n');
}

/** @throws Misuse for a code that does not exist, or none where one is needed */
export function reasonCode(given: string | undefined, standard: ReasonCode | undefined): ReasonCode {
  if (given === undefined && standard) return standard;
  const code = reasonCodes.find((each) => each === given);
  if (!code) throw new Misuse(given === undefined ? 'no reason was given' : `"${given}" is no reason code`, `give --reason with one of: ${reasonCodes.join(', ')}`);
  return code;
}

/** `--text "The hole…" "de=Die Lücke…"`: words without a tag are English. @throws Misuse where there are none */
export function languageMap(texts: readonly string[] | undefined, standard?: LanguageMap): LanguageMap {
  if (!texts || texts.length === 0) {
    if (standard) return standard;
    throw new Misuse('the reason in words is missing', 'give --text "…": it is what people read');
  }
  const pairs = texts.map((text): [string, string] => {
    const tagged = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)$/s.exec(text);
    return tagged?.[1] && tagged[2] ? [tagged[1], tagged[2].trim()] : ['en', text.trim()];
  });
  if (pairs.some(([, words]) => words === '' || words.length > 2_000)) throw new Misuse('a reason in words is empty or longer than 2,000 characters', 'say it in a sentence or two');
  return Object.fromEntries(pairs);
}

/** @throws Misuse where a piece of evidence is neither a file nor an https address */
export function evidenceList(given: readonly string[] | undefined): readonly Evidence[] {
  return (given ?? []).map((each) => {
    const [, title, place] = /^([^=]+)=(.+)$/s.exec(each) ?? [];
    if (!title || !place) throw new Misuse(`"${each}" is not title=place`, 'write it as "Report=report.pdf" or "Advisory=https://…"');
    if (/^https:\/\/\S+$/.test(place) && URL.canParse(place)) return { title, url: place };
    if (existsSync(place)) return { title, sha256: sha256OfLine(readFileSync(place)) };
    throw new Misuse(`${place}: is neither a file nor an https:// address`, 'evidence is named by a file, whose digest is taken, or by its address');
  });
}
