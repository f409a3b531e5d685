/** A day or moment of a statement as a date in words, `2 May 2026`. Signed dates are in UTC and are said so. */
export function sayDate(moment: string, language: string): string {
  return say(moment, language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The month that a promise runs to, `December 2031`. */
export function sayMonth(moment: string, language: string): string {
  return say(moment, language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The day of a moment where the reader is, else in UTC. */
export function sayDay(moment: string, language: string, timeZone: string | undefined): string {
  return say(moment, language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: timeZone ?? 'UTC' });
}

/** Date and time to the minute. The zone is named where it is not the reader's own. */
export function sayMoment(moment: string, language: string, timeZone: string | undefined): string {
  return `${sayDay(moment, language, timeZone)}, ${sayTime(moment, language, timeZone)}`;
}

/** The time of day to the minute, `13:30`, or `13:30 UTC` where no zone is given. */
export function sayTime(moment: string, language: string, timeZone: string | undefined): string {
  return say(moment, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timeZone ?? 'UTC', ...(!timeZone && { timeZoneName: 'short' }) });
}

function say(moment: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return moment.slice(0, 40);
  const { format, said } = formatter(language, options);
  if (said.size > MOST_SAID) said.clear();
  const text = said.get(time) ?? format.format(time);
  said.set(time, text);
  return text;
}

/** With what it has said: the answers of a list have most of their days in common. */
interface Formatter { readonly format: Intl.DateTimeFormat; readonly said: Map<number, string> }
const formatters = new Map<string, Formatter>();
const MOST_SAID = 5000;

/** Kept: making one takes a hundred times as long as using it, and a list has a hundred thousand rows. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Formatter {
  const key = `${language} ${options.day} ${options.month} ${options.hour} ${options.timeZone} ${options.timeZoneName}`;
  const made = formatters.get(key) ?? { format: new Intl.DateTimeFormat(dateLanguage(language), options), said: new Map<number, string>() };
  formatters.set(key, made);
  return made;
}

/** English without a country would be American, with the month first and a clock of twelve hours. */
const dateLanguage = (language: string): string => (language === 'en' ? 'en-GB' : language);
