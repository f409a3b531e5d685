import type { CheckWording } from '../../wording/check/check-wording.ts';
import { sayMoment } from '../../wording/say-date.ts';
import { fill } from '../../wording/wording.ts';
import type { Knowledge } from './messages.ts';

/** How old the register is that this device knows: blue today, amber after a day, and after seven days a plain no. */
export function showKnowledge({ state, signedAt, labels, received, problem }: Knowledge, words: CheckWording, language: string): void {
  const strip = document.querySelector<HTMLElement>('#knowledge')!;
  strip.dataset['state'] = state;
  const date = signedAt ? sayMoment(signedAt, language, Intl.DateTimeFormat().resolvedOptions().timeZone) : '';
  const count = new Intl.NumberFormat(language).format(labels ?? 0);
  const sentences = [fill(words.knowledge[state], { date, labels: count }), problem ? words.knowledge[problem] : '', !problem && received ? fill(words.knowledge.received, { kilobytes: new Intl.NumberFormat(language).format(Math.ceil(received / 1000)) }) : ''];
  strip.querySelector('p')!.textContent = sentences.filter((sentence) => sentence !== '').join(' ');
}
