import type { Command } from 'commander';
import { rfc3339 } from '../encoding/rfc3339.ts';
import type { EventContent, EventInput } from '../label/events.ts';
import { type ReasonCode, reasonCodes } from '../label/statement.ts';
import { findLabel } from '../register/find-label.ts';
import type { LabelRecord } from '../register/label-record.ts';
import { commandRegister, momentOf } from './command-register.ts';
import { signerFor } from './keyring.ts';
import { recordEvents } from './record-events.ts';
import { refreshIfPossible } from './refresh-if-possible.ts';
import { sayRecorded } from './say-recorded.ts';
import { exit, Misuse } from './terminal.ts';

interface EventOptions { readonly reason: string; readonly text: readonly string[]; readonly actor?: string; readonly date?: string; readonly json?: true }

export function addEventCommands(program: Command, finish: (code: number) => void): void {
  eventCommand(program, 'withdraw', 'end a label for good')
    .action(async (label: string, options: EventOptions, command: Command) => finish(await record(label, options, command, () => ({ kind: 'withdraw' }))));
}

function eventCommand(program: Command, name: string, description: string): Command {
  return program.command(name).argument('<label>', 'number, code, GTIN or draft file').description(description)
    .requiredOption('--reason <code>', `one of: ${reasonCodes.join(', ')}`)
    .requiredOption('--text <words...>', 'the reason in words, as "de=…" for another language than English')
    .option('--actor <name>', 'who decides (default: the register’s issuer)')
    .option('--date <moment>', 'when it takes effect (default: now)')
    .option('--json', 'the statement as JSON');
}

async function record(name: string, options: EventOptions, command: Command, contentOf: (label: LabelRecord) => EventContent): Promise<number> {
  const register = await commandRegister(command);
  const reason = { code: reasonCode(options.reason), text: languageMap(options.text) };
  const at = rfc3339(momentOf(options.date));
  const recorded = await recordEvents(register.root, async ({ config, issuer }) => ({ statement: await signerFor(config, issuer, 'statement'), token: await signerFor(config, issuer, 'token') }), (current) => {
    const label = findLabel(current, name);
    const event: EventInput = { actor: options.actor ?? current.config.issuer.name, at, reason, ...contentOf(label) };
    return [{ label, event, scheme: label.statement.credentialSubject.scheme.id }];
  });
  await refreshIfPossible(register);
  sayRecorded(recorded, options.json === true);
  return exit.fine;
}

function reasonCode(text: string): ReasonCode {
  const code = reasonCodes.find((each) => each === text);
  if (!code) throw new Misuse(`"${text}" is no reason code`, `one of: ${reasonCodes.join(', ')}`);
  return code;
}

/** `--text "The hole…" "de=Die Lücke…"`: the first without a tag is English. */
function languageMap(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text) => {
    const tagged = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)$/s.exec(text);
    return tagged ? [tagged[1], tagged[2]] : ['en', text];
  }));
}
