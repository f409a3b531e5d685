import { coverageOf } from '../label/standing.ts';
import type { Release, StoredCoverage } from '../label/statement.ts';
import { plainText } from '../wording/plain-text.ts';
import { sayDate } from '../wording/say-date.ts';
import type { Shape } from '../wording/verdict-words.ts';
import { fill, type Wording } from '../wording/wording.ts';

/** Whether the label covers a version, short enough for a list: `Out of date. Update to 2.4.` Whether the label holds is said above. */
export function releaseSentence(release: Release, asOf: Date, words: Wording['version'], language: string): string {
  const sentence = fill(words.coverage[coverageOf(release, asOf)], { reviewBy: release.reviewBy ? sayDate(release.reviewBy, language) : '' });
  return release.supersededBy ? `${sentence} ${fill(words.updateTo, { version: plainText(release.supersededBy, 40) })}` : sentence;
}

/** The same shapes as the answers, so that the list and the answer agree. */
export function coverageShape(coverage: StoredCoverage): Shape {
  switch (coverage) {
    case 'covered': return 'shield-tick';
    case 'superseded': return 'arrow-up';
    case 'provisional': return 'clock';
    case 'not-covered': return 'shield-gap';
  }
}
