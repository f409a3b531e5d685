import { toBase58 } from '../encoding/base58.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import type { Proof } from '../label/statement.ts';
import { proofInput } from '../trust/data-integrity.ts';
import { toMultikey } from '../trust/multikey.ts';
import { checkedSignature, type Signer } from './signer.ts';

/** Adds an embedded eddsa-jcs-2022 proof (W3C Data Integrity) to a credential. */
export async function signDocument<D extends { readonly '@context': unknown }>(document: D, controller: string, signer: Signer, created: Date): Promise<D & { readonly proof: Proof }> {
  const options = {
    '@context': document['@context'], type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', created: rfc3339(created),
    verificationMethod: `${controller}#${toMultikey(signer.publicKey)}`, proofPurpose: 'assertionMethod',
  } as const;
  const signature = await checkedSignature(signer, await proofInput(document, options));
  return { ...document, proof: { ...options, proofValue: `z${toBase58(signature)}` } };
}
