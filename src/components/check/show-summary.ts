import type { RowGroup } from '../../articles/check-row.ts';
import type { CheckWording } from '../../wording/check/check-wording.ts';
import { sayMoment } from '../../wording/say-date.ts';
import { fill } from '../../wording/wording.ts';
import type { Counts, Knowledge } from './messages.ts';

/** What a list comes to, in one sentence that can be read from across the shop. What is known of an older day is said as such. */
export function showSummary(counts: Counts, stopped: boolean, knowledge: Knowledge, words: CheckWording, language: string): void {
  const of = (...groups: readonly RowGroup[]): number => groups.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  const number = new Intl.NumberFormat(language);
  const total = of('ended', 'wrong-code', 'attention', 'unconfirmed', 'unreadable', 'holds', 'no-label');
  const worst = ([['bad', of('ended', 'wrong-code')], ['attention', of('attention')], ['unconfirmed', of('unconfirmed')], ['unreadable', of('unreadable')]] as const).find(([, count]) => count > 0);
  const kind = worst?.[0] ?? (of('holds') === 0 ? 'none' : knowledge.state === 'fresh' ? 'good' : 'dated');
  const date = knowledge.signedAt ? sayMoment(knowledge.signedAt, language, Intl.DateTimeFormat().resolvedOptions().timeZone) : '';

  const summary = document.querySelector<HTMLElement>('#check-summary')!;
  summary.hidden = total === 0;
  summary.dataset['kind'] = kind;
  summary.querySelector('use')!.setAttribute('href', `#${shapes[kind]}`);
  summary.querySelector('bdi')!.textContent = worst ? `${number.format(worst[1])} / ${number.format(total)}` : '';
  summary.querySelector('strong')!.textContent = fill(words.summary[kind], { date });
  summary.querySelector('.note')!.textContent = [words.summaryTodo[kind], stopped ? words.cancelled : ''].filter((text) => text !== '').join(' ');
}

const shapes = { bad: 'octagon-cross', attention: 'arrow-up', unconfirmed: 'question', unreadable: 'question', good: 'shield-tick', dated: 'clock', none: 'question' } as const;
