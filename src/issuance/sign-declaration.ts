import { rfc3339 } from '../encoding/rfc3339.ts';
import type { DeclaredRelease } from '../label/declaration.ts';
import type { Statement } from '../label/statement.ts';
import { toMultikey } from '../trust/multikey.ts';
import { signDocument } from './sign-document.ts';
import type { Signer } from './signer.ts';

/** A maker's declaration of a new release, signed with the maker's own key: a Verifiable Credential by `did:key`, so that any VC
 *  verifier can check it. Whether the key counts for the brand is for the trust list to say. */
export async function signDeclaration(release: DeclaredRelease, { credentialSubject: { id, label, product, manufacturer } }: Pick<Statement, 'credentialSubject'>, maker: Signer, at: Date) {
  const controller = `did:key:${toMultikey(maker.publicKey)}`;
  const origin = new URL(id).origin;
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2', `${origin}/context/v1.json`],
    type: ['VerifiableCredential', 'ChangeDeclaration'],
    issuer: { id: controller, name: manufacturer.name },
    validFrom: rfc3339(at),
    credentialSubject: { id, label: { number: label.number, code: label.code }, product: { brand: product.brand, model: product.model }, release },
  };
  return signDocument(document, controller, maker, at);
}
