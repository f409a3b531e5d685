import type { LabelFacts, Statement } from '../label/statement.ts';
import { standingAt, type Standing } from '../label/standing.ts';
import { inLanguage } from '../wording/wording.ts';

/** What every export is made from: one label as of a moment, and whose register it stands in. */
export interface ExportSource {
  readonly statement: Statement;
  /** The first statement of the label: when it began. */
  readonly issued: string;
  /** https://HOST, without a slash. */
  readonly origin: string;
  readonly registerName: string;
  readonly issuer: { readonly name: string; readonly contact: string };
  /** A demonstration register's labels say nothing about any product: what is made of them says so too. */
  readonly demonstration: boolean;
  readonly asOf: Date;
  /** BCP 47; texts come in it where the maker gave them in it, else in English. */
  readonly language: string;
}

export interface Exported {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  /** What the format asks for and the label does not know: a person adds it by hand. In the format's own words. */
  readonly toAdd: readonly string[];
}

export const factsOf = (source: ExportSource): LabelFacts => source.statement.credentialSubject;
export const standingOf = (source: ExportSource): Standing => standingAt(source.statement, source.asOf);
export const labelUrl = (source: ExportSource): string => source.statement.credentialSubject.id;
export const statementUrl = (source: ExportSource): string => source.statement.id;
export const productName = (facts: Pick<LabelFacts, 'product'>): string => `${facts.product.brand} ${facts.product.name}`;
export const today = (source: ExportSource): string => source.asOf.toISOString().slice(0, 10);
export const fileStem = (source: ExportSource): string => `${source.statement.credentialSubject.label.number}`;

/** The address that the product's code opens: by GTIN where there is one. */
export function codeUrl(source: ExportSource): string {
  const gtin = factsOf(source).product.gtins[0];
  return gtin ? `${source.origin}/01/${gtin}` : labelUrl(source);
}

export function say(source: ExportSource, map: Readonly<Record<string, string>> | undefined): string | undefined {
  return map && (inLanguage(map, source.language) || undefined);
}

/** The object without its undefined members, at every depth: JSON has no undefined, and an empty member says nothing. */
export function given<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
