import { fromUtf8 } from '../encoding/bytes.ts';
import { isJsonObject, type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { parseMoment } from '../encoding/rfc3339.ts';
import { keyPurposes, type TrustList } from './trust-list.ts';

const LARGEST = 1_048_576;

/** The trust list that the bytes hold, shape checked, signatures not: attacker-controlled until `acceptTrustList` takes it. */
export function parseTrustList(bytes: Uint8Array): TrustList | undefined {
  const text = bytes.length <= LARGEST ? fromUtf8(bytes) : undefined;
  const list = text === undefined ? undefined : parseJsonObject(text);
  return list && isTrustList(list) ? list : undefined;
}

function isTrustList(list: unknown): list is TrustList {
  return isJsonObject(list) && isCount(list['version']) && isMoment(list['issuedAt']) && isMoment(list['expiresAt'])
    && isJsonObject(list['roots']) && isCount(list['roots']['threshold']) && every(list['roots']['keys'], isRootKey)
    && every(list['issuers'], isIssuer) && optional(list['makers'], (makers) => every(makers, isMaker)) && every(list['signatures'], (each) => isJsonObject(each) && isText(each['keyid']) && isText(each['sig']));
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;
const isMoment = (value: unknown): boolean => parseMoment(value) !== undefined;
const every = (value: unknown, test: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(test);
const optional = (value: unknown, test: (present: unknown) => boolean): boolean => value === undefined || test(value);
const isRootKey = (key: unknown): boolean => isJsonObject(key) && isText(key['keyid']) && isText(key['publicKeyMultibase']);

function isIssuer(issuer: unknown): boolean {
  return isJsonObject(issuer) && isText(issuer['id']) && isText(issuer['name']) && every(issuer['origins'], isText) && every(issuer['scope'], isText)
    && (issuer['demonstration'] === undefined || issuer['demonstration'] === true) && every(issuer['keys'], isIssuerKey);
}

function isMaker(maker: unknown): boolean {
  return isJsonObject(maker) && isText(maker['name']) && every(maker['brands'], isText) && every(maker['keys'], isKey);
}

function isIssuerKey(key: unknown): boolean {
  return isKey(key) && keyPurposes.some((purpose) => purpose === key['purpose'])
    && optional(key['revoked'], (revoked) => isJsonObject(revoked) && Number.isSafeInteger(revoked['afterNumber']));
}

/** What the keys of issuers and of makers have alike. */
function isKey(key: unknown): key is JsonObject {
  return isJsonObject(key) && isText(key['kid']) && isText(key['publicKeyMultibase']) && isMoment(key['validFrom']) && optional(key['validUntil'], isMoment)
    && optional(key['revoked'], (revoked) => isJsonObject(revoked) && isMoment(revoked['at']));
}
