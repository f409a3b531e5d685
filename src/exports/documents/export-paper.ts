import { fileStem, type Exported, type ExportSource } from '../export-source.ts';
import { openLines, type Paper } from './paper.ts';
import { paperHtml } from './paper-html.ts';

/** A paper as an HTML file, with the lines that a person must still fill in. */
export function exportPaper(source: ExportSource, kind: string, paper: Paper): Exported {
  return { fileName: `${fileStem(source)}.${kind}.html`, mediaType: 'text/html', text: paperHtml(paper), toAdd: openLines(paper) };
}
