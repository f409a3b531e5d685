import { type Command, Option } from 'commander';
import { declarableChanges } from '../../label/declaration.ts';
import type { EventContent } from '../../label/events.ts';
import type { LabelRecord } from '../../register/label-record.ts';
import type { Register } from '../../register/open-register.ts';
import { type AmendOptions, amendContent, type AppealOptions, type CoverOptions, coverContent, type ExcludeOptions, excludeContent, type FromOptions, type RenewOptions, renewContent, type SurveilOptions, type SuspendOptions, suspendContent, transferContent, type WithdrawOptions, withdrawContent } from './event-content.ts';
import { type EventOptions, withEventOptions } from './event-options.ts';
import { recordEvent } from './record-event.ts';

/** What an event is made of, from the options of its command. */
export type ContentOf<Options extends EventOptions> = (options: Options, label: LabelRecord, register: Register) => EventContent | Promise<EventContent>;

/** The life of a label after it was issued: each command signs one statement. */
export function addEventCommands(program: Command, finish: (code: number) => void): void {
  const event = <Options extends EventOptions>(name: string, description: string, contentOf: ContentOf<Options>, own: (command: Command) => Command, example: string): void => {
    const command = program.command(name).argument('<label>', 'number, code, GTIN or draft file').description(description);
    withEventOptions(own(command), `holdmark ${name} ${example}`)
      .action(async (label: string, options: Options, invoked: Command) => finish(await recordEvent(label, options, invoked, contentOf)));
  };

  event<CoverOptions>('cover', 'add a release, or the outcome of its check; the scheme’s update rule decides what it is worth', coverContent, (command) => command
    .option('--version <version>', 'as the product names it').option('--change <kind>', `what changed: ${declarableChanges.join(', ')}`).option('--image <file>', 'the firmware image, whose digest is taken')
    .option('--digest <sha256>', 'the digest, where the image is elsewhere').option('--notes <url>', 'release notes').option('--build <text>', 'build number').option('--released <day>', 'day of release (default: today)')
    .option('--oldest-upgradable <version>', 'the oldest version that can update to it').option('--assessed <outcome>', 'the outcome of a check: covered or not-covered').option('--backport', 'a fix for an older line')
    .option('--list <file>', 'many releases at once, all or none: CSV or JSON with the columns version, change, image or digest, notes, build, released, oldestUpgradable, assessed')
    .option('--declaration <file>', 'the maker’s signed declaration of the release: checked, and quoted').option('--manifest <file>', 'the firmware’s manifest (SUIT envelope or CycloneDX BOM): gives version and digest'),
  '0000-000H --version 2.5.0 --change security-fix --image fw.bin --dry-run');

  event<SuspendOptions>('suspend', 'suspend a label while a problem is being fixed; a public cure clock starts', suspendContent, (command) => command
    .option('--affected <version...>', 'releases with the problem').option('--cure-by <moment>', 'when the clock runs out (default: the scheme’s term)'),
  '0000-000H --affected 2.4.0 --reason exploited-unfixed --text "Attackers use a hole in 2.4.0."');

  event<EventOptions>('restore', 'put a suspended label back in force, with evidence', () => ({ kind: 'restore' }), (command) => command,
    '0000-000H --text "2.4.1 closes the hole." --evidence "Retest=retest.pdf"');

  event<AmendOptions>('amend', 'correct or add facts from an edited draft, or extend support; with --reason standard-replaced the label ends after the scheme’s term', amendContent, (command) => command
    .option('--from <draft>', 'the edited draft').option('--support-until <day>', 'extend security updates: never shorten'),
  '0000-000H --support-until 2033-12-31 --reason support-extended --text "Two more years."');

  event<RenewOptions>('renew', 'renew a label for another term', renewContent, (command) => command
    .option('--from <draft>', 'a draft with the new assessments').option('--early', 'before the scheme’s renewal window opens').option('--late', 'after it closed, while the label is still valid'),
  '0000-000H --from labels/frostline-450.yaml --text "Tested again."');

  event<FromOptions>('transfer', 'record that another party answers for the product', transferContent, (command) => command
    .requiredOption('--from <draft>', 'a draft with the new manufacturer'),
  '0000-000H --from labels/frostline-450.yaml --text "Sold to Isbre AS."');

  event<AppealOptions>('appeal', 'record that an appeal was made or decided; it changes nothing by itself', ({ decided }) => ({ kind: 'appeal', ...(decided && { outcome: decided }) }), (command) => command
    .addOption(new Option('--decided <outcome>', 'how it was decided').choices(['upheld', 'rejected'])),
  '0000-000H --text "The maker says that the hole cannot be reached."');

  event<SurveilOptions>('surveil', 'record a surveillance finding', ({ kind, result }) => ({ kind: 'surveil', finding: { kind, result } }), (command) => command
    .addOption(new Option('--kind <kind>', 'how it was found').choices(['sample-test', 'complaint', 'audit', 'document-review']).makeOptionMandatory())
    .addOption(new Option('--result <result>', 'what was found').choices(['conforms', 'does-not-conform', 'open']).makeOptionMandatory()),
  '0000-000H --kind sample-test --result conforms --text "Bought in a shop and tested."');

  event<ExcludeOptions>('exclude', 'take lots or serials out: the label no longer holds for them', excludeContent, (command) => command
    .option('--lot <lot...>', 'lots').option('--serials <from-to...>', 'serials, as 7000-7999').option('--stickers <folder>', 'draw the sheets of over-stickers at once'),
  '0000-000H --lot 2611 --serials 7000-7999 --text "Made with another radio."');

  event<WithdrawOptions>('withdraw', 'end a label for good; after the cure clock ran out: record that it did', withdrawContent, (command) => command
    .option('--last-manufactured <day>', 'the last day on which units with this label may be made').option('--over-sticker', 'boxes in stock must be stickered over, also where the scheme does not ask for it').option('--stickers <folder>', 'draw the sheets of over-stickers at once'),
  '0000-000H --reason false-statement --text "The password is the same in every unit."');
}
