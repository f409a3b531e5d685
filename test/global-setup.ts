import { existsSync } from 'node:fs';
import { chromiumPath } from './browser/chromium.ts';
import { installDebianPackage } from './install-debian-package.ts';

/** Once before all tests, so that no two of them install the same thing at once. */
export default function setup(): void {
  chromiumPath();
  // Tests of printed files rasterise PDFs with pdftoppm; without it they skip and say so.
  if (!existsSync('/usr/bin/pdftoppm')) installDebianPackage('poppler-utils');
}
