import { serveSite, type ServedSite } from '../fixtures/serve-site.ts';
import { bundleFiles } from '../../src/publishing/bundle-files.ts';
import { siteDataOf } from '../../src/publishing/site-data-of.ts';
import { openRegister, type Register } from '../../src/register/open-register.ts';
import { publishedFiles } from '../../src/register/published-files.ts';
import { readStatusFiles } from '../../src/register/status-files.ts';

export interface ServedCheck extends ServedSite {
  readonly register: Register;
  /** What is served; tests change it to play a host that lies, or a register that goes on. */
  readonly files: Map<string, () => Uint8Array>;
  /** Paths that were asked for. */
  readonly asked: string[];
}

/** Serves a register with its bundle and pages, without artwork. */
export async function serveCheckPage(root: string): Promise<ServedCheck> {
  const files = new Map<string, () => Uint8Array>();
  const register = await publishInto(files, root);
  const asked: string[] = [];
  const site = siteDataOf(register, await readStatusFiles(register), []);
  const served = await serveSite(site, { files, misbehave: (path) => { asked.push(path); return false; } });
  return { ...served, register, files, asked };
}

export async function publishInto(files: Map<string, () => Uint8Array>, root: string): Promise<Register> {
  const register = await openRegister(root);
  const status = await readStatusFiles(register);
  for (const [path, make] of publishedFiles(register, status)) files.set(path, make);
  for await (const { path, bytes } of bundleFiles(register, status)) files.set(path, () => bytes);
  return register;
}
