import { SPECIMEN } from '../label/label-code.ts';
import type { PrintedDraft } from '../label/printed-draft.ts';
import type { ArtworkSource, Printed } from './artwork-facts.ts';

/** Artwork of a draft, before there is a label: to see what will be printed, and to lay out a box around it. Every placement says that it
 *  is a specimen. Its codes take the room of real ones and lead to a page that says what they are. They carry no token, so no
 *  artwork of this kind can be taken for a label, whoever draws it.
 *  @param origin of the register that will issue the label */
export function specimenOf(draft: PrintedDraft, origin: string): ArtworkSource & { readonly statement: Printed } {
  const address = `https://${new URL(origin).host.toUpperCase()}/L/${SPECIMEN.replace('-', '')}`;
  return {
    statement: { credentialSubject: { ...draft, label: { code: SPECIMEN } } },
    config: { origin, languages: [] },
    demonstration: true, draft: true,
    compactText: address,
    qrText: `${address}#${ROOM_OF_A_TOKEN}`,
  };
}

/** As many digits as a token takes, less what this address is shorter than one with a GTIN. No token has a length that divides so,
 *  and no decoder of ours reads these digits as one. */
const ROOM_OF_A_TOKEN = '0123456789'.repeat(27).slice(0, 264);
