import type { Evidence } from '../label/draft.ts';
import type { EventContent, EventInput } from '../label/events.ts';
import { standingAt } from '../label/standing.ts';
import type { LabelSubject, ReasonCode, Statement } from '../label/statement.ts';
import { watchTexts } from '../wording/watch-texts.ts';
import type { Judged } from './judge-hole.ts';

/** What should happen to a label, for a person to decide: watching signs nothing. */
export interface Proposal {
  readonly label: { readonly number: number; readonly code: string };
  readonly product: string;
  readonly holes: readonly string[];
  readonly affected: readonly string[];
  readonly event: EventContent & Pick<EventInput, 'reason' | 'evidence'>;
  readonly reasons: readonly { readonly hole: string; readonly said: readonly string[] }[];
  /** What else helps, as commands. */
  readonly hints: readonly string[];
}

/** One event for all that was found on one label, or why there is none to propose. Suspension comes first: a label is changed by
 *  one event at a time, and watching again afterwards proposes the rest. */
export function proposeEvent({ validUntil, credentialSubject: facts }: Pick<Statement, 'validUntil' | 'credentialSubject'>, judged: readonly Judged[], now: Date): { readonly proposal?: Proposal; readonly notes: readonly string[] } {
  const standing = standingAt({ validUntil, credentialSubject: facts }, now).kind;
  const found = judged.filter(({ affected }) => affected.length > 0);
  const notes = judged.flatMap(({ hole, silenced }) => silenced.map((each) => `${facts.label.code}: ${hole.id} in ${each}`));
  if (standing === 'withdrawn') return { notes: found.map(({ hole }) => `${facts.label.code}: ${hole.id} affects ${facts.product.brand} ${facts.product.name}, whose label was withdrawn: nothing to do`) };

  const urgent = found.filter(({ exploited, remedied }) => exploited && !remedied);
  // What has expired cannot be suspended; who still runs it is told of the hole all the same.
  if (urgent.length > 0 && standing !== 'suspended' && standing !== 'expired') return { notes, proposal: proposal(facts, urgent, 'exploited-unfixed', { kind: 'suspend', affected: inOrder(facts, urgent) }, watchTexts.suspend(inOrder(facts, urgent), ids(urgent))) };
  const news = found.filter((each) => isNews(facts, each));
  if (news.length > 0) return { notes, proposal: proposal(facts, news, 'surveillance-finding', { kind: 'amend', facts: { knownIssues: withIssues(facts, news, now) } }, watchTexts.amend(ids(news))) };
  const open = judged.filter((each) => each.open && !facts.findings?.some((finding) => finding.result === 'open' && each.hole.names.some((name) => Object.values(finding.text).some((text) => text.includes(name)))));
  if (open.length > 0) return { notes, proposal: proposal(facts, open, 'surveillance-finding', { kind: 'surveil', finding: { kind: 'document-review', result: 'open' } }, watchTexts.surveil(ids(open))) };
  return { notes: [...notes, ...found.map(({ hole }) => `${facts.label.code}: ${hole.id} is in the label already, just as the feeds have it`)] };
}

function proposal(facts: LabelSubject, judged: readonly Judged[], code: ReasonCode, content: EventContent, text: Proposal['event']['reason']['text']): Proposal {
  const sources = [...new Map(judged.flatMap((each) => each.sources).map((source) => [source.sha256, source])).values()];
  const evidence = sources.map((source): Evidence => ({ title: source.id, sha256: source.sha256, ...(source.url && { url: source.url }) }));
  return {
    label: { number: facts.label.number, code: facts.label.code }, product: `${facts.product.brand} ${facts.product.name}`, holes: ids(judged), affected: inOrder(facts, judged),
    event: { ...content, reason: { code, text }, ...(evidence.length > 0 && { evidence }) },
    reasons: judged.map((each) => ({ hole: each.hole.id, said: [...each.reasons, conclusion(each)] })),
    hints: [...new Set(judged.flatMap((each) => hintsFor(facts, each, content.kind)))],
  };
}

function conclusion({ affected, exploited, fixedIn, remedied, open }: Judged): string {
  if (open) return 'nobody knows yet, so the finding is recorded as open';
  const fix = remedied ? `versions from ${fixedIn ?? ''} on do not have it, and one of them is covered` : 'no covered release is known to be without it';
  return `so ${affected.join(', ')} ${affected.length === 1 ? 'has' : 'have'} the hole; ${exploited ? 'attackers use it' : 'no feed says that attackers use it'}; ${fix}`;
}

function hintsFor({ label, releases }: LabelSubject, { fixOffered, exploited, open }: Judged, kind: EventContent['kind']): readonly string[] {
  if (open) return [];
  const known = releases.find(({ version }) => version === fixOffered);
  const cover = fixOffered === undefined ? []
    : known ? [`${fixOffered} is in the label and waits for its check; once it passed: holdmark cover ${label.code} --version ${fixOffered} --assessed covered`]
    : [`there is a fix: holdmark cover ${label.code} --version ${fixOffered} --change security-fix --image <file>`];
  return [...cover, ...(kind === 'suspend' ? [`when the fix is covered: holdmark restore ${label.code} --evidence …`, 'once this is recorded, watch again: what the label says of known holes is brought up to date by a second event'] : []), ...(kind === 'amend' && exploited && fixOffered === undefined ? [`owners of older versions read "update now"; nothing else is needed`] : [])];
}

type KnownIssue = NonNullable<LabelSubject['knownIssues']>[number];

const issueOf = ({ hole, affected, exploited, fixedIn, fixOffered }: Judged, known: KnownIssue | undefined, now: Date): KnownIssue => {
  const fix = fixedIn ?? fixOffered ?? known?.fixedIn;
  return { id: known?.id ?? hole.id, affected: [...affected], ...(fix && { fixedIn: fix }), exploited, published: known?.published ?? hole.published ?? now.toISOString().slice(0, 10) };
};
const knownOf = (facts: LabelSubject, { hole }: Judged): KnownIssue | undefined => facts.knownIssues?.find((issue) => hole.names.includes(issue.id));

function isNews(facts: LabelSubject, judged: Judged): boolean {
  const known = knownOf(facts, judged);
  if (!known) return true;
  const next = issueOf(judged, known, new Date(0));
  return known.exploited !== next.exploited || known.fixedIn !== next.fixedIn || [...known.affected].sort().join('\n') !== [...next.affected].sort().join('\n');
}

function withIssues(facts: LabelSubject, judged: readonly Judged[], now: Date): KnownIssue[] {
  const replaced = (facts.knownIssues ?? []).map((issue) => { const news = judged.find(({ hole }) => hole.names.includes(issue.id)); return news ? issueOf(news, issue, now) : issue; });
  return [...replaced, ...judged.filter((each) => !knownOf(facts, each)).map((each) => issueOf(each, undefined, now))];
}

const ids = (judged: readonly Judged[]): readonly string[] => judged.map(({ hole }) => hole.id);
/** Affected versions of all, in the label's order turned round: oldest first. */
const inOrder = ({ releases }: LabelSubject, judged: readonly Judged[]): readonly string[] => releases.map(({ version }) => version).filter((version) => judged.some(({ affected }) => affected.includes(version))).toReversed();
