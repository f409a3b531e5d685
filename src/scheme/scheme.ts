import type { z } from 'zod';
import type { schemeSchema } from './scheme-schema.ts';

/** What a labelling scheme demands: requirements, levels, rigour by risk, and what an update does to a label. Only its type
 *  lives here, so that a phone that verifies never loads the schema. */
export type Scheme = z.output<typeof schemeSchema>;
export type Requirement = Scheme['requirements'][number];
export type Level = Scheme['levels'][number];
export type RiskTier = Scheme['riskTiers'][number];
