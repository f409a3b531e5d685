import Papa from 'papaparse';
import { rfc3339 } from '../encoding/rfc3339.ts';
import { codeUrl, factsOf, fileStem, labelUrl, say, standingOf, type Exported, type ExportSource } from './export-source.ts';

/** The label as one row of a table, with its head: what a retailer's list of products needs. */
export function exportCsv(source: ExportSource): Exported {
  return { fileName: `${fileStem(source)}.csv`, mediaType: 'text/csv', text: `${Papa.unparse([csvRow(source)], { escapeFormulae: true })}\r\n`, toAdd: [] };
}

function csvRow(source: ExportSource): Record<string, string> {
  const facts = factsOf(source);
  const standing = standingOf(source);
  const covered = facts.releases.filter((release) => release.coverage === 'covered');
  return {
    gtin: facts.product.gtins.join(' '), label: source.statement.credentialSubject.label.code, brand: facts.product.brand, name: facts.product.name, model: facts.product.model,
    category: facts.product.category, description: say(source, facts.product.description) ?? '', manufacturer: facts.manufacturer.name,
    status: standing.kind, status_since: standing.since, as_of: rfc3339(source.asOf), valid_until: source.statement.validUntil, security_updates_until: facts.support.securityUpdatesUntil ?? '',
    covered_versions: covered.map((release) => release.version).join(' '), scheme: facts.scheme.id, level: facts.level ?? '', attestation: facts.attestation.kind, attested_by: facts.attestation.by.name,
    camera: facts.data.sensors.camera, microphone: facts.data.sensors.microphone, location: facts.data.sensors.location, works_without_cloud: String(facts.data.worksWithoutCloud),
    url: labelUrl(source), code_url: codeUrl(source),
  };
}
