import { fromUtf8 } from '../encoding/bytes.ts';
import { isJsonObject, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { isDay, parseMoment } from '../encoding/rfc3339.ts';
import type { LinkedStatement } from '../label/listed-statement.ts';
import type { Statement, StoredCoverage } from '../label/statement.ts';

export const LARGEST_STATEMENT = 65_536;

/** The statement that the bytes hold, or undefined. Checks the members that decide a verdict; members of later versions are
 *  kept unread. Says nothing about signatures: attacker-controlled until `verifyStatement` says otherwise. */
export function parseStatement(bytes: Uint8Array): { readonly statement: Statement; readonly document: JsonObject } | undefined {
  const text = bytes.length <= LARGEST_STATEMENT ? fromUtf8(bytes) : undefined;
  const document = text === undefined ? undefined : parseJsonObject(text);
  return document && isStatement(document) ? { statement: document, document } : undefined;
}

function isStatement(document: unknown): document is Statement {
  return isLinkedStatement(document) && isJsonObject(document) && isJsonObject(document['issuer']) && isText(document['issuer']['id']) && isText(document['issuer']['name'])
    && isMoment(document['validFrom'])
    && isJsonObject(document['credentialStatus']) && isText(document['credentialStatus']['statusListIndex']) && /^\d{1,12}$/.test(document['credentialStatus']['statusListIndex'])
    && isSubject(document['credentialSubject']);
}

/** Whether the members are there by which a statement's place in its label's history is judged. */
export function isLinkedStatement(document: unknown): document is LinkedStatement {
  return isJsonObject(document) && isText(document['id']) && /\/statements\/\d{1,12}\.json$/.test(document['id']) && isMoment(document['validUntil']) && isLinkedSubject(document['credentialSubject']);
}

function isLinkedSubject(subject: unknown): boolean {
  if (!isJsonObject(subject)) return false;
  const { label, event, product, support, suspension, withdrawal, state } = subject;
  return isJsonObject(label) && isNumber(label['number']) && isText(label['code']) && isText(label['token'])
    && isJsonObject(event) && isText(event['kind']) && isMoment(event['at']) && isJsonObject(event['reason']) && isText(event['reason']['code'])
    && isJsonObject(product) && every(product['gtins'], isText)
    && (state === 'in-force' || state === 'suspended' || state === 'withdrawn')
    && isJsonObject(support) && optional(support['securityUpdatesUntil'], isDay)
    && optional(suspension, (clock) => isJsonObject(clock) && isMoment(clock['since']) && isMoment(clock['cureBy'])) && (state !== 'suspended' || suspension !== undefined)
    && optional(withdrawal, (end) => isJsonObject(end) && isMoment(end['since']) && isText(end['reason']));
}

function isSubject(subject: unknown): boolean {
  if (!isJsonObject(subject)) return false;
  const { event, product, scheme, excludedUnits, releases } = subject;
  return isJsonObject(event) && isText(event['actor']) && isJsonObject(product) && isText(product['name']) && isText(product['brand']) && isText(product['model'])
    && isJsonObject(scheme) && isText(scheme['id']) && isText(scheme['version'])
    && optional(excludedUnits, (units) => every(units, isExcludedUnits)) && every(releases, isRelease);
}

const coverages: readonly StoredCoverage[] = ['covered', 'provisional', 'not-covered', 'superseded'];

function isRelease(release: unknown): boolean {
  return isJsonObject(release) && isText(release['version']) && isMoment(release['date']) && optional(release['reviewBy'], isMoment)
    && coverages.some((known) => known === release['coverage']) && (release['coverage'] !== 'provisional' || release['reviewBy'] !== undefined);
}

function isExcludedUnits(units: unknown): boolean {
  return isJsonObject(units) && isMoment(units['since']) && optional(units['lots'], (lots) => every(lots, isText))
    && optional(units['serials'], (ranges) => every(ranges, (range) => isJsonObject(range) && isText(range['from']) && isText(range['to'])));
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isMoment = (value: unknown): boolean => parseMoment(value) !== undefined;
const every = (value: unknown, test: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(test);
const optional = (value: unknown, test: (present: unknown) => boolean): boolean => value === undefined || test(value);
