import { z } from 'zod';
import { imported, type Imported } from './imported.ts';

const contact = z.looseObject({ name: z.string().optional(), email: z.string().optional() });
const organisation = z.looseObject({ name: z.string().optional(), url: z.array(z.string()).optional(), contact: z.array(contact).optional(), address: z.looseObject({ streetAddress: z.string().optional(), postalCode: z.string().optional(), locality: z.string().optional(), country: z.string().optional() }).optional() });
const reference = z.looseObject({ type: z.string(), url: z.string() });
const component = z.looseObject({
  type: z.string().optional(), name: z.string(), version: z.string().optional(), description: z.string().optional(), publisher: z.string().optional(), manufacturer: organisation.optional(), supplier: organisation.optional(),
  hashes: z.array(z.looseObject({ alg: z.string(), content: z.string() })).default([]), externalReferences: z.array(reference).default([]),
});
const bom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ timestamp: z.string().optional(), component: component, manufacturer: organisation.optional(), manufacture: organisation.optional(), supplier: organisation.optional() }),
  components: z.array(z.unknown()).default([]),
});

/** Parts of a draft from the metadata of a CycloneDX bill of materials: product, maker, newest release with its digest, where
 *  to report weaknesses. The list of components itself stays where it is. @throws Error where it is no CycloneDX file */
export function importCycloneDx(json: unknown, language = 'en'): Imported {
  const { metadata, components } = bom.parse(json);
  const { component: product } = metadata;
  const maker = product.manufacturer ?? metadata.manufacturer ?? metadata.manufacture ?? product.supplier ?? metadata.supplier;
  const url = (...types: string[]): string | undefined => product.externalReferences.find((each) => types.includes(each.type) && /^(?:https:|mailto:)/.test(each.url))?.url;
  const street = maker?.address && [maker.address.streetAddress, [maker.address.postalCode, maker.address.locality].filter(Boolean).join(' '), maker.address.country].filter(Boolean).join(', ');
  return imported({
    product: { name: product.name, brand: product.publisher ?? maker?.name, description: product.description ? { [language]: product.description } : undefined },
    manufacturer: { name: maker?.name, postalAddress: street || undefined, email: maker?.contact?.find((each) => each.email)?.email, website: maker?.url?.find((each) => each.startsWith('https:')) },
    vulnerabilityContact: { contact: url('security-contact'), policy: url('advisories') },
    transparency: { sbom: true, sbomUrl: url('bom') },
    releases: [{
      version: product.version, date: metadata.timestamp?.slice(0, 10), change: product.version ? 'first' : undefined, notes: url('release-notes'),
      imageSha256: product.hashes.find((each) => each.alg === 'SHA-256' && /^[0-9a-f]{64}$/i.test(each.content))?.content.toLowerCase(),
    }],
  }, components.length > 0 ? [`${components.length} components`] : []);
}
