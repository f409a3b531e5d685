import { codeUrl, fileStem, labelUrl, statementUrl, today, type Exported, type ExportSource } from '../export-source.ts';
import { paperHtml } from './paper-html.ts';

/** A paper that a maker signs or encloses: made of what the label knows, with lines left open for what it does not. */
export interface Paper {
  readonly title: string;
  /** Of a demonstration register: it says so across the page. */
  readonly specimen: boolean;
  /** The rule that asks for it. */
  readonly rule: string;
  readonly sections: readonly PaperSection[];
  /** What the signatory says, word for word. */
  readonly declaration?: string;
  readonly signature?: { readonly place?: string; readonly date?: string; readonly name?: string; readonly role?: string; readonly for: string };
  /** Where the facts come from, and as of when. */
  readonly foot: string;
}

export interface PaperSection { readonly heading: string; readonly rows: readonly PaperRow[] }
export interface PaperRow {
  readonly name: string;
  /** Empty: a line to be filled in by hand. */
  readonly value: readonly string[];
}

/** A row; absent facts leave it open. */
export function row(name: string, ...values: readonly (string | undefined)[]): PaperRow {
  return { name, value: values.flatMap((value) => (value ? [value.replace(/^mailto:/, '')] : [])) };
}

/** The rows that a person must still fill in, and the parts of the signature. */
export function openLines(paper: Paper): string[] {
  const rows = paper.sections.flatMap((section) => section.rows.filter((each) => each.value.length === 0).map((each) => each.name));
  if (!paper.signature) return rows;
  const { place, name, role } = paper.signature;
  return [...rows, ...(place ? [] : ['Place of issue']), ...(name ? [] : ['Name of the signatory']), ...(role ? [] : ['Function of the signatory']), 'Signature'];
}

export function exportPaper(source: ExportSource, kind: string, paper: Paper): Exported {
  return { fileName: `${fileStem(source)}.${kind}.html`, mediaType: 'text/html', text: paperHtml(paper, source.language), toAdd: openLines(paper) };
}

export function foot(source: ExportSource): string {
  const { label } = source.statement.credentialSubject;
  return `Made on ${today(source)} from the signed statement ${statementUrl(source)} of label ${label.code} (${labelUrl(source)}). Whether the label still holds: ${codeUrl(source)}`;
}
