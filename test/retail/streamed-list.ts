import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const ROW = 8000;

/** `holdmark check-list -` in a process of its own, fed with a list of so many bytes that exists nowhere as a whole: how many rows went in
 *  and came out, and the most memory that the process held. @param args before `check-list`   @param options after it */
export async function streamedList(args: readonly string[], options: readonly string[], gtin: string, bytes: number): Promise<{ readonly given: number; readonly answered: number; readonly megabytes: number }> {
  const command = [...args, 'check-list', '-', '--out', '-', ...options];
  const script = `const { main } = await import(${JSON.stringify(join(MAIN))}); await main(${JSON.stringify(command)}); process.stderr.write('\\nmost ' + process.resourceUsage().maxRSS);`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'pipe'] });
  let given = 0;
  let answered = -1;
  let said = '';
  run.stdout.on('data', (piece: Buffer) => { answered += piece.toString('latin1').split('\n').length - 1; });
  run.stderr.on('data', (piece: Buffer) => { said = (said + piece.toString('utf8')).slice(-4000); });
  const list = function* (): Iterable<string> {
    yield 'nr;ean;text\n';
    for (let size = 0; size < bytes;) {
      let piece = '';
      for (let i = 0; i < 8; i++) piece += `${given++};${gtin};${'x'.repeat(ROW)}\n`;
      size += piece.length;
      yield piece;
    }
  };
  Readable.from(list()).pipe(run.stdin);
  await once(run, 'close');
  return { given, answered, megabytes: Number(/most (\d+)/.exec(said)?.[1]) / 1024 };
}
