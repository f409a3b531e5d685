import type { PrintedDraft } from '../label/printed-draft.ts';
import type { Statement } from '../label/statement.ts';
import { directionOf } from '../wording/direction-of.ts';
import { plainText } from '../wording/plain-text.ts';
import type { LabelWording } from '../wording/label-wordings.ts';
import type { OverStickerWords } from '../wording/over-sticker-words.ts';
import { fill, inLanguage } from '../wording/wording.ts';
import type { Mark } from './marks/mark.ts';
import { lastingFacts, type LastingFact } from './lasting-facts.ts';

/** Everything that a label says, as plain text in one language. Placements draw from this and from nothing else: text from a
 *  statement is somebody else's and has been cleaned here. */
export interface ArtworkFacts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** The one number that people compare: "Security updates until", "Dec 2031". */
  readonly updates: { readonly caption: string; readonly value: string; /** The month as a number, 12/2031, where a month was promised. */ readonly month?: string };
  readonly product: { readonly name: string; readonly detail: string };
  /** Most important first. */
  readonly lasting: readonly LastingFact[];
  /** Who says so, one sentence each: declared by, tested by, certified by. */
  readonly saysSo: readonly string[];
  readonly question: string;
  readonly scan: string;
  readonly domain: string;
  readonly code: string;
  /** Set where the register is a demonstration: a word and a sentence that every placement shows. */
  readonly specimen?: { readonly word: string; readonly means: string };
  /** Somebody else's, shown by right. */
  readonly mark?: Mark;
  /** For places with room for it: what a label says and what it does not. */
  readonly meaning: { readonly title: string; readonly sentences: readonly string[] };
  /** The text of the code: signed where the placement has room, compact where it has not. */
  readonly qrText: string;
  readonly compactText: string;
  /** Lines beneath the code for a unit's own numbers, where the placement has them. */
  readonly numberLines?: number;
  /** Of a sticker over a label that no longer holds: that is all it says. */
  readonly notice?: OverStickerWords;
  /** What a person hears who cannot see the label. */
  readonly alt: string;
}

/** What artwork reads of a statement. A draft has it too, before anything is signed. */
export interface Printed { readonly credentialSubject: PrintedDraft & { readonly label: Pick<Statement['credentialSubject']['label'], 'code'> } }

export interface ArtworkSource {
  /** The register's own address, and its languages: files in the first one are the plain ones. */
  readonly config: { readonly origin: string; readonly languages: readonly string[] };
  readonly demonstration: boolean;
  /** There is no label yet: see `specimen.ts`. */
  readonly draft?: true;
  readonly qrText: string;
  readonly compactText: string;
  /** Read by whoever has the file: see `markOf`. */
  readonly mark?: Mark;
}

/** The facts of a statement in one language, ready to draw. */
export function artworkFacts(statement: Printed, source: ArtworkSource, wording: { readonly label: LabelWording }, language: string): ArtworkFacts {
  const { label: words } = wording;
  const subject = statement.credentialSubject;
  const domain = new URL(source.config.origin).host;
  const name = printable(`${subject.product.brand} ${subject.product.name}`, 120);
  const updates = updatesOf(subject.support.securityUpdatesUntil, words, language);
  return {
    language,
    direction: directionOf(language),
    title: words.title,
    updates,
    product: { name, detail: productDetail(subject.product, words, language) },
    lasting: lastingFacts(subject, words),
    saysSo: whoSaysSo(subject, words),
    question: words.question,
    scan: words.scan,
    domain,
    code: subject.label.code,
    ...(source.demonstration ? { specimen: { word: words.specimen, means: source.draft ? words.specimenDraft : words.specimenMeans } } : {}),
    meaning: { title: words.meaning, sentences: [words.meaningSays, words.meaningEnds, fill(words.meaningPage, { domain })] },
    qrText: source.qrText,
    compactText: source.compactText,
    ...(source.mark && { mark: source.mark }),
    alt: fill(words.alt, { product: name, updates: updates.caption, until: updates.value, code: subject.label.code, domain }) + (source.mark ? ` ${printable(source.mark.name, 60)}: ${printable(source.mark.registration, 40)}.` : ''),
  };
}

/** Text from outside, as glyphs that a label can carry: one line, no controls, no overrides, no pictures. */
export function printable(text: string, longest: number): string {
  return plainText(text.slice(0, longest * 8).normalize('NFC').replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE00-\uFE0F\u20E3\p{Cn}]/gu, ''), longest) || '–';
}

function updatesOf(until: string | undefined, words: LabelWording, language: string): ArtworkFacts['updates'] {
  if (until === undefined) return { caption: words.updates, value: words.updatesNone };
  // Finnish and Polish months are too long or need a case after "until": there, the month is a number.
  const month = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { month: /^(?:fi|pl)$/.test(language) ? 'numeric' : 'short', year: 'numeric', timeZone: 'UTC' });
  return { caption: words.updatesUntil, value: fill(words.untilMonth, { month: month.format(Date.parse(until)) }), month: until.slice(0, 7).replace(/^(\d{4})-(\d{2})$/, '$2/$1') };
}

function productDetail(product: Printed['credentialSubject']['product'], words: LabelWording, language: string): string {
  const described = printable(inLanguage(product.description, language), 60);
  const kind = described.slice(0, 1).toLocaleUpperCase(language) + described.slice(1);
  return `${kind} · ${fill(words.model, { model: printable(product.model, 40) })}`;
}

/** A label that its maker declared never reads as certified; a laboratory is named only for tests that it did itself. */
function whoSaysSo(subject: Printed['credentialSubject'], words: LabelWording): readonly string[] {
  const { kind, by } = subject.attestation;
  const declared = by.name === subject.manufacturer.name ? words.declaredByMaker : words.declared;
  const attested = fill(kind === 'certification' ? words.certified : declared, { name: printable(by.name, 60) });
  const laboratory = subject.assessments.find((one) => one.method === 'testing' && one.by.kind === 'laboratory' && one.result === 'met');
  return laboratory ? [attested, fill(words.tested, { name: printable(laboratory.by.name, 60) })] : [attested];
}
