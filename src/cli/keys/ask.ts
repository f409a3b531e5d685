import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Fault } from '../../register/fault.ts';
import { Misuse } from '../terminal.ts';

/** Asks a person. Where nobody sits at a terminal there is no one to ask. @throws Misuse */
export async function ask(question: string, instead: string, standard?: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Misuse(`${question.replace(/[:?]\s*$/, '')} is not given`, instead);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = (await lines.question(standard ? `${question} [${standard}] ` : `${question} `).catch(stopped)).trim();
  lines.close();
  return answer === '' && standard !== undefined ? standard : answer;
}

/** Asks for a secret and shows nothing of it. @throws Misuse */
export async function askSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Misuse('a passphrase is needed', 'run the command at a terminal, or put it into HOLDMARK_PASSPHRASE');
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await lines.question('').catch(stopped);
  lines.close();
  process.stderr.write('\n');
  return answer;
}

/** Ctrl-C at a question. */
function stopped(): never {
  process.stderr.write('\n');
  throw new Fault('stopped; nothing was written');
}
