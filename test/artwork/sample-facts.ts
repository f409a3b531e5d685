import { artworkFacts, type ArtworkFacts } from '../../src/artwork/artwork-facts.ts';
import { en } from '../../src/wording/en.ts';
import { sampleSource, sampleStatement } from './sample-statement.ts';

export const sampleFacts = (changes: Parameters<typeof sampleStatement>[0] = {}): ArtworkFacts => artworkFacts(sampleStatement(changes), sampleSource, en, 'en');
