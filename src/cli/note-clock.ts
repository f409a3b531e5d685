import { rfc3339 } from '../encoding/rfc3339.ts';
import type { LabelRecord } from '../register/label-record.ts';
import type { Register } from '../register/open-register.ts';
import { readLine } from '../register/read-line.ts';
import { lastListed } from '../register/status-files.ts';
import { CLOCKS_DIFFER } from './command-register.ts';
import { note } from './terminal.ts';

const DAY = 86_400_000;
/** A register is signed daily, and its lists hold for a week. */
const UNUSUAL = 8 * DAY;

/** Says so where the clock does not go with what the register signed last: what a wrong clock signs stays. */
export function noteClock(register: Register, now: Date): void {
  const last = lastSigned(register);
  const ahead = now.getTime() - last.getTime();
  const told = `holdmark: note: this machine’s clock says ${rfc3339(now)}, and the register was last signed at ${rfc3339(last)}`;
  if (ahead < -CLOCKS_DIFFER) note(`${told}: one of the two clocks was wrong; if it is this one, set it right first`);
  else if (ahead > UNUSUAL && last.getTime() > 0) note(`${told}, ${Math.floor(ahead / DAY)} days before: if this clock is ahead, set it right, or what is signed now dates from the future`);
}

/** The newest moment of signing in ledger and status lists. */
function lastSigned({ root, ledger }: Register): Date {
  const line = ledger.count > 0 ? readLine(ledger.line(ledger.count - 1), ledger.count - 1) : undefined;
  return new Date(Math.max(line ? Date.parse(line.statement.proof.created) : 0, lastListed(root)?.getTime() ?? 0));
}

/** Says so where an event is recorded for the moment of the label's last one, which the clock has not reached. */
export function noteLastEvent({ code, listed }: LabelRecord, date: string | undefined, now: Date): void {
  const { at } = listed.credentialSubject.event;
  if (date === undefined && Date.parse(at) > now.getTime()) note(`holdmark: note: the last event of label ${code} is dated ${at}, which this machine’s clock has not reached: this one is recorded for the same moment, from which its terms count; people read it at once`);
}
