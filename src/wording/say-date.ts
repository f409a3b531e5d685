/** A day or moment of a statement as a date in words, `2 May 2026`. Signed dates are in UTC and are said so. */
export function sayDate(moment: string, language: string): string {
  return say(moment, language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The month that a promise runs to, `December 2031`. */
export function sayMonth(moment: string, language: string): string {
  return say(moment, language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Date and time to the minute, with the name of the zone, because it may be read elsewhere. */
export function sayMoment(moment: string, language: string, timeZone: string): string {
  return say(moment, language, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone, timeZoneName: 'short' });
}

function say(moment: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return moment.slice(0, 40);
  return new Intl.DateTimeFormat(dateLanguage(language), options).format(time);
}

/** English without a country would be American, with the month first and a clock of twelve hours. */
const dateLanguage = (language: string): string => (language === 'en' ? 'en-GB' : language);
