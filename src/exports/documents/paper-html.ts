import { paperWords } from '../../wording/papers/paper-words.ts';
import { directionOf } from '../../wording/direction-of.ts';
import { lineDirection } from './line-direction.ts';
import { signatureSection, type Paper, type PaperLine, type PaperRow, type PaperSection } from './paper.ts';

/** A paper as one HTML file: nothing is loaded, it prints on A4, open lines stay open. */
export function paperHtml(paper: Paper): string {
  const words = paperWords(paper.language);
  const page = directionOf(paper.language);
  return [
    `<!doctype html>`,
    `<html lang="${escape(paper.language)}" dir="${page}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(paper.title)}</title><style>${STYLE}</style></head><body>`,
    paper.specimen ? `<p class="specimen">${escape(words.specimen)}</p>` : '',
    `<header><h1>${escape(paper.title)}</h1><p>${escape(paper.rule)}</p></header>`,
    ...paper.sections.map((section) => sectionHtml(section, page)),
    paper.declaration ? `<p class="says">${escape(paper.declaration)}</p>` : '',
    paper.signature ? sectionHtml(signatureSection(paper.signature, words), page, 'sign') : '',
    `<footer>${escape(paper.foot)}</footer></body></html>`,
    '',
  ].filter((line, i, all) => line !== '' || i === all.length - 1).join('\n');
}

function sectionHtml({ heading, rows }: PaperSection, page: 'ltr' | 'rtl', kind?: 'sign'): string {
  return `<section${kind ? ` class="${kind}"` : ''}><h2>${escape(heading)}</h2><dl>${rows.map((row) => rowHtml(row, page)).join('')}</dl></section>`;
}

function rowHtml({ name, value }: PaperRow, page: 'ltr' | 'rtl'): string {
  const said = value.length > 0 ? value.map((line) => lineHtml(line, page)).join('') : '<dd class="open"></dd>';
  return `<div><dt>${escape(name)}</dt>${said}</div>`;
}

/** Words in another language than the paper's say so, for those who hear them. */
const lineHtml = ({ text, language }: PaperLine, page: 'ltr' | 'rtl'): string => `<dd dir="${lineDirection(text, page)}"${language ? ` lang="${escape(language)}"` : ''}>${link(text)}</dd>`;

const link = (line: string): string => (/^https:\/\/\S+$/.test(line) ? `<a href="${escape(line)}">${escape(line)}</a>` : escape(line));

/** Makers' texts are strangers' texts. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = [
  '@page{size:A4;margin:20mm}', '*{box-sizing:border-box}',
  'body{font:11pt/1.45 Inter,system-ui,sans-serif;color:#101e2d;max-width:170mm;margin:12mm auto;padding:0 5mm}',
  'header{border-bottom:1.2mm solid #0b5fa5;padding-bottom:4mm;margin-bottom:6mm}', 'h1{font-size:22pt;line-height:1.15;margin:0 0 2mm}', 'header p{margin:0;color:#44566a}',
  'h2{font-size:11pt;margin:6mm 0 1mm}', 'dl{margin:0}', 'dl>div{display:grid;grid-template-columns:55mm 1fr;gap:0 5mm;border-top:.2mm solid #c3d3e1;padding:1.6mm 0;break-inside:avoid}',
  'dt{color:#44566a;grid-row:1/span 9}', 'dd{margin:0;grid-column:2;overflow-wrap:anywhere}', '[dir=rtl] dd{text-align:right}', '.open{border-bottom:.3mm dotted #44566a;min-height:6mm}', '.sign div:last-child .open{min-height:16mm}',
  '.says{font-size:12pt;border-inline-start:1.2mm solid #0b5fa5;padding-inline-start:4mm;margin:8mm 0;break-inside:avoid}', '.sign{break-inside:avoid}',
  '.specimen{position:fixed;inset:45% 0 auto;text-align:center;font-size:min(80pt,15vw);font-weight:700;letter-spacing:.08em;color:#8a1c1c;opacity:.14;transform:rotate(-30deg);margin:0;pointer-events:none}', 'footer{margin-top:10mm;font-size:8.5pt;color:#44566a;overflow-wrap:anywhere}', 'a{color:#0b5fa5}',
  '@media print{body{margin:0;padding:0;max-width:none}a{color:inherit;text-decoration:none}}', '@media(max-width:480px){dl>div{display:block}}',
].join('');
