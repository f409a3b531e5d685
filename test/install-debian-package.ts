import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a package where that is ours to do: as root on Debian and its kin. @returns whether it is there now */
export function installDebianPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  try {
    execFileSync('apt-get', ['update', ...wait], { stdio: 'ignore', timeout: 300_000 });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...wait, name], { stdio: 'ignore', timeout: 900_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}
