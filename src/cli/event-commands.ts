import { type Command, Option } from 'commander';
import { rfc3339 } from '../encoding/rfc3339.ts';
import type { EventContent, EventInput } from '../label/events.ts';
import type { ReasonCode } from '../label/statement.ts';
import { Fault } from '../register/fault.ts';
import { findLabel } from '../register/find-label.ts';
import type { LabelRecord } from '../register/label-record.ts';
import type { Register } from '../register/open-register.ts';
import { checkDraftFile } from '../register/read-draft-file.ts';
import { coverText } from '../wording/event-texts.ts';
import { commandRegister, momentOf } from './command-register.ts';
import { declaredRelease, withManifest } from './described-release.ts';
import { type EventOptions, evidenceList, languageMap, reasonCode, withEventOptions } from './event-options.ts';
import { signersFor } from './keyring.ts';
import { newReleases, type ReleaseOptions } from './new-releases.ts';
import { previewEvent, recordEvents } from './record-events.ts';
import { refreshIfPossible } from './refresh-if-possible.ts';
import { sayConsequences } from './say-consequences.ts';
import { sayRecorded } from './say-recorded.ts';
import { sayPublished } from './say-published.ts';
import { exit, Misuse, note, say, sayJson } from './terminal.ts';

/** The life of a label after it was issued: each command signs one statement. */
export function addEventCommands(program: Command, finish: (code: number) => void): void {
  const event = <Options extends EventOptions>(name: string, description: string, reason: ReasonCode | undefined, contentOf: (options: Options, label: LabelRecord, register: Register) => EventContent | Promise<EventContent>): Command =>
    withEventOptions(program.command(name).description(description), reason)
      .action(async (label: string, options: Options, command: Command) => finish(await record(label, options, reason, command, contentOf)));

  event<CoverOptions>('cover', 'add a release, or the outcome of its check; the scheme’s update rule decides what it is worth', undefined, coverContent)
    .option('--version <version>', 'as the product names it').option('--change <kind>', 'security-fix, bugfix, feature or substantial').option('--image <file>', 'the firmware image, whose digest is taken')
    .option('--digest <sha256>', 'the digest, where the image is elsewhere').option('--notes <url>', 'release notes').option('--build <text>', 'build number').option('--released <day>', 'day of release (default: today)')
    .option('--oldest-upgradable <version>', 'the oldest version that can update to it').option('--assessed <outcome>', 'the outcome of a check: covered or not-covered').option('--backport', 'a fix for an older line')
    .option('--list <file>', 'many releases at once, all or none: CSV or JSON with the same names')
    .option('--declaration <file>', 'the maker’s signed declaration of the release: checked, and quoted').option('--manifest <file>', 'the firmware’s manifest (SUIT envelope or CycloneDX BOM): gives version and digest');
  event<SuspendOptions>('suspend', 'suspend a label while a problem is being fixed; a public cure clock starts', undefined, ({ affected = [], cureBy }) => ({ kind: 'suspend', affected, ...(cureBy && { cureBy: rfc3339(momentOf(cureBy)) }) }))
    .option('--affected <version...>', 'releases with the problem').option('--cure-by <moment>', 'when the clock runs out (default: the scheme’s term)');
  event('restore', 'put a suspended label back in force, with evidence', 'evidence-accepted', () => ({ kind: 'restore' }));
  event<FromOptions>('amend', 'correct or add facts from an edited draft, or extend support', 'correction', amendContent)
    .option('--from <draft>', 'the edited draft').option('--support-until <day>', 'extend security updates: never shorten');
  event<FromOptions & { early?: true }>('renew', 'renew a label for another term', 'renewal', (options, label, register) => ({ kind: 'renew', early: options.early === true, assessments: options.from ? draftOf(options.from, label, register, options.date).assessments : [] }))
    .option('--from <draft>', 'a draft with the new assessments').option('--early', 'before the scheme’s renewal window opens');
  event<FromOptions>('transfer', 'record that another party answers for the product', 'new-owner', transferContent).requiredOption('--from <draft>', 'a draft with the new manufacturer');
  event<{ decided?: 'upheld' | 'rejected' } & EventOptions>('appeal', 'record that an appeal was made or decided; it changes nothing by itself', 'complaint-upheld', ({ decided }) => ({ kind: 'appeal', ...(decided && { outcome: decided }) }))
    .addOption(new Option('--decided <outcome>', 'how it was decided').choices(['upheld', 'rejected']));
  event<SurveilOptions>('surveil', 'record a surveillance finding', 'surveillance-finding', ({ kind, result }) => ({ kind: 'surveil', finding: { kind, result } }))
    .addOption(new Option('--kind <kind>', 'how it was found').choices(['sample-test', 'complaint', 'audit', 'document-review']).makeOptionMandatory())
    .addOption(new Option('--result <result>', 'what was found').choices(['conforms', 'does-not-conform', 'open']).makeOptionMandatory());
  event<ExcludeOptions>('exclude', 'take lots or serials out: the label no longer holds for them', 'recall', ({ lot: lots, serials }) => ({ kind: 'exclude', units: { ...(lots && { lots }), ...(serials && { serials: serials.map(serialRange) }) } }))
    .option('--lot <lot...>', 'lots').option('--serials <from-to...>', 'serials, as 7000-7999');
  event<WithdrawOptions>('withdraw', 'end a label for good', undefined, ({ lastManufactured, overSticker }) => ({ kind: 'withdraw', ...((lastManufactured || overSticker) && { stock: { ...(lastManufactured && { lastManufactured }), ...(overSticker && { overSticker } ) } }) }))
    .option('--last-manufactured <day>', 'the last day on which units with this label may be made').option('--over-sticker', 'boxes in stock must be stickered over');
}

