import { z } from 'zod';
import { isDay } from '../encoding/rfc3339.ts';
import { isSoftwareVersion, type ReadManifest, unreadable } from './read-manifest.ts';

const component = z.looseObject({
  type: z.string(), name: z.string(), version: z.string().optional(),
  hashes: z.array(z.looseObject({ alg: z.string(), content: z.string() })).default([]),
});
const firmwareBom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ timestamp: z.string().optional(), component: component.optional() }).default({}),
  components: z.array(z.looseObject({ type: z.string() })).default([]),
});

/** The firmware that a CycloneDX BOM describes: its subject, or its only component of type `firmware`. */
export function readFirmwareBom(json: unknown): ReadManifest {
  const read = firmwareBom.safeParse(json);
  if (!read.success) return unreadable('is JSON, but no CycloneDX BOM');
  const { metadata, components } = read.data;
  const listed = components.filter(({ type }) => type === 'firmware');
  const subject = metadata.component;
  const parsed = component.safeParse(subject?.type === 'firmware' || listed.length === 0 ? subject : listed[0]);
  if (!parsed.success) return unreadable('is a BOM without a firmware component', 'it needs a component of type firmware, or one that the whole BOM is about');
  if (subject?.type !== 'firmware' && listed.length > 1) return unreadable(`is a BOM with ${listed.length} firmware components, and does not say which one it is about`, 'make the firmware its metadata.component');
  const { name, version, hashes } = parsed.data;
  if (version === undefined || !isSoftwareVersion(version)) return unreadable(`is a BOM without a version: its component "${name}" has none`, 'have it made with the firmware’s version, or give --version and --image');
  const digests = new Set(hashes.filter(({ alg }) => alg === 'SHA-256').map(({ content }) => content.toLowerCase()));
  const [imageSha256, ...more] = digests;
  if (!imageSha256 || !/^[0-9a-f]{64}$/.test(imageSha256)) return unreadable(`is a BOM without the SHA-256 of "${name}"`, 'name the image with --image');
  if (more.length > 0) return unreadable(`is a BOM that gives "${name}" two different SHA-256`, 'name the image with --image');
  const date = metadata.timestamp?.slice(0, 10);
  return { kind: 'firmware', version, imageSha256, ...(isDay(date) && date && { date }) };
}
