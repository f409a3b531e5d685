import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { paperWords } from '../../wording/papers/paper-words.ts';
import { signatureSection, type Paper, type PaperRow } from './paper.ts';

const MM = 72 / 25.4;
const MARGIN = 20 * MM;
const NAME_WIDTH = 52 * MM;
const INK = '#101e2d', GREY = '#44566a', BLUE = '#0b5fa5', LINE = '#c3d3e1';

/** A paper as an A4 PDF with embedded fonts. The same paper gives the same bytes: its date comes from the paper, not the clock.
 *  @throws RangeError where a text has letters that the embedded font lacks; the HTML form has them */
export function paperPdf(paper: Paper, made: Date): Promise<Uint8Array> {
  const words = paperWords(paper.language);
  const text = JSON.stringify(paper);
  const strange = [...new Set(text.match(/[^\u0020-\u017F\u2010-\u2026\u20AC\u2122]/gu) ?? [])];
  if (strange.length > 0) throw new RangeError(`the PDF font has no ${strange.slice(0, 8).join(' ')}: print the HTML form instead`);
  const document = new PDFDocument({ size: 'A4', margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN }, info: { Title: paper.title, Subject: paper.rule, CreationDate: made, ModDate: made }, lang: paper.language, pdfVersion: '1.7' });
  document.registerFont('text', font('400')).registerFont('strong', font('700'));
  const done = collected(document);
  if (paper.specimen) {
    drawSpecimen(document, words.specimen);
    document.on('pageAdded', () => drawSpecimen(document, words.specimen));
  }
  drawHead(document, paper);
  for (const section of paper.sections) drawSection(document, section.heading, section.rows);
  if (paper.declaration) drawDeclaration(document, paper.declaration);
  if (paper.signature) {
    const { heading, rows } = signatureSection(paper.signature, words);
    drawSection(document, heading, rows);
  }
  document.moveDown(2).font('text').fontSize(8).fillColor(GREY).text(paper.foot, MARGIN);
  document.end();
  return done;
}

type Document = InstanceType<typeof PDFDocument>;
const width = (document: Document): number => document.page.width - 2 * MARGIN;

function drawHead(document: Document, paper: Paper): void {
  document.font('strong').fontSize(22).fillColor(INK).text(paper.title);
  document.moveDown(0.2).font('text').fontSize(10).fillColor(GREY).text(paper.rule);
  const y = document.y + 3 * MM;
  document.rect(MARGIN, y, width(document), 1.2 * MM).fill(BLUE);
  document.y = y + 5 * MM;
}

/** Across the page, behind the text. Leaves the pen where it was: pages are added in the middle of a paper. */
function drawSpecimen(document: Document, word: string): void {
  const { x, y } = document;
  const { width: w, height: h } = document.page;
  document.save().rotate(-30, { origin: [w / 2, h / 2] }).font('strong').fontSize(96).fillColor('#8a1c1c', 0.12).text(word, 0, h / 2 - 50, { width: w, align: 'center', lineBreak: false }).restore();
  document.fillColor(INK, 1);
  document.x = x;
  document.y = y;
}

function drawSection(document: Document, heading: string, rows: readonly PaperRow[]): void {
  keepTogether(document, 18 * MM);
  document.font('strong').fontSize(10.5).fillColor(INK).text(heading, MARGIN, document.y + 2 * MM);
  document.y += 1.2 * MM;
  for (const row of rows) drawRow(document, row);
}

function drawRow(document: Document, { name, value }: PaperRow): void {
  const valueWidth = width(document) - NAME_WIDTH - 4 * MM;
  const said = value.join('\n');
  document.font('text').fontSize(9.5);
  const height = Math.max(document.heightOfString(name, { width: NAME_WIDTH }), said ? document.heightOfString(said, { width: valueWidth }) : 7 * MM) + 2.6 * MM;
  keepTogether(document, height);
  const y = document.y;
  document.moveTo(MARGIN, y).lineTo(MARGIN + width(document), y).lineWidth(0.5).strokeColor(LINE).stroke();
  document.fillColor(GREY).text(name, MARGIN, y + 1.3 * MM, { width: NAME_WIDTH });
  if (said) document.fillColor(INK).text(said, MARGIN + NAME_WIDTH + 4 * MM, y + 1.3 * MM, { width: valueWidth });
  else document.moveTo(MARGIN + NAME_WIDTH + 4 * MM, y + height - 1.5 * MM).lineTo(MARGIN + width(document), y + height - 1.5 * MM).dash(1, { space: 2 }).strokeColor(GREY).stroke().undash();
  document.y = y + height;
}

function drawDeclaration(document: Document, text: string): void {
  document.font('text').fontSize(11);
  const height = document.heightOfString(text, { width: width(document) - 6 * MM });
  keepTogether(document, height + 8 * MM);
  const y = document.y + 4 * MM;
  document.rect(MARGIN, y, 1.2 * MM, height).fill(BLUE);
  document.fillColor(INK).text(text, MARGIN + 5 * MM, y, { width: width(document) - 6 * MM });
  document.y = y + height + 4 * MM;
}

function keepTogether(document: Document, height: number): void {
  if (document.y + height > document.page.height - MARGIN) document.addPage();
}

function font(weight: '400' | '700'): Buffer {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`));
}

function collected(document: Document): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(new Uint8Array(Buffer.concat(parts)))).on('error', reject);
  });
}
