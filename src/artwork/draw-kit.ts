import { createHash } from 'node:crypto';
import type { Statement } from '../label/statement.ts';
import { labelWordings } from '../wording/label-wordings.ts';
import { artworkFacts } from './artwork-facts.ts';
import { drawArtwork, type ArtworkFile, type ArtworkRequest } from './draw-artwork.ts';
import { drawGuide, GUIDE } from './draw-guide.ts';
import { productKind } from './guide-places.ts';
import { toPdf } from './pdf/to-pdf.ts';
import { zip } from './zip.ts';

export interface KitRequest extends Omit<ArtworkRequest, 'statement' | 'wording' | 'language'> { readonly statement: Statement; readonly languages: readonly string[] }

/** Everything that a packaging designer, an engraver, a firmware team and a shop need of one label: a ZIP with the artwork in these
 *  languages, a one-page guide, and a manifest with the digest of every file. The same statement gives the same bytes. */
export async function drawKit(request: KitRequest, drawn: (file: string) => void = () => undefined): Promise<Uint8Array> {
  const { languages } = request;
  const files: ArtworkFile[] = [];
  for (const language of languages) {
    const label = labelWordings[language];
    if (!label) throw new Error(`labels are not printed in "${language}": one of ${Object.keys(labelWordings).join(', ')}`);
    for await (const file of drawArtwork({ ...request, device: true, wording: { label }, language })) {
      drawn(file.file);
      files.push({ ...file, file: `artwork/${file.file}` });
    }
  }
  const guide = { file: 'guide.pdf', bytes: await guidePdf(request) };
  const manifest = { file: 'manifest.json', bytes: new TextEncoder().encode(manifestOf(request, [guide, ...files])) };
  return zip([guide, manifest, ...files]);
}

async function guidePdf(request: KitRequest): Promise<Uint8Array> {
  const { product, attestation } = request.statement.credentialSubject;
  const facts = artworkFacts(request.statement, request, { label: labelWordings['en']! }, 'en');
  return toPdf(await drawGuide(facts, productKind(product.category)), GUIDE, { date: new Date(attestation.date), title: `Where the label goes: ${facts.product.name}` });
}

function manifestOf({ statement, qrText, compactText, mark }: KitRequest, files: readonly ArtworkFile[]): string {
  const { label, product } = statement.credentialSubject;
  const listed = files.map(({ file, bytes }) => ({ file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  return `${JSON.stringify({ label: label.code, statement: statement.id, product: `${product.brand} ${product.name}`, model: product.model, codes: { signed: qrText, compact: compactText }, ...(mark && { mark: { name: mark.name, registration: mark.registration, sha256: mark.sha256 } }), files: listed }, null, 2)}\n`;
}
