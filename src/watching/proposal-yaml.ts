import { stringify } from 'yaml';
import { shownLine } from './claim.ts';
import type { Proposal } from './propose-event.ts';

/** A proposal as the draft of an event, for a person to review and `holdmark record` to sign; the reasons stand as comments. */
export function proposalYaml({ label, product, event, reasons, hints }: Proposal): string {
  const { kind, reason, evidence, ...members } = event;
  const comments = [`Proposed by holdmark watch for ${product}. Read it, mend it, then: holdmark record <this file>`, '', ...reasons.flatMap(({ hole, said }) => [`Why ${hole}:`, ...said.map((each) => `- ${each}`)]), ...(hints.length > 0 ? ['', 'What also helps:', ...hints.map((each) => `- ${each}`)] : [])];
  const draft = { kind, label: label.code, reason: reason.code, text: reason.text, ...(evidence && { evidence }), ...members };
  const head = comments.map((line) => `# ${shownLine(line)}`.trimEnd()).join('\n');
  return `${head}\n${stringify(draft, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
