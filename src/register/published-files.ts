import { canonicalJson } from '../encoding/canonical-json.ts';
import { type Bytes, concatBytes, utf8 } from '../encoding/bytes.ts';
import { statementNumber } from '../label/statement.ts';
import { fromMultikey } from '../trust/multikey.ts';
import { toBase64url } from '../encoding/base64url.ts';
import { productLabelsPath, statementPath, trustListPath } from '../verification/register-files.ts';
import type { LabelRecord } from './label-record.ts';
import type { Register } from './open-register.ts';
import { issuerDid } from './register-config.ts';
import type { StatusFiles } from './status-files.ts';

/** What machines read of a published register, by path: each made when it is asked for, from the register and nothing else.
 *  The pages and the artwork are made elsewhere. */
export type PublishedFiles = ReadonlyMap<string, () => Bytes>;

export function publishedFiles(register: Register, status: StatusFiles): PublishedFiles {
  const files = new Map<string, () => Bytes>(statusListFiles(register, status));
  for (const list of register.trustLists) files.set(trustListPath(list.version), () => json(list));
  files.set(trustListPath('list'), () => json(register.trust));
  files.set('/issuer/did.json', () => json(didDocument(register)));
  files.set('/issuer/jwks.json', () => json(jwks(register)));
  files.set('/context/v1.json', () => json(jsonLdContext(register.config.origin)));
  const labelsOf = new Map<string, LabelRecord[]>();
  for (const label of register.labels) {
    for (const [path, make] of labelFiles(register, label)) files.set(path, make);
    for (const gtin of label.listed.credentialSubject.product.gtins) labelsOf.set(gtin, [...(labelsOf.get(gtin) ?? []), label]);
  }
  for (const [gtin, labels] of labelsOf) files.set(productLabelsPath(gtin), () => productLabelsFile(gtin, labels));
  for (let number = 0; number < register.ledger.count; number++) files.set(`/statements/${number}.json`, () => statementFile(register, number));
  return files;
}

/** The signed lists, and where they are. */
export const statusListFiles = ({ config }: Register, status: StatusFiles): PublishedFiles => new Map([
  ...[...status.files].map(([path, bytes]) => [path, () => bytes] as const),
  ['/status/labels.json', () => json({ status_lists: [...status.files.keys()].filter((path) => path.endsWith('.jwt')).map((path) => config.origin + path) })] as const,
]);

/** The machine-readable files of one label: the only ones, with its products' lists, that change when it does. */
export const labelFiles = (register: Register, label: LabelRecord): PublishedFiles => new Map([
  [statementPath(label.number), () => statementFile(register, statementNumber(label.listed))],
  [`/labels/${label.number}/history.json`, () => json(history(register, label))],
]);

export const statementFile = ({ ledger }: Register, number: number): Bytes => concatBytes(ledger.line(number), LINE_FEED);
const LINE_FEED = Uint8Array.of(10);

/** Label numbers of a product, newest first. */
export const productLabelsFile = (gtin: string, labels: readonly LabelRecord[]): Bytes => json({ gtin, labels: labels.map(({ number }) => number).sort((a, b) => b - a) });

function history(register: Register, label: LabelRecord): object {
  const statements = label.history.map((statement) => {
    const { event, state } = statement.credentialSubject;
    const number = statementNumber(statement);
    return { number, url: `${register.config.origin}/statements/${number}.json`, event, state, validUntil: statement.validUntil };
  });
  return { label: label.number, code: label.code, statements };
}

/** The same keys as in the trust list, for verifiers of W3C credentials (did:web). */
function didDocument(register: Register): object {
  const did = issuerDid(register.config);
  const methods = register.issuer.keys.filter((key) => !key.revoked && (key.purpose === 'statement' || key.purpose === 'status'))
    .map(({ publicKeyMultibase, validUntil }) => ({ id: `${did}#${publicKeyMultibase}`, type: 'Multikey', controller: did, publicKeyMultibase, ...(validUntil && { expires: validUntil }) }));
  return { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) };
}

/** The same keys for verifiers of tokens and status tokens (RFC 7517). */
function jwks(register: Register): object {
  const keys = register.issuer.keys.flatMap(({ kid, purpose, publicKeyMultibase, revoked }) => {
    const raw = fromMultikey(publicKeyMultibase);
    return raw && !revoked ? [{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, purpose, x: toBase64url(raw) }] : [];
  });
  return { keys };
}

/** Every word of a statement means what this register's documentation says of it. */
const jsonLdContext = (origin: string): object => ({ '@context': { '@vocab': `${origin}/context/v1.json#`, id: '@id', type: '@type' } });

const json = (value: object): Bytes => utf8(`${canonicalJson(value)}\n`);

