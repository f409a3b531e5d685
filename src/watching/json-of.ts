import { type JsonObject, parseJsonObject } from '../encoding/canonical-json.ts';
import { type NotRead, notRead } from './claim.ts';

export type FeedFormat = keyof typeof formats;

/** The JSON object of a file that should be of this format: told apart by what each format says of itself. */
export function jsonOf(text: string, wanted: readonly FeedFormat[]): { readonly json: JsonObject } | NotRead {
  const wish = wanted.map((format) => formats[format].name).join(' or ');
  if (deepest(text) > DEEPEST) return notRead(`is not ${wish}: it is nested more than ${DEEPEST} deep`, `give ${wish}`);
  const json = parseJsonObject(text.replace(/^\uFEFF/, ''));
  if (!json) return notRead(`is not ${wish}: it is ${text.trimStart().startsWith('<') ? 'XML' : 'no JSON object'}`, `give ${wish} in JSON`);
  const found = keys.find((format) => formats[format].is(json));
  if (found && wanted.includes(found)) return { json };
  return notRead(`is not ${wish}: it is ${found ? formats[found].name : 'JSON of another kind'}`, found ? `give it with ${formats[found].option}` : `give ${wish}`);
}

/** What reads the formats goes down with the text: a hundred thousand brackets would exhaust the stack. */
const DEEPEST = 500;

/** At least as deep as the text is nested: brackets in texts are counted, too. */
function deepest(text: string): number {
  let depth = 0, most = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) most = Math.max(most, ++depth);
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return most;
}

const formats = {
  kev: { name: 'a CISA KEV catalogue', option: '--kev', is: (json: JsonObject) => Array.isArray(json['vulnerabilities']) && typeof json['catalogVersion'] === 'string' },
  csaf: { name: 'a CSAF 2.0 advisory', option: '--csaf', is: (json: JsonObject) => typeof json['document'] === 'object' && json['document'] !== null && 'csaf_version' in json['document'] },
  osv: { name: 'an OSV record', option: '--osv', is: (json: JsonObject) => typeof json['id'] === 'string' && typeof json['modified'] === 'string' },
  cyclonedx: { name: 'a CycloneDX BOM', option: '--sbom <label>=<file>', is: (json: JsonObject) => json['bomFormat'] === 'CycloneDX' },
  spdx3: { name: 'an SPDX 3.0 document', option: '--sbom <label>=<file>', is: (json: JsonObject) => Array.isArray(json['@graph']) && JSON.stringify(json['@context'] ?? '').includes('spdx.org/rdf/3') },
  spdx: { name: 'an SPDX 2.3 document', option: '--sbom <label>=<file>', is: (json: JsonObject) => typeof json['spdxVersion'] === 'string' && json['spdxVersion'].startsWith('SPDX-2') },
} as const;
const keys = ['kev', 'csaf', 'osv', 'cyclonedx', 'spdx', 'spdx3'] as const;
