import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { allFontSubsets } from '../artwork/type/font-subsets.ts';
import { publishedFont } from '../artwork/type/published-font.ts';
import { readFonts } from '../artwork/type/read-fonts.ts';
import { concatBytes, utf8 } from '../encoding/bytes.ts';
import type { Register } from '../register/open-register.ts';
import { draftPaths } from '../register/read-draft-file.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { DESIGN_DATA, type DesignData } from './design-data.ts';
import type { SiteFile } from './site-source.ts';

/** What `/design/` fetches when it is opened, and the letters that it draws with: each part of a font when a text needs it. */
export async function* designFiles(register: Register): AsyncIterable<SiteFile> {
  yield { path: DESIGN_DATA, bytes: utf8(`${JSON.stringify(designData(register))}\n`) };
  for (const subset of allFontSubsets()) yield { path: publishedFont(subset), bytes: concatBytes(...await readFonts(subset)) };
}

/** Drafts of a real register may be of products that nobody has announced: only a demonstration shows its own. */
export function designData({ root, schemes, issuer }: Pick<Register, 'root' | 'schemes' | 'issuer'>): DesignData {
  const paths = issuer.demonstration ? draftPaths(root) : [];
  return { schemes: schemes.map(demandsOf), drafts: paths.map((path) => ({ file: basename(path), text: readFileSync(path, 'utf8') })) };
}

/** A scheme without what it is called and what people are told of it, in twelve languages: its own page says that, and no check asks for it. */
function demandsOf(scheme: Scheme): Scheme {
  const unnamed = <Part extends { readonly name: Record<string, string> }>(parts: readonly Part[]): Part[] => parts.map((part) => ({ ...part, name: {} }));
  return {
    ...scheme, name: {}, summary: {}, consensus: { ...scheme.consensus, reason: {} },
    requirements: scheme.requirements.map((each) => ({ ...each, title: {}, consumer: {} })),
    categories: unnamed(scheme.categories), levels: unnamed(scheme.levels), riskTiers: unnamed(scheme.riskTiers),
  };
}
