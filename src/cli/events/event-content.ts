import type { Draft } from '../../label/draft.ts';
import type { EventContent } from '../../label/events.ts';
import { outsideWindow } from '../../label/read-event-draft.ts';
import { isDay, rfc3339 } from '../../encoding/rfc3339.ts';
import { Fault } from '../../register/fault.ts';
import type { LabelRecord } from '../../register/label-record.ts';
import type { Register } from '../../register/open-register.ts';
import { checkDraftFile } from '../../register/read-draft-file.ts';
import { momentOf } from '../command-register.ts';
import { declaredRelease, withManifest } from './described-release.ts';
import type { EventOptions } from './event-options.ts';
import { newReleases, type ReleaseOptions } from './new-releases.ts';
import { Misuse, note } from '../terminal.ts';

export interface CoverOptions extends EventOptions, ReleaseOptions { readonly backport?: true; readonly declaration?: string; readonly manifest?: string }
export interface SuspendOptions extends EventOptions { readonly affected?: string[]; readonly cureBy?: string }
export interface FromOptions extends EventOptions { readonly from?: string }
export interface AmendOptions extends FromOptions { readonly supportUntil?: string }
export interface RenewOptions extends FromOptions { readonly early?: true; readonly late?: true }
export interface AppealOptions extends EventOptions { readonly decided?: 'upheld' | 'rejected' }
export interface SurveilOptions extends EventOptions { readonly kind: 'sample-test' | 'complaint' | 'audit' | 'document-review'; readonly result: 'conforms' | 'does-not-conform' | 'open' }
export interface ExcludeOptions extends EventOptions { readonly lot?: string[]; readonly serials?: string[] }
export interface WithdrawOptions extends EventOptions { readonly lastManufactured?: string; readonly overSticker?: true }

export async function coverContent(given: CoverOptions, label: LabelRecord, register: Register): Promise<EventContent> {
  const { releases } = label.statement.credentialSubject;
  const at = momentOf(given.date);
  const today = rfc3339(at).slice(0, 10);
  const options = given.manifest === undefined ? given : await withManifest(given, given.manifest);
  if (given.declaration !== undefined) return { kind: 'cover', backport: given.backport === true, releases: [await declaredRelease(options, given.declaration, label, register, at)] };
  return { kind: 'cover', backport: options.backport === true, releases: await newReleases(options, (version) => releases.find((each) => each.version === version)?.change, today) };
}

/** The end of a base standard shortens a label by itself: nothing else need be amended. */
export async function amendContent(options: AmendOptions, label: LabelRecord, register: Register): Promise<EventContent> {
  if (options.from === undefined && options.supportUntil === undefined && options.reason !== 'standard-replaced') throw new Misuse('nothing to amend was given', 'edit the draft and name it with --from, or give --support-until');
  const { support } = label.statement.credentialSubject;
  if (options.from !== undefined && options.supportUntil !== undefined) throw new Misuse('--from and --support-until were both given', 'write the new day into the draft, or leave --from out');
  if (options.from === undefined) return { kind: 'amend', facts: options.supportUntil === undefined ? {} : { support: { ...support, securityUpdatesUntil: dayOf(options.supportUntil) } } };
  const { scheme: _, schemeVersion: _version, releases: _releases, ...facts } = await draftOf(options.from, label, register, options.date);
  return { kind: 'amend', facts };
}

export function suspendContent({ affected = [], cureBy }: SuspendOptions): EventContent {
  return { kind: 'suspend', affected, ...(cureBy && { cureBy: rfc3339(momentOf(cureBy)) }) };
}

export async function renewContent(options: RenewOptions, label: LabelRecord, register: Register): Promise<EventContent> {
  const assessments = options.from === undefined ? [] : (await draftOf(options.from, label, register, options.date)).assessments;
  return { kind: 'renew', assessments, ...outsideWindow(options) };
}

export async function transferContent(options: FromOptions, label: LabelRecord, register: Register): Promise<EventContent> {
  const { manufacturer, vulnerabilityContact } = await draftOf(options.from ?? '', label, register, options.date);
  return { kind: 'transfer', manufacturer, vulnerabilityContact };
}

/** A draft for a label that exists: checked as for a new one. @throws Fault */
async function draftOf(path: string, label: LabelRecord, register: Register, date: string | undefined): Promise<Draft> {
  const { draft, findings } = await checkDraftFile(path, register.schemes, momentOf(date));
  const faults = findings.filter(({ severity }) => severity === 'error').length;
  if (!draft || faults > 0) throw new Fault(`${path}: has ${faults} error${faults === 1 ? '' : 's'}`, `see them with: holdmark check ${path}`);
  if (draft.scheme !== label.statement.credentialSubject.scheme.id) throw new Fault(`${path}: is a draft for the scheme ${draft.scheme}, and label ${label.code} stands for ${label.statement.credentialSubject.scheme.id}`, 'another scheme needs another label');
  if (findings.length > 0) note(`holdmark: note: ${path} has ${findings.length} warning${findings.length === 1 ? '' : 's'}: holdmark check ${path}`);
  return draft;
}

export function excludeContent({ lot: lots, serials }: ExcludeOptions): EventContent {
  return { kind: 'exclude', units: { ...(lots && { lots }), ...(serials && { serials: serials.map(serialRange) }) } };
}

export function withdrawContent({ lastManufactured, overSticker }: WithdrawOptions): EventContent {
  const stock = { ...(lastManufactured && { lastManufactured: dayOf(lastManufactured) }), ...(overSticker && { overSticker }) };
  return { kind: 'withdraw', ...(Object.keys(stock).length > 0 && { stock }) };
}

function serialRange(text: string): { readonly from: string; readonly to: string } {
  const [, from, to] = /^([^\s-]{1,20})-([^\s-]{1,20})$/.exec(text) ?? [];
  if (!from || !to) throw new Misuse(`"${text}" is no range of serials`, 'write it as 7000-7999');
  return { from, to };
}

function dayOf(text: string): string {
  if (!isDay(text)) throw new Misuse(`"${text}" is not a day of the calendar`, 'write it as 2031-12-31');
  return text;
}
