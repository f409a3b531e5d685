/** The lines of an SPDX 2.x document in tag-value form as the JSON form has them, as far as packages go; undefined where it is none. */
export function spdxOfTagValue(text: string): Record<string, unknown> | undefined {
  if (!/^\uFEFF?SPDXVersion:\s*SPDX-2/m.test(text)) return undefined;
  const packages: Record<string, unknown>[] = [];
  const relationships: object[] = [];
  for (const [, tag = '', value = ''] of withoutTexts(text).matchAll(/^(\w+):[ \t]*(.*?)[ \t]*$/gm)) {
    const last = packages.at(-1);
    if (tag === 'PackageName') packages.push({ name: value, externalRefs: [] });
    else if (tag === 'FileName' || tag === 'SnippetSPDXID') packages.push({ file: true });
    else if (tag === 'SPDXID' && last) last['SPDXID'] = value;
    else if (tag === 'PackageVersion' && last) last['versionInfo'] = value;
    else if (tag === 'ExternalRef' && Array.isArray(last?.['externalRefs'])) last['externalRefs'].push(externalRef(value));
    else if (tag === 'Relationship') relationships.push(relationship(value));
  }
  return { spdxVersion: 'SPDX-2.3', packages: packages.filter((each) => !each['file']), relationships };
}

/** Comments and licences run over lines, and may hold anything. */
const withoutTexts = (text: string): string => text.replace(/<text>[^]*?<\/text>/g, '').replaceAll('\r\n', '\n');

function externalRef(value: string): object {
  const [, referenceType = '', referenceLocator = ''] = value.split(/\s+/);
  return { referenceType, referenceLocator };
}

function relationship(value: string): object {
  const [spdxElementId = '', relationshipType = '', relatedSpdxElement = ''] = value.split(/\s+/);
  return { spdxElementId, relationshipType, relatedSpdxElement };
}
