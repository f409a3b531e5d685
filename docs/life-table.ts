import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventKinds, life, lifeStates } from '../src/label/life.ts';

const PAGE = join(import.meta.dirname, 'life.md');
const BETWEEN = /(?<=<!-- life:begin -->\n)[\s\S]*(?=<!-- life:end -->)/;

/** The table of `src/label/life.ts` as Markdown. */
export function lifeTable(): string {
  const header = `| | ${eventKinds.join(' | ')} |\n| --- |${' --- |'.repeat(eventKinds.length)}\n`;
  return header + lifeStates.map((state) => `| **${state}** | ${eventKinds.map((kind) => life[state][kind].replaceAll('-', ' ')).join(' | ')} |\n`).join('');
}

/** The table as the page has it. */
export const tableOfPage = (): string => BETWEEN.exec(readFileSync(PAGE, 'utf8'))?.[0] ?? '';

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(BETWEEN, lifeTable()));
