import type { CheckerData } from './checker-data.ts';

/** What our own page says to its own script; undefined on a page that has no label. */
export function readCheckerData(): CheckerData | undefined {
  const text = document.querySelector('#checker')?.textContent;
  return text ? (JSON.parse(text) as CheckerData) : undefined;
}
