import { utf8, type Bytes } from '../encoding/bytes.ts';
import { type ExportFormat, exportLabel } from './export-label.ts';
import type { ExportSource } from './export-source.ts';
import { programmeAnswer, programmesOf } from './programmes.ts';
import { merchantCertification } from './schema-org.ts';
import { shopSnippet } from './shop-snippets.ts';

/** The formats that a register publishes of every label, by file name. Papers are not among them: the maker signs and publishes
 *  those. */
const published = {
  'cta-2120.json': 'cta-2120', 'dcc.json': 'untp-dcc', 'product.jsonld': 'schema-org', 'linkset.json': 'gs1-linkset', 'row.csv': 'csv', 'open-badge.json': 'open-badge',
} as const satisfies Readonly<Record<string, ExportFormat>>;

/** `/labels/{number}/exports/…`: the label in other people's formats, and what each programme it speaks for gets from it. */
export function* exportFiles(source: ExportSource): Iterable<{ readonly path: string; readonly bytes: Bytes }> {
  const folder = `/labels/${source.statement.credentialSubject.label.number}/exports`;
  for (const [name, format] of Object.entries(published)) yield { path: `${folder}/${name}`, bytes: utf8(exportLabel(source, format).text) };
  yield { path: `${folder}/shop.html`, bytes: utf8(shopSnippet(source)) };
  yield { path: `${folder}/merchant.json`, bytes: utf8(`${JSON.stringify(merchantCertification(source), null, 2)}\n`) };
  const answers = programmesOf(source).map((programme) => {
    const { id, name, byHand } = programme;
    return { id, name, fields: programmeAnswer(source, programme).fields, byHand };
  });
  yield { path: `${folder}/programmes.json`, bytes: utf8(`${JSON.stringify(answers, null, 2)}\n`) };
}
