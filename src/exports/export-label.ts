import type { Statement } from '../label/statement.ts';
import { exportCsv } from './csv-row.ts';
import { exportCta2120 } from './cta-2120.ts';
import { exportCraAnnexII } from './documents/cra-annex-ii.ts';
import { exportEuDeclaration } from './documents/eu-declaration.ts';
import { exportPstiStatement } from './documents/psti-statement.ts';
import type { Exported, ExportSource } from './export-source.ts';
import { exportGs1Linkset } from './gs1-linkset.ts';
import { exportOpenBadge } from './open-badge.ts';
import { exportSchemaOrg } from './schema-org.ts';
import { exportUntpDcc } from './untp-dcc.ts';

const formats = {
  'cta-2120': exportCta2120,
  'untp-dcc': exportUntpDcc,
  'psti-statement': exportPstiStatement,
  'cra-annex-ii': exportCraAnnexII,
  'eu-doc': exportEuDeclaration,
  'schema-org': exportSchemaOrg,
  'gs1-linkset': exportGs1Linkset,
  'csv': exportCsv,
  'open-badge': exportOpenBadge,
} as const satisfies Record<string, (source: ExportSource) => Exported>;

export type ExportFormat = keyof typeof formats;
export const exportFormats = Object.keys(formats).filter(isExportFormat);

/** One label in somebody else's format. @throws nothing: what the label does not know is listed in `toAdd` */
export const exportLabel = (source: ExportSource, as: ExportFormat): Exported => formats[as](source);

export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(formats, name);
}

interface RecordOfLabel { readonly statement: Statement; readonly history: readonly Statement[] }
/** The register, as far as exports name it; `demonstration` as its trust list says. */
interface ConfigOfRegister { readonly demonstration?: boolean; readonly name: string; readonly origin: string; readonly issuer: { readonly name: string; readonly contact: string } }

/** What exports start from, of a label in a register. */
export const exportSourceOf = ({ statement, history }: RecordOfLabel, { name, origin, issuer, demonstration = false }: ConfigOfRegister, asOf: Date, language = 'en'): ExportSource =>
  ({ statement, issued: history[0]?.validFrom ?? statement.validFrom, origin, registerName: name, issuer, demonstration, asOf, language });
