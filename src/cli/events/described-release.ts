import { existsSync, readFileSync } from 'node:fs';
import type { NewRelease } from '../../label/events.ts';
import { Fault } from '../../register/fault.ts';
import type { LabelRecord } from '../../register/label-record.ts';
import type { Register } from '../../register/open-register.ts';
import { type DeclarationRefusal, verifyDeclaration } from '../../verification/verify-declaration.ts';
import { readFirmwareManifest } from '../../watching/firmware-manifest.ts';
import { sayDeclarationRefusal } from '../../wording/say-declaration-refusal.ts';
import { newReleases, type ReleaseOptions } from './new-releases.ts';

/** The options of a release, with what the firmware's manifest gives. What is said twice must agree. @throws Fault */
export async function withManifest<Options extends ReleaseOptions>(options: Options, path: string): Promise<Options> {
  if (!existsSync(path)) throw new Fault(`${path}: there is no such file`, 'name the firmware’s manifest');
  const read = await readFirmwareManifest(readFileSync(path));
  if (read.kind === 'unreadable') throw new Fault(`${path}: ${read.reason}`, read.hint);
  mustAgree(path, 'version', read.version, options.version);
  mustAgree(path, 'SHA-256', read.imageSha256, options.digest);
  return { ...options, version: read.version, digest: read.imageSha256, ...(read.date && !options.released && { released: read.date }), ...(read.build && !options.build && { build: read.build }) };
}

/** A release as its maker declared it: checked against the trust list and the label, and quoted. Options may repeat what it says,
 *  or name the image, whose digest must be the declared one. @throws Fault */
export async function declaredRelease(options: ReleaseOptions, path: string, { statement }: LabelRecord, register: Register, at: Date): Promise<NewRelease> {
  if (!existsSync(path)) throw new Fault(`${path}: there is no such file`, 'name the declaration that the maker sent');
  const declared = await verifyDeclaration(readFileSync(path), statement, register.trust, at);
  if ('refusal' in declared) throw declarationRefused(path, declared.refusal);
  const { release } = declared.declaration;
  mustAgree(path, 'version', release.version, options.version);
  mustAgree(path, 'kind of change', release.change, options.change);
  const { imageSha256: digest, date: released, ...rest } = release;
  const [checked] = await newReleases({ ...rest, released, ...(options.image && { image: options.image }), ...((digest ?? options.digest) && { digest: digest ?? options.digest }), ...(options.assessed && { assessed: options.assessed }) }, () => undefined, released);
  if (!checked) throw new Fault(`${path}: names no release`);
  mustAgree(path, 'SHA-256', checked.imageSha256 ?? '', options.digest);
  return { ...checked, declaredBy: declared.declaredBy };
}

function mustAgree(path: string, what: string, found: string, said: string | undefined): void {
  if (said !== undefined && said !== found) throw new Fault(`${path}: its ${what} is ${found}, not ${said}`, 'one of the two is for another release');
}

/** @param what the file's name, or what else was refused */
export function declarationRefused(what: string, refusal: DeclarationRefusal): Fault {
  const [problem, hint] = sayDeclarationRefusal(refusal);
  return new Fault(`${what}: ${problem}`, hint);
}
