import { z } from 'zod';
import type { Listed } from './read-sbom.ts';

const texts = z.union([z.string(), z.array(z.string())]).optional();
const element = z.looseObject({
  type: z.string(), spdxId: z.string().optional(), name: z.string().optional(), rootElement: texts,
  software_packageVersion: z.string().optional(), software_packageUrl: z.string().optional(),
  externalIdentifier: z.array(z.looseObject({ externalIdentifierType: z.string(), identifier: z.string() })).default([]),
});
const graph = z.looseObject({ '@graph': z.array(z.looseObject({ type: z.string() })) });

/** The packages of an SPDX 3.0 document in JSON-LD, and the version of its root. */
export function listedInSpdx3(json: unknown): Listed | undefined {
  const read = graph.safeParse(json);
  if (!read.success) return undefined;
  const elements = read.data['@graph'].flatMap((each) => { const parsed = element.safeParse(each); return parsed.success ? [parsed.data] : []; });
  // The document's root may be a bill of materials, whose root is the product.
  const rootsOf = (type: string): readonly string[] => elements.filter((each) => each.type === type).flatMap((each) => each.rootElement ?? []);
  const roots = new Set(rootsOf('software_Sbom').length > 0 ? rootsOf('software_Sbom') : rootsOf('SpdxDocument'));
  const packages = elements.filter(({ type }) => type === 'software_Package');
  const isRoot = ({ spdxId }: { readonly spdxId?: string | undefined }): boolean => spdxId !== undefined && roots.has(spdxId);
  const version = packages.find(isRoot)?.software_packageVersion;
  const parts = packages.filter((each) => !isRoot(each)).map(({ name = '', software_packageVersion: given, software_packageUrl: url, externalIdentifier }) => {
    const purl = url ?? externalIdentifier.find((each) => each.externalIdentifierType === 'packageUrl')?.identifier;
    return { name, ...(given && { version: given }), ...(purl && { purl }) };
  });
  return { parts, ...(version && { version }) };
}
