import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';

/** Checks a list with the command and gives back its exit code and what it wrote. */
export async function checkedList(root: string, name: string, content: string | Uint8Array, ...options: readonly string[]): Promise<{ readonly code: number; readonly text: string; readonly path: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'holdmark-list-'));
  const [list, out] = [join(folder, name), options.includes('--out') ? options[options.indexOf('--out') + 1]! : join(folder, 'result.csv')];
  writeFileSync(list, content);
  const code = await main(['--register', root, 'check-list', list, ...options, ...(options.includes('--out') ? [] : ['--out', out])]);
  return { code, path: out, text: existsSync(out) ? readFileSync(out, 'utf8') : '' };
}

/** The command as a process of its own, fed on standard input. */
export function pipedList(root: string, input: string, ...options: readonly string[]): string {
  return spawnSync(process.execPath, ['src/cli/holdmark.js', '--register', root, 'check-list', '-', ...options], { input, encoding: 'utf8' }).stdout;
}
