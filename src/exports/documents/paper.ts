import { paperWords, type PaperWords } from '../../wording/papers/paper-words.ts';
import { fill } from '../../wording/wording.ts';
import { codeUrl, labelUrl, statementUrl, today, type ExportSource } from '../export-source.ts';

/** A paper that a maker signs or encloses: made of what the label knows, with lines left open for what it does not. */
export interface Paper {
  readonly language: string;
  readonly title: string;
  /** Of a demonstration register: it says so across the page. */
  readonly specimen: boolean;
  /** The rule that asks for it. */
  readonly rule: string;
  readonly sections: readonly PaperSection[];
  /** What the signatory says, word for word. */
  readonly declaration?: string;
  readonly signature?: Signature;
  /** Where the facts come from, and as of when. */
  readonly foot: string;
}

export interface PaperSection { readonly heading: string; readonly rows: readonly PaperRow[] }
export interface PaperRow {
  readonly name: string;
  /** Empty: a line to be filled in by hand. */
  readonly value: readonly string[];
}
interface Signature { readonly party: string; readonly date: string; readonly place?: string; readonly name?: string; readonly role?: string }

/** A row; absent facts leave it open. */
export function row(name: string, ...values: readonly (string | undefined)[]): PaperRow {
  return { name, value: values.flatMap((value) => (value ? [value.replace(/^mailto:/, '')] : [])) };
}

/** The signature's own section: what is known of place and person, and a line for the pen. */
export function signatureSection({ party, date, place, name, role }: Signature, words: PaperWords): PaperSection {
  const { sign } = words;
  return { heading: fill(sign.heading, { party }), rows: [row(sign.place, place && `${place}, ${date}`), row(sign.name, name), row(sign.role, role), row(sign.signature)] };
}

/** The rows that a person must still fill in, and the parts of the signature. */
export function openLines(paper: Paper): string[] {
  const { sign } = paperWords(paper.language);
  const rows = paper.sections.flatMap((section) => section.rows.filter((each) => each.value.length === 0).map((each) => each.name));
  if (!paper.signature) return rows;
  const { place, name, role } = paper.signature;
  return [...rows, ...(place ? [] : [sign.openPlace]), ...(name ? [] : [sign.openName]), ...(role ? [] : [sign.openRole]), sign.signature];
}

export function foot(source: ExportSource, words: PaperWords): string {
  return fill(words.foot, { day: today(source), statement: statementUrl(source), code: source.statement.credentialSubject.label.code, label: labelUrl(source), address: codeUrl(source) });
}
