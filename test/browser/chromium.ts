import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installDebianPackage } from '../install-debian-package.ts';
import { watchPolicy } from './watch-policy.ts';

const DEBIAN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Starts a real browser: CHROMIUM_PATH, else Playwright's own, else the system's, else one that is installed now. To close it fails
 *  where a page went against its policy.
 *  @param flags more of Chromium's own, such as host-resolver rules */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return watchPolicy(await chromium.launch({ executablePath: chromiumPath(), args: [...FLAGS, ...flags] }));
}

/** Where the browser is, once it is there. @throws Error that says what to do */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file`);
  }
  return installed() ?? installNow();
}

const installed = (): string | undefined => [chromium.executablePath(), ...DEBIAN].find((path) => existsSync(path));

function installNow(): string {
  if (!installDebianPackage('chromium')) {
    const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
    try {
      execFileSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'ignore', timeout: 600_000 });
    } catch {
      // The sentence below says what to do.
    }
  }
  const path = installed();
  if (path) return path;
  throw new Error('the browser tests need Chromium: install the package "chromium", or set CHROMIUM_PATH to one');
}
