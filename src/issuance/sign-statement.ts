import { toBase64url } from '../encoding/base64url.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import type { NextLabel } from '../label/apply-event.ts';
import { labelCode } from '../label/label-code.ts';
import type { LabelEvent, LabelSubject, Statement } from '../label/statement.ts';
import { listOf } from '../status/label-status.ts';
import { signDocument } from './sign-document.ts';
import { signToken } from './sign-token.ts';
import type { Signer } from './signer.ts';

/** Whose register it is: the same in every statement. */
export interface IssuerIdentity {
  /** https://host */
  readonly origin: string;
  readonly did: string;
  readonly name: string;
}

export interface StatementContent {
  readonly number: number;
  readonly event: LabelEvent;
  readonly next: NextLabel;
  /** Absent for a first statement, which is given its label's number and token here. */
  readonly previous?: { readonly number: number; readonly sha256: string; readonly label: LabelSubject['label'] };
}

export type UnsignedStatement = Omit<Statement, 'proof'>;

/** The next statement of a label, signed, as an object and as the line that the ledger keeps (RFC 8785, without line feed).
 *  `token` signs only a first statement's token.
 *  @param signedAt now: what happened earlier may be recorded later, and says so */
export async function signStatement(content: StatementContent, issuer: IssuerIdentity, signers: { readonly statement: Signer; readonly token: Signer }, signedAt: Date): Promise<{ readonly statement: Statement; readonly line: string }> {
  const token = content.previous?.label.token ?? (await modelToken(content, signers.token, signedAt));
  const statement = await signDocument(unsignedStatement(content, issuer, token), issuer.did, signers.statement, signedAt);
  return { statement, line: canonicalJson(statement) };
}

/** The next statement of a label as it will be signed. @param token of a first statement; later ones keep their label's */
export function unsignedStatement({ number, event, next, previous }: StatementContent, { origin, did, name }: IssuerIdentity, token: string): UnsignedStatement {
  const label = previous?.label ?? { number, code: labelCode(number), token };
  const { list, index } = listOf(number);
  const listUrl = `${origin}/status/statements/${list}.json`;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', `${origin}/context/v1.json`],
    type: ['VerifiableCredential', 'CybersecurityLabel'],
    id: `${origin}/statements/${number}.json`,
    issuer: { id: did, name },
    validFrom: event.at,
    validUntil: next.validUntil,
    credentialStatus: { id: `${listUrl}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: String(index), statusListCredential: listUrl },
    credentialSubject: {
      ...next.facts,
      id: `${origin}/L/${label.code}`, label, event,
      ...(previous && { previous: { number: previous.number, sha256: previous.sha256 } }),
      state: next.state,
    },
  };
}

async function modelToken({ number, next }: StatementContent, signer: Signer, issuedAt: Date): Promise<string> {
  const gtin = next.facts.product.gtins[0];
  return toBase64url(await signToken({ issuedAt, labelNumber: number, ...(gtin && { gtin }) }, signer));
}
