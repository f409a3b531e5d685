import type { DecidingFacts } from './deciding-statement.ts';
import type { LabelEvent, LabelSubject, Statement } from './statement.ts';

/** As much of a statement as lists of labels, feeds and bundles say, and as the next statement is held against: a register has this
 *  much of every label in memory, and reads whole statements when they are asked for. Every `Statement` is one. */
export interface ListedStatement {
  readonly id: Statement['id'];
  readonly validUntil: Statement['validUntil'];
  readonly credentialSubject: ListedFacts;
}

export interface ListedFacts extends Omit<DecidingFacts, 'care' | 'updates' | 'event' | 'label' | 'product'> {
  readonly label: LabelSubject['label'];
  readonly event: Pick<LabelEvent, 'kind' | 'at'> & { readonly reason: Pick<LabelEvent['reason'], 'code'> };
  readonly previous?: LabelSubject['previous'];
  readonly product: Pick<LabelSubject['product'], 'brand' | 'name' | 'model' | 'category' | 'gtins'>;
  readonly scheme: Pick<LabelSubject['scheme'], 'id'>;
  readonly updates: Pick<LabelSubject['updates'], 'mode'>;
}

export function listedOf({ id, validUntil, credentialSubject: facts }: Statement): ListedStatement {
  const { label, event, previous, state, product, manufacturer, scheme, support, updates, versionOrder, releases, suspension, withdrawal, excludedUnits } = facts;
  return {
    id, validUntil,
    credentialSubject: {
      label, state, versionOrder, ...(previous && { previous }), ...(suspension && { suspension }), ...(withdrawal && { withdrawal }),
      event: { kind: event.kind, at: event.at, reason: { code: event.reason.code } },
      product: { brand: product.brand, name: product.name, model: product.model, category: product.category, gtins: product.gtins },
      manufacturer: { name: manufacturer.name, ...(manufacturer.tradeName !== undefined && { tradeName: manufacturer.tradeName }) },
      scheme: { id: scheme.id },
      support: { ...(support.securityUpdatesUntil !== undefined && { securityUpdatesUntil: support.securityUpdatesUntil }), ...(support.unsupported !== undefined && { unsupported: support.unsupported }) },
      updates: { mode: updates.mode },
      releases: releases.map(({ version, date, coverage, reviewBy }) => ({ version, date, coverage, ...(reviewBy !== undefined && { reviewBy }) })),
      ...(excludedUnits && { excludedUnits: excludedUnits.map(({ lots, serials, since, reason }) => ({ since, reason, ...(lots && { lots }), ...(serials && { serials }) })) }),
    },
  };
}

/** As much of it as decides whether the next statement fits. */
export interface LinkedStatement {
  readonly id: Statement['id'];
  readonly validUntil: Statement['validUntil'];
  readonly credentialSubject: Pick<ListedFacts, 'label' | 'event' | 'previous' | 'state' | 'support' | 'suspension' | 'withdrawal'> & { readonly product: Pick<ListedFacts['product'], 'gtins'> };
}
