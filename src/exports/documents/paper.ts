import { paperWords, type PaperWords } from '../../wording/papers/paper-words.ts';
import { fill } from '../../wording/wording.ts';
import { codeUrl, labelUrl, say, statementUrl, today, type ExportSource } from '../export-source.ts';

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
  readonly value: readonly PaperLine[];
}
export interface PaperLine {
  readonly text: string;
  /** Of a maker's words that are not given in the paper's language: what they are given in. */
  readonly language?: string;
}
interface Signature { readonly party: string; readonly date: string; readonly place?: string; readonly name?: string; readonly role?: string }

/** A row; absent facts leave it open. */
export function row(name: string, ...values: readonly (string | PaperLine | undefined)[]): PaperRow {
  return { name, value: values.flatMap((value) => (value ? [typeof value === 'string' ? { text: value.replace(/^mailto:/, '') } : value] : [])) };
}

/** The maker's words in the paper's language, else in another, which is then named. `around` is our own text beside them. */
export function words(source: ExportSource, map: Readonly<Record<string, string>> | undefined, around: (text: string) => string = (text) => text): PaperLine | undefined {
  const text = say(source, map);
  if (text === undefined || !map) return undefined;
  const language = Object.keys(map).find((each) => map[each] === text) ?? 'en';
  return { text: around(text), ...(language !== source.language && { language }) };
}

/** The signature's own section: what is known of place and person, and a line for the pen. */
export function signatureSection({ party, date, place, name, role }: Signature, words: PaperWords): PaperSection {
  const { sign } = words;
  return { heading: fill(sign.heading, { party }), rows: [row(sign.place, place && `${place}, ${date}`), row(sign.name, name), row(sign.role, role), row(sign.signature)] };
}

/** The rows that a person must still fill in or translate, and the parts of the signature. */
export function openLines(paper: Paper): string[] {
  const { sign } = paperWords(paper.language);
  const rows = paper.sections.flatMap((section) => section.rows.flatMap(({ name, value }) => (value.length === 0 ? [name] : value.flatMap(({ language }) => (language ? [`${name} (${language} → ${paper.language})`] : [])))));
  if (!paper.signature) return rows;
  const { place, name, role } = paper.signature;
  return [...rows, ...(place ? [] : [sign.openPlace]), ...(name ? [] : [sign.openName]), ...(role ? [] : [sign.openRole]), sign.signature];
}

export function foot(source: ExportSource, words: PaperWords): string {
  return fill(words.foot, { day: today(source), statement: statementUrl(source), code: source.statement.credentialSubject.label.code, label: labelUrl(source), address: codeUrl(source) });
}
