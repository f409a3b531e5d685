import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleFiles } from '../../src/publishing/bundle-files.ts';
import { openRegister } from '../../src/register/open-register.ts';
import { publishedFiles } from '../../src/register/published-files.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';

/** Writes what machines read of a register into a folder, as a build does, without pages and artwork. */
export async function publishMachineFiles(root: string, folder: string): Promise<void> {
  const register = await openRegister(root);
  const status = await readStatusFiles(register);
  const write = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const [path, make] of publishedFiles(register, status)) write(path, make());
  for await (const { path, bytes } of bundleFiles(register, status)) write(path, bytes);
}