interface CoverOptions extends EventOptions, ReleaseOptions { readonly backport?: true; readonly declaration?: string; readonly manifest?: string }
interface SuspendOptions extends EventOptions { readonly affected?: string[]; readonly cureBy?: string }
interface FromOptions extends EventOptions { readonly from?: string; readonly supportUntil?: string }
interface SurveilOptions extends EventOptions { readonly kind: 'sample-test' | 'complaint' | 'audit' | 'document-review'; readonly result: 'conforms' | 'does-not-conform' | 'open' }
interface ExcludeOptions extends EventOptions { readonly lot?: string[]; readonly serials?: string[] }
interface WithdrawOptions extends EventOptions { readonly lastManufactured?: string; readonly overSticker?: true }

async function record<Options extends EventOptions>(name: string, options: Options, standard: ReasonCode | undefined, command: Command, contentOf: (options: Options, label: LabelRecord, register: Register) => EventContent | Promise<EventContent>): Promise<number> {
  const register = await commandRegister(command);
  const at = rfc3339(momentOf(options.date));
  const evidence = evidenceList(options.evidence);
  const found = findLabel(register, name);
  const content = await contentOf(options, found, register);
  const [code, text] = content.kind === 'cover' ? coverText(content) : [standard, undefined];
  const reason = { code: reasonCode(options.reason, code), text: languageMap(options.text, text) };
  const eventFor = (current: Register): EventInput => ({ actor: options.actor ?? current.config.issuer.name, at, reason, ...(evidence.length > 0 && { evidence }), ...content });
  const scheme = found.statement.credentialSubject.scheme.id;

  if (options.dryRun) {
    const preview = previewEvent(register, { label: found, event: eventFor(register), scheme });
    if (options.json) sayJson(preview);
    else {
      say('nothing was written; it would say:');
      sayConsequences(preview, found.statement.validUntil, new Date(at), register.issuer.demonstration === true);
    }
    return exit.fine;
  }
  const recorded = await recordEvents(register, signersFor, (current) => [{ label: findLabel(current, found.code), event: eventFor(current), scheme }]);
  const fresh = await refreshIfPossible(register);
  if (options.publish !== undefined) {
    // Loaded only now: pages and artwork take longer to load than an event to sign.
    const { publishSite } = await import('../publishing/publish-site.ts');
    sayPublished(await publishSite(fresh, options.publish, () => {}), options.publish);
  }
  sayRecorded(recorded, options.json === true);
  const [first] = recorded;
  if (!options.json && first) sayConsequences(first.statement.credentialSubject, first.statement.validUntil, new Date(at), register.issuer.demonstration === true);
  return exit.fine;
}

async function coverContent(given: CoverOptions, label: LabelRecord, register: Register): Promise<EventContent> {
  const { releases } = label.statement.credentialSubject;
  const at = momentOf(given.date);
  const today = rfc3339(at).slice(0, 10);
  const options = given.manifest === undefined ? given : await withManifest(given, given.manifest);
  if (given.declaration !== undefined) return { kind: 'cover', backport: given.backport === true, releases: [await declaredRelease(options, given.declaration, label, register, at)] };
  return { kind: 'cover', backport: options.backport === true, releases: await newReleases(options, (version) => releases.find((each) => each.version === version)?.change, today) };
}

function amendContent(options: FromOptions, label: LabelRecord, register: Register): EventContent {
  if (options.from === undefined && options.supportUntil === undefined) throw new Misuse('nothing to amend was given', 'edit the draft and name it with --from, or give --support-until');
  const { support } = label.statement.credentialSubject;
  if (options.from === undefined) return { kind: 'amend', facts: { support: { ...support, securityUpdatesUntil: dayOf(options.supportUntil ?? '') } } };
  const { scheme: _, schemeVersion: _version, releases: _releases, ...facts } = draftOf(options.from, label, register, options.date);
  return { kind: 'amend', facts };
}

function transferContent(options: FromOptions, label: LabelRecord, register: Register): EventContent {
  const { manufacturer, vulnerabilityContact } = draftOf(options.from ?? '', label, register, options.date);
  return { kind: 'transfer', manufacturer, vulnerabilityContact };
}

/** A draft for a label that exists: checked as for a new one. @throws Fault */
function draftOf(path: string, label: LabelRecord, register: Register, date: string | undefined): NonNullable<ReturnType<typeof checkDraftFile>['draft']> {
  const { draft, findings } = checkDraftFile(path, register.schemes, momentOf(date));
  const faults = findings.filter(({ severity }) => severity === 'error').length;
  if (!draft || faults > 0) throw new Fault(`${path}: has ${faults} error${faults === 1 ? '' : 's'}`, `see them with: holdmark check ${path}`);
  if (draft.scheme !== label.statement.credentialSubject.scheme.id) throw new Fault(`${path}: is a draft for the scheme ${draft.scheme}, and label ${label.code} stands for ${label.statement.credentialSubject.scheme.id}`, 'another scheme needs another label');
  if (findings.length > 0) note(`holdmark: note: ${path} has ${findings.length} warning${findings.length === 1 ? '' : 's'}: holdmark check ${path}`);
  return draft;
}

function serialRange(text: string): { readonly from: string; readonly to: string } {
  const [, from, to] = /^([^\s-]{1,20})-([^\s-]{1,20})$/.exec(text) ?? [];
  if (!from || !to) throw new Misuse(`"${text}" is no range of serials`, 'write it as 7000-7999');
  return { from, to };
}

function dayOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new Misuse(`"${text}" is not a day`, 'write it as 2031-12-31');
  return text;
}
