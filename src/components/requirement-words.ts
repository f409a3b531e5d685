import type { Requirement } from '../scheme/scheme.ts';
import { inLanguage } from '../wording/wording.ts';

/** The title that a standard gives a requirement, where the scheme has it in the reader's language. */
export const requirementTitle = ({ title }: Requirement, language: string): string | undefined => title[language] ?? title[language.split('-')[0]!];

/** The shortest that can be said of a requirement in the reader's language: its title, else the sentence for consumers, which every
 *  language has. */
export const requirementWords = (requirement: Requirement, language: string): string => requirementTitle(requirement, language) ?? inLanguage(requirement.consumer, language);
