import { appendFileSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initDemonstration } from '../src/cli/init-register.ts';
import { refreshStatus } from '../src/cli/refresh-status.ts';
import { rfc3339 } from '../src/encoding/rfc3339.ts';
import { demonstrationSigner } from '../src/issuance/demonstration-signers.ts';
import { signStatement } from '../src/issuance/sign-statement.ts';
import { applyEvent } from '../src/label/apply-event.ts';
import { draftFacts } from '../src/label/draft-facts.ts';
import type { EventContent, EventInput } from '../src/label/events.ts';
import { gtinCheckDigit, parseGtin } from '../src/label/gtin.ts';
import type { LabelFacts, Statement } from '../src/label/statement.ts';
import { sourcesDigest } from '../src/publishing/sources-digest.ts';
import { LINES_PER_FILE, sha256OfLine } from '../src/register/ledger.ts';
import { ledgerFolder, openRegister } from '../src/register/open-register.ts';
import { issuerDid } from '../src/register/register-config.ts';
import { checkDraftFile, draftPaths } from '../src/register/read-draft-file.ts';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const signers = { statement: demonstrationSigner('statement'), token: demonstrationSigner('token') };

/** A register in a folder of its own with so many labels, made from the demonstration drafts, each followed by so many releases:
 *  real signatures, real chains. */
export async function largeRegister(labels: number, releases = 0): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'holdmark-bench-'));
  const start = new Date('2026-10-01T08:00:00Z');
  await initDemonstration(root, start);
  const { config, schemes } = await openRegister(root);
  const issuer = { origin: config.origin, did: issuerDid(config), name: config.issuer.name };
  const drafts = (await Promise.all(draftPaths(PROJECT).map((path) => checkDraftFile(path, schemes, start)))).filter((file) => file.draft && file.scheme);
  let number = 0;
  const keep = (line: string): void => appendFileSync(join(ledgerFolder(root), `${String(Math.floor(number++ / LINES_PER_FILE)).padStart(6, '0')}.jsonl`), `${line}\n`);
  for (let label = 0; label < labels; label++) {
    const { draft, scheme } = drafts[label % drafts.length]!;
    const at = rfc3339(start);
    let before = await sign({ kind: 'issue', facts: numbered(draftFacts(draft!, scheme!, at), label) }, at);
    for (let release = 0; release < releases; release++) {
      const content = { kind: 'cover', backport: false, releases: [{ version: `${9_000 + release}.0.0`, date: '2026-11-20', change: 'bugfix', imageSha256: 'ab'.repeat(32) }] } as const;
      before = await sign(content, rfc3339(new Date(start.getTime() + (release + 1) * 60_000)), before);
    }

    async function sign(content: EventContent, when: string, previous?: { statement: Statement; line: string; number: number }): Promise<{ statement: Statement; line: string; number: number }> {
      const event = eventOf(content, when);
      const next = applyEvent(previous?.statement, event, scheme!);
      if ('refusal' in next) throw new Error(next.refusal);
      const { kind, actor, at: moment, reason } = event;
      const signed = await signStatement({ number, event: { kind, actor, at: moment, reason }, next, ...(previous && { previous: { number: previous.number, sha256: sha256OfLine(previous.line), label: previous.statement.credentialSubject.label } }) }, issuer, signers, new Date(moment));
      const own = number;
      keep(signed.line);
      return { ...signed, number: own };
    }
  }
  await refreshStatus(root, async () => demonstrationSigner('status'), new Date());
  return root;
}

/** The same, kept for the next measurement, because a hundred thousand signatures take more than a minute. Only to be read. */
export async function keptRegister(labels: number, releases = 0): Promise<string> {
  const madeBy = await sourcesDigest(PROJECT, ['src/encoding', 'src/issuance', 'src/label', 'src/scheme', 'bench']);
  const root = join(tmpdir(), `holdmark-bench-kept-${labels}-${releases}-${madeBy}`);
  if (!existsSync(root)) renameSync(await largeRegister(labels, releases), root);
  return root;
}

const eventOf = (content: EventContent, at: string): EventInput => ({ actor: 'Bench', at, reason: { code: 'bugfix', text: { en: 'Bench.' } }, ...content });

/** The same product under another model and GTIN. No draft's GTIN is used twice. */
function numbered(facts: LabelFacts, label: number): LabelFacts {
  const digits = `0952${String(100_000_000 + label)}`.slice(0, 13);
  const gtin = parseGtin(digits + gtinCheckDigit(digits));
  return { ...facts, product: { ...facts.product, model: `${facts.product.model}-${label}`, gtins: gtin ? [gtin] : [], picture: undefined } };
}
