import type { Command } from 'commander';
import { rfc3339 } from '../../encoding/rfc3339.ts';
import type { EventContent, EventInput } from '../../label/events.ts';
import { findLabel } from '../../register/find-label.ts';
import type { LabelRecord } from '../../register/label-record.ts';
import type { Register } from '../../register/open-register.ts';
import { usualReason } from '../../wording/event-texts.ts';
import { commandRegister, eventMoment } from '../command-register.ts';
import { type EventOptions, evidenceList, languageMap, reasonCode } from './event-options.ts';
import { signersFor } from '../keys/keyring.ts';
import { type Planned, previewEvent, recordEvents } from './record-events.ts';
import { siteFolder } from '../../publishing/site-folder.ts';
import { sayConsequences } from './say-consequences.ts';
import { sayPreview } from './say-preview.ts';
import { sayPublished } from '../say-published.ts';
import { sayRecorded } from './say-recorded.ts';
import { exit, Misuse, note, sayJson } from '../terminal.ts';

/** Records one event of one label: signs it, or with `--dry-run` shows it, and says what people read from then on. */
export async function recordEvent<Options extends EventOptions>(name: string, options: Options, command: Command, contentOf: (options: Options, label: LabelRecord, register: Register) => EventContent | Promise<EventContent>): Promise<number> {
  const register = await commandRegister(command);
  // What is signed stays: a folder that no site can go into is refused before that.
  if (options.publish !== undefined) siteFolder(options.publish, register.root);
  const at = rfc3339(eventMoment(options.date));
  const found = findLabel(register, name);
  const content = await contentOf(options, found, register);
  const planned = plannedWith(options, content, at);

  if (options.dryRun) {
    const preview = previewEvent(register, planned(register, found));
    if (options.json) sayJson(preview);
    else sayPreview(preview, found.statement, register.issuer.demonstration === true);
    return exit.fine;
  }
  const recording = await recordEvents(register, signersFor, (current) => [planned(current, findLabel(current, found.code))]);
  const { recorded, register: fresh } = recording;
  if (options.publish !== undefined) {
    // Loaded only now: pages and artwork take longer to load than an event to sign.
    const { publishSite } = await import('../../publishing/publish-site.ts');
    sayPublished(await publishSite(fresh, options.publish, () => {}), options.publish);
  }
  if (options.stickers !== undefined && recorded[0]) {
    const { drawOverStickers } = await import('./over-stickers.ts');
    const drawn = await drawOverStickers(fresh, recorded[0].statement, new Date(at), fresh.config.languages.slice(0, 1), options.stickers, ['svg', 'png', 'pdf']);
    note(`${drawn.length} files of over-stickers in ${options.stickers}, 24 on a page`);
  }
  sayRecorded(recording, options.json === true);
  const [first] = recorded;
  if (!options.json && first) sayConsequences(first.statement, new Date(at), register.issuer.demonstration === true);
  return exit.fine;
}

/** The event with its reason, for the label as it is when it is written. @throws Misuse where a reason is missing */
function plannedWith(options: EventOptions, content: EventContent, at: string): (register: Register, label: LabelRecord) => Planned {
  const evidence = evidenceList(options.evidence);
  if (options.actor?.trim() === '') throw new Misuse('nobody is named who decides', 'give --actor a name, or leave it out: then it is the register’s issuer');
  return (register, label) => {
    const [code, text] = usualReason(content, label.statement, new Date(at));
    const reason = { code: reasonCode(options.reason, code), text: languageMap(options.text, text) };
    const event: EventInput = { actor: options.actor ?? register.config.issuer.name, at, reason, ...(evidence.length > 0 && { evidence }), ...content };
    return { label, event, scheme: label.statement.credentialSubject.scheme.id };
  };
}
