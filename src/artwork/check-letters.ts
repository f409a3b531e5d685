import type { Draft } from '../label/draft.ts';
import type { PrintedDraft } from '../label/printed-draft.ts';
import type { CheckedDraft } from '../scheme/check-draft-text.ts';
import type { DraftPath, Finding } from '../scheme/finding.ts';
import { printable } from './artwork-facts.ts';
import { undrawn } from './type/label-fonts.ts';

/** A draft with what a printed label would leave out of its texts added to its findings, sorted by place. */
export async function withLetters<T extends CheckedDraft>(checked: T): Promise<T> {
  const { draft, placeOf, findings } = checked;
  if (!draft || !placeOf) return checked;
  const found = (await checkLetters(draft)).map((finding) => ({ ...finding, ...placeOf(finding.path) }));
  return { ...checked, findings: [...findings, ...found].sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** Letters that no font of the labels has, and pictures, which labels do not carry. An error where less is left than goes of what names
 *  the product or who attests. @throws MissingLetters in a browser without a network */
async function checkLetters(draft: Draft): Promise<readonly Finding[]> {
  return (await textsWithLosses(draft)).map(({ path, text, names, lost }) => {
    const gone = Array.from(text.normalize('NFC')).filter((character) => lost.includes(character)).length;
    const left = Array.from(printable(text, text.length)).filter((character) => /[\p{L}\p{N}]/u.test(character) && !lost.includes(character)).length;
    return { severity: names && left < gone ? 'error' : 'warning', code: 'letters-not-printed', path, args: { letters: lost.slice(0, MOST).join(' ') } };
  });
}

/** Nobody reads more letters than this. */
const MOST = 20;

interface PrintedText { readonly path: DraftPath; readonly text: string; /** Whether it says which product this is, or who attests. */ readonly names: boolean }

/** The texts that a label cannot print as they are, each with what is lost of it, every character once. */
export async function textsWithLosses(texts: Texts): Promise<readonly (PrintedText & { readonly lost: readonly string[] })[]> {
  const all = await Promise.all(printedTexts(texts).map(async (each) => ({ ...each, lost: await lettersLost(each.text) })));
  return all.filter(({ lost }) => lost.length > 0);
}

/** What artwork reads of a draft or of a statement, and what it prints below a mark. */
type Texts = Pick<PrintedDraft, 'product' | 'attestation' | 'assessments'> & { readonly licensedMarks?: readonly { readonly registration: string }[] | undefined };

function printedTexts({ product, attestation, assessments, licensedMarks = [] }: Texts): readonly PrintedText[] {
  return [
    ...(['name', 'brand', 'model'] as const).map((member) => ({ path: ['product', member], text: product[member], names: true })),
    ...Object.entries(product.description).map(([language, text]) => ({ path: ['product', 'description', language], text, names: false })),
    { path: ['attestation', 'by', 'name'], text: attestation.by.name, names: true },
    ...assessments.flatMap(({ method, by }, i) => (method === 'testing' && by.kind === 'laboratory' ? [{ path: ['assessments', i, 'by', 'name'], text: by.name, names: false }] : [])),
    ...licensedMarks.map(({ registration }, i) => ({ path: ['licensedMarks', i, 'registration'], text: registration, names: false })),
  ];
}

async function lettersLost(text: string): Promise<readonly string[]> {
  const shown = text.normalize('NFC');
  const drawn = printable(shown, shown.length);
  const missing = new Set(await undrawn(drawn, 'en'));
  return [...new Set(shown)].filter((character) => !UNSEEN.test(character) && (missing.has(character) || !drawn.includes(character)));
}

/** What nobody sees is not missed. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
