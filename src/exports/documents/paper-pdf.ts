import PDFDocument from 'pdfkit';
import { drawable, fontsFor } from '../../artwork/type/label-fonts.ts';
import { directionOf } from '../../wording/direction-of.ts';
import { paperWords } from '../../wording/papers/paper-words.ts';
import { signatureSection, type Paper, type PaperRow } from './paper.ts';
import { drawText, setText, type SetText, type TextStyle } from './set-text.ts';

const MM = 72 / 25.4;
const MARGIN = 18 * MM;
const NAME_WIDTH = 52 * MM;
const GAP = 4 * MM;
const INK = '#101e2d', GREY = '#44566a', BLUE = '#0b5fa5', LINE = '#c3d3e1';

type Document = InstanceType<typeof PDFDocument>;
/** A page that is being filled, from the top; `set` breaks a text in the paper's fonts and direction. */
interface Sheet { readonly document: Document; readonly width: number; readonly rtl: boolean; y: number; set(text: string, size: number, weight: TextStyle['weight'], width: number): SetText }

/** A paper as an A4 PDF with embedded fonts, in every script that labels are printed in. The same paper gives the same bytes: its date
 *  comes from the paper, not the clock. @throws RangeError where a text has letters that no font of ours can draw */
export async function paperPdf(paper: Paper, made: Date): Promise<Uint8Array> {
  const words = paperWords(paper.language);
  const text = JSON.stringify([paper, words.specimen, words.sign]).replace(/\\[nt"\\]/g, ' ');
  const held = drawable([...new Set(text)].join(''), paper.language);
  const strange = [...new Set(text)].filter((character) => !held.includes(character));
  if (strange.length > 0) throw new RangeError(`no font here can draw ${strange.slice(0, 8).join(' ')}: print the HTML form instead`);
  const fonts = await fontsFor(text, paper.language);
  const direction = directionOf(paper.language);
  const document = new PDFDocument({ size: 'A4', margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN }, info: { Title: paper.title, Subject: paper.rule, CreationDate: made, ModDate: made }, lang: paper.language, pdfVersion: '1.7', bufferPages: true });
  const done = collected(document);
  const width = document.page.width - 2 * MARGIN;
  const sheet: Sheet = { document, width, rtl: direction === 'rtl', y: MARGIN, set: (said, size, weight, within) => setText(said, { size, weight, width: within, direction, fonts }) };
  if (paper.specimen) {
    drawSpecimen(sheet, words.specimen);
    document.on('pageAdded', () => drawSpecimen(sheet, words.specimen));
  }
  drawHead(sheet, paper);
  for (const { heading, rows } of paper.sections) drawSection(sheet, heading, rows);
  if (paper.declaration) drawDeclaration(sheet, paper.declaration);
  if (paper.signature) {
    const { heading, rows } = signatureSection(paper.signature, words);
    drawSection(sheet, heading, rows);
  }
  drawFoot(sheet, paper.foot);
  numberPages(sheet);
  document.end();
  return done;
}

function drawHead(sheet: Sheet, { title, rule }: Paper): void {
  put(sheet, sheet.set(title, 22, 600, sheet.width), INK);
  sheet.y += 1 * MM;
  put(sheet, sheet.set(rule, 10, 400, sheet.width), GREY);
  sheet.y += 2 * MM;
  sheet.document.rect(MARGIN, sheet.y, sheet.width, 1.2 * MM).fill(BLUE);
  sheet.y += 6 * MM;
}

/** Across the page, behind the text. */
function drawSpecimen({ document, set }: Sheet, word: string): void {
  const { width, height } = document.page;
  document.save().rotate(-30, { origin: [width / 2, height / 2] }).fillOpacity(0.12);
  drawText(document, set(word, 96, 600, width), 0, height / 2 - 65, '#8a1c1c', 'center');
  document.restore().fillOpacity(1);
}

function drawSection(sheet: Sheet, heading: string, rows: readonly PaperRow[]): void {
  keepTogether(sheet, 18 * MM);
  sheet.y += 2.4 * MM;
  put(sheet, sheet.set(heading, 10.5, 600, sheet.width), INK);
  sheet.y += 1 * MM;
  for (const row of rows) drawRow(sheet, row);
}

function drawRow(sheet: Sheet, { name, value }: PaperRow): void {
  const { document, width, rtl } = sheet;
  const called = sheet.set(name, 9.5, 400, NAME_WIDTH);
  const valueWidth = width - NAME_WIDTH - GAP;
  const said = value.length > 0 ? sheet.set(value.map(({ text }) => text).join('\n'), 9.5, 400, valueWidth) : undefined;
  const height = Math.max(called.height, said?.height ?? 7 * MM) + 2 * MM;
  keepTogether(sheet, height);
  const { y } = sheet;
  const [nameAt, valueAt] = rtl ? [MARGIN + valueWidth + GAP, MARGIN] : [MARGIN, MARGIN + NAME_WIDTH + GAP];
  document.moveTo(MARGIN, y).lineTo(MARGIN + width, y).lineWidth(0.5).strokeColor(LINE).stroke();
  drawText(document, called, nameAt, y + 1 * MM, GREY);
  if (said) drawText(document, said, valueAt, y + 1 * MM, INK);
  else document.moveTo(valueAt, y + height - 1.5 * MM).lineTo(valueAt + valueWidth, y + height - 1.5 * MM).dash(1, { space: 2 }).strokeColor(GREY).stroke().undash();
  sheet.y = y + height;
}

function drawDeclaration(sheet: Sheet, text: string): void {
  const said = sheet.set(text, 11, 400, sheet.width - 6 * MM);
  keepTogether(sheet, said.height + 8 * MM);
  const y = sheet.y + 4 * MM;
  sheet.document.rect(sheet.rtl ? MARGIN + sheet.width - 1.2 * MM : MARGIN, y, 1.2 * MM, said.height).fill(BLUE);
  drawText(sheet.document, said, sheet.rtl ? MARGIN + 1 * MM : MARGIN + 5 * MM, y, INK);
  sheet.y = y + said.height + 4 * MM;
}

function drawFoot(sheet: Sheet, foot: string): void {
  const said = sheet.set(foot, 8, 400, sheet.width);
  keepTogether(sheet, said.height + 6 * MM);
  sheet.y += 6 * MM;
  put(sheet, said, GREY);
}

/** Below the margin, where there is more than one page. */
function numberPages({ document, width, set }: Sheet): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; count > 1 && page < count; page++) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    drawText(document, set(`${page + 1}/${count}`, 8, 400, width), MARGIN, document.page.height - MARGIN + 4 * MM, GREY, 'center');
  }
}

function put(sheet: Sheet, text: SetText, color: string): void {
  drawText(sheet.document, text, MARGIN, sheet.y, color);
  sheet.y += text.height;
}

function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.y + height <= sheet.document.page.height - MARGIN) return;
  sheet.document.addPage();
  sheet.y = MARGIN;
}

function collected(document: Document): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(new Uint8Array(Buffer.concat(parts)))).on('error', reject);
  });
}
