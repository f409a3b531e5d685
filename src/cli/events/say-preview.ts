import type { UnsignedStatement } from '../../issuance/sign-statement.ts';
import { changedFacts } from '../../label/changed-facts.ts';
import type { Statement } from '../../label/statement.ts';
import { sayConsequences } from './say-consequences.ts';
import { paint, say } from '../terminal.ts';

/** `--dry-run`: the statement that would be signed, by what it says differently, and what people would read. */
export function sayPreview(statement: UnsignedStatement, before: Statement | undefined, demonstration: boolean): void {
  const { label, product, event, state } = statement.credentialSubject;
  say(`${paint('bold', label.code)}  ${product.brand} ${product.name}  ${event.kind}: nothing was written; this would be signed:`);
  say(`  statement            ${statement.id}`);
  say(`  event                ${event.kind}, ${state}; ${event.at}, by ${event.actor}`);
  for (const [language, words] of Object.entries(event.reason.text)) say(`  reason               ${event.reason.code}; ${language}: ${words}`);
  for (const { title, url, sha256 } of event.evidence ?? []) say(`  evidence             ${[title, url, sha256].filter(Boolean).join(', ')}`);
  for (const { path, before: was, after: is } of before ? changedFacts(told(before), told(statement)) : []) say(`  changes              ${path}: ${was ?? '(none)'} -> ${is ?? '(none)'}`);
  say('and people would read:');
  sayConsequences(statement, new Date(event.at), demonstration);
}

/** Without what every statement says anew. */
function told({ validUntil, credentialSubject }: UnsignedStatement): object {
  const { id: _id, label: _label, event: _event, previous: _previous, ...facts } = credentialSubject;
  return { validUntil, ...facts };
}
