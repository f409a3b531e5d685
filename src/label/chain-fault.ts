import { lifeState } from './apply-event.ts';
import { nextState } from './life.ts';
import type { LinkedStatement } from './listed-statement.ts';
import { statementNumber } from './statement.ts';

export type ChainFault = 'number' | 'label' | 'previous' | 'date' | 'transition' | 'support-shortened' | 'identity-changed';

/** Why a statement cannot stand where it stands, or undefined where it fits. Held when a statement is written and again whenever
 *  the ledger is read.
 *  @param number the line's number   @param before the label's newest statement and its SHA-256, undefined for a first one */
export function chainFault(statement: LinkedStatement, number: number, before: { readonly statement: LinkedStatement; readonly number: number; readonly sha256: string } | undefined): ChainFault | undefined {
  const { label, event, previous, state, support, product } = statement.credentialSubject;
  if (statementNumber(statement) !== number) return 'number';
  const next = nextState(lifeState(before?.statement, new Date(event.at)), event.kind);
  if ('refusal' in next || next.state !== state) return 'transition';
  if (!before) return previous !== undefined ? 'previous' : label.number === number ? undefined : 'label';

  const last = before.statement.credentialSubject;
  if (last.label.number !== label.number || last.label.token !== label.token) return 'label';
  if (previous?.number !== before.number || previous.sha256 !== before.sha256) return 'previous';
  if (Date.parse(event.at) < Date.parse(last.event.at)) return 'date';
  if ((support.securityUpdatesUntil ?? '') < (last.support.securityUpdatesUntil ?? '')) return 'support-shortened';
  return [...product.gtins].sort().join() === [...last.product.gtins].sort().join() ? undefined : 'identity-changed';
}
