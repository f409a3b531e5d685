import { z } from 'zod';
import { languageTags } from '../encoding/language-tags.ts';
import { isContact } from '../label/draft.ts';

const name = z.string().trim().min(1).max(120);

/** `labels/register.json`: whose register this is. Written by `init`. */
export const registerConfigSchema = z.strictObject({
  name: name.describe('The name of the register, as pages and labels show it'),
  origin: z.string().regex(/^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/, 'must be an https origin without a path, in lower case')
    .refine((origin) => origin.length <= 8 + 25, 'must have a host of at most 25 characters: it is printed in every code'),
  issuer: z.strictObject({ name, contact: z.string().max(200).refine(isContact, 'must be a mailto: or https: address') }),
  languages: z.array(z.enum(languageTags, `must be of ${languageTags.join(', ')}`)).min(1).refine((tags) => new Set(tags).size === tags.length, 'must each be named once'),
});
export type RegisterConfig = z.output<typeof registerConfigSchema>;

export const hostOf = (config: Pick<RegisterConfig, 'origin'>): string => new URL(config.origin).host;

/** did:web of the issuer, whose document is `/issuer/did.json`. A port's colon is written %3A. */
export const issuerDid = (config: Pick<RegisterConfig, 'origin'>): string => `did:web:${hostOf(config).replace(':', '%3A')}:issuer`;
