import type { Command } from 'commander';
import { rfc3339 } from '../../encoding/rfc3339.ts';
import type { EventContent, EventInput } from '../../label/events.ts';
import type { Statement } from '../../label/statement.ts';
import type { Fault } from '../../register/fault.ts';
import { findLabel } from '../../register/find-label.ts';
import type { LabelRecord } from '../../register/label-record.ts';
import type { Register } from '../../register/open-register.ts';
import { usualReason } from '../../wording/event-texts.ts';
import { commandRegister, eventMoment, momentOf } from '../command-register.ts';
import { noteClock, noteLastEvent } from '../note-clock.ts';
import { type EventOptions, evidenceList, languageMap, reasonCode } from './event-options.ts';
import { signersFor } from '../keys/keyring.ts';
import { type Planned, previewEvent, type Recorded, recordEvents, type Recording } from './record-events.ts';
import { siteFolder } from '../../publishing/site-folder.ts';
import { sayConsequences } from './say-consequences.ts';
import { sayPreview } from './say-preview.ts';
import { sayPublished } from '../say-published.ts';
import { followUp } from './follow-up.ts';
import { noteUnlisted, sayRecorded } from './say-recorded.ts';
import { exit, Misuse, note, sayError, sayJson } from '../terminal.ts';

/** Records one event of one label: signs it, or with `--dry-run` shows it, and says what people read from then on. */
export async function recordEvent<Options extends EventOptions>(name: string, options: Options, command: Command, contentOf: (options: Options, label: LabelRecord, register: Register) => EventContent | Promise<EventContent>): Promise<number> {
  const register = await commandRegister(command);
  // What is signed stays: a folder that no site can go into is refused before that.
  if (options.publish !== undefined) siteFolder(options.publish, register.root);
  const found = findLabel(register, name);
  const content = await contentOf(options, found, register);
  const planned = plannedWith(options, content);
  noteClock(register, momentOf(undefined));
  noteLastEvent(found, options.date, momentOf(undefined));

  if (options.dryRun) {
    const preview = previewEvent(register, planned(register, found), momentOf(undefined));
    if (options.json) sayJson(preview);
    else sayPreview(preview, found.statement, register.issuer.demonstration === true);
    return exit.fine;
  }
  const tell = (recorded: readonly Recorded[]): void => {
    sayRecorded(recorded, options.json === true);
    if (!options.json) for (const { statement } of recorded) sayConsequences(statement, happenedAt(statement), register.issuer.demonstration === true);
  };
  const recording = await recordEvents(register, signersFor, (current) => [planned(current, findLabel(current, found.code))], { tell });
  if (!recording.listed) noteUnlisted();
  const faults = await doTheRest(recording, options);
  faults.forEach(sayError);
  return faults.length === 0 ? exit.fine : exit.fault;
}

/** What was asked for along with the event. @returns what went wrong */
async function doTheRest({ recorded, register }: Recording, { publish, stickers }: EventOptions): Promise<readonly Fault[]> {
  const faults = [
    publish === undefined ? undefined : await followUp(recorded, `the site in ${publish} is not up to date`, `holdmark publish --out ${publish}`, async () => {
      // Loaded only now: pages and artwork take longer to load than an event to sign.
      const { publishSite } = await import('../../publishing/publish-site.ts');
      sayPublished(await publishSite(register, publish, () => {}), publish);
    }),
    stickers === undefined ? undefined : await followUp(recorded, 'the over-stickers are not drawn', 'holdmark artwork <label> --over-sticker', async () => {
      const { drawOverStickers } = await import('./over-stickers.ts');
      const drawn = await drawOverStickers(register, recorded[0]!.statement, happenedAt(recorded[0]!.statement), register.config.languages.slice(0, 1), stickers, ['svg', 'png', 'pdf']);
      note(`${drawn.length} files of over-stickers in ${stickers}, 24 on a page`);
    }),
  ];
  return faults.filter((fault) => fault !== undefined);
}

const happenedAt = ({ validFrom }: Statement): Date => new Date(validFrom);

/** The event with its reason, for the label as it is when it is written. @throws Misuse where a reason is missing */
function plannedWith(options: EventOptions, content: EventContent): (register: Register, label: LabelRecord) => Planned {
  const evidence = evidenceList(options.evidence);
  if (options.actor?.trim() === '') throw new Misuse('nobody is named who decides', 'give --actor a name, or leave it out: then it is the register’s issuer');
  return (register, label) => {
    const at = rfc3339(eventMoment(options.date, label.listed.credentialSubject.event.at));
    const [code, text] = usualReason(content, label.statement, new Date(at));
    const reason = { code: reasonCode(options.reason, code), text: languageMap(options.text, text) };
    const event: EventInput = { actor: options.actor ?? register.config.issuer.name, at, reason, ...(evidence.length > 0 && { evidence }), ...content };
    return { label, event, scheme: label.statement.credentialSubject.scheme.id };
  };
}
