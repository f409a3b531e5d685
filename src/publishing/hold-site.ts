import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lockFolder, lockPath } from '../register/lock-folder.ts';
import { ledgerFolder, openRegister, type Register } from '../register/open-register.ts';
import { readStatusFiles, type StatusFiles } from '../register/status-files.ts';
import { siteFolder } from './site-folder.ts';

/** Seconds: a large site takes some minutes to be built. */
const PATIENCE = 1_800;

/** Does work on a site that nobody else works on meanwhile. Whoever had to wait works from the register as it is by then, or it would
 *  put back what the other one has published.
 *  @param seen the register as it was opened   @param work is given the real path of the site
 *  @throws Fault where no site may be, another process keeps the site, or status lists and ledger disagree */
export async function holdSite<Result>(out: string, seen: Register, work: (register: Register, status: StatusFiles, site: string) => Promise<Result>): Promise<Result> {
  const site = siteFolder(out, seen.root);
  await mkdir(dirname(site), { recursive: true });
  // Beside the site: what lies in it is published.
  const release = await lockPath(out, `${site}.lock`, PATIENCE);
  try {
    const { register, status } = await atRest(seen);
    return await work(register, status, site);
  } finally {
    release();
  }
}

/** The register and its lists at a moment when no command is between the one and the other. */
async function atRest(seen: Register): Promise<{ readonly register: Register; readonly status: StatusFiles }> {
  // Where nobody may write, nobody does.
  const release = await lockFolder(ledgerFolder(seen.root)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM' || error.code === 'ENOENT') return () => undefined;
    throw error;
  });
  try {
    const register = await openRegister(seen.root, seen);
    return { register, status: await readStatusFiles(register) };
  } finally {
    release();
  }
}
