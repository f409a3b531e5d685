import { createHash } from 'node:crypto';
import { stampLabel } from '../../artwork/stamp-label.ts';
import type { JsonObject } from '../../encoding/canonical-json.ts';
import type { Signer } from '../../issuance/signer.ts';
import { Fault } from '../../register/fault.ts';
import type { Register } from '../../register/open-register.ts';
import { issuerOfOrigin } from '../../trust/issuer-key.ts';
import { keyId } from '../../trust/multikey.ts';
import { checkToken } from '../../verification/check-token.ts';
import { readCode } from '../../verification/read-code.ts';
import { signerFor } from '../keys/keyring.ts';
import type { UnitPlan } from './plan-units.ts';
import { signedSymbols } from './signed-symbols.ts';
import { note, progress } from '../terminal.ts';
import { type AskedUnit, unitText } from './unit-codes.ts';
import { openUnitFolder, type UnitFolder } from './unit-folder.ts';
import { unitHands } from './unit-hands.ts';
import type { UnitRun } from './unit-run.ts';
import { columnsOf, unitWriter } from './unit-writer.ts';

/** Makes the labels of a run, some at a time: signed, read back, written. Memory does not grow with their number.
 *  @returns how many had been signed by a run of the same units that was interrupted   @throws Fault, Error where a code does not read as its text */
export async function makeUnits(register: Register, plan: UnitPlan): Promise<{ readonly kept: number }> {
  const { run, codes, placement, theme, dpi } = plan;
  const signer = await signerFor(register.config, register.issuer, 'token');
  const first = await unitText(codes, plan.longest, signer);
  await refuseUnverifiable(first, register);
  const stamp = await stampLabel(plan.facts(first), placement, theme, { dpi, date: new Date(plan.statement.credentialSubject.attestation.date) });
  const folder = await openUnitFolder(plan.folder, await aboutRun(plan, signer), columnsOf(plan));
  const hands = unitHands(codes, signer);
  try {
    if (folder.kept > 0) note(`holdmark: note: ${folder.kept} units were signed before the run was interrupted; their codes are kept`);
    const writer = unitWriter(plan, stamp, folder);
    for await (const made of signedSymbols(batches(run, folder, hands.batch), hands, stamp.symbol)) {
      await writer.add(made);
      progress(`${writer.count()} of ${run.count} units`);
    }
    await writer.end();
    folder.finish();
    return { kept: folder.kept };
  } finally {
    await hands.close();
    folder.close();
  }
}

/** Asks the verifier itself, before anything is written, whether it will believe these codes. */
async function refuseUnverifiable(text: string, { issuer, trust }: Register): Promise<void> {
  const code = readCode(text);
  const checked = code && issuerOfOrigin(trust, code.origin ?? '') ? await checkToken(code, issuer, undefined) : 'not one of ours';
  if (checked !== 'signed') throw new Fault(`no verifier would believe these codes (${typeof checked === 'string' ? checked : checked.reason})`, 'look at the clock of this machine and at the token keys: holdmark trust show');
}

/** What makes this run this one: another with the same description makes the same codes, whenever it does. */
async function aboutRun({ run, codes, placement, theme, languages, dpi, formats, statement, addressOf }: UnitPlan, signer: Signer): Promise<JsonObject> {
  const digest = createHash('sha256');
  for (let i = 0; i < run.count; i++) digest.update(`${addressOf(run.at(i))}\n`);
  return { label: statement.credentialSubject.label.code, gtin: codes.gtin, units: { count: run.count, first: addressOf(run.at(0)), last: addressOf(run.at(run.count - 1)), sha256: digest.digest('hex') }, key: await keyId(signer.publicKey), placement: placement.id, theme, languages, dpi, formats };
}

/** First those whose texts were kept, then the others. */
async function* batches(run: UnitRun, folder: UnitFolder, size: number): AsyncGenerator<readonly AskedUnit[]> {
  let batch: AskedUnit[] = [];
  let done = 0;
  for await (const [, , kept = ''] of folder.keptRows()) {
    batch.push({ unit: run.at(done++), kept });
    if (batch.length === size) { yield batch; batch = []; }
  }
  while (done < run.count) {
    batch.push({ unit: run.at(done++) });
    if (batch.length === size) { yield batch; batch = []; }
  }
  if (batch.length > 0) yield batch;
}
