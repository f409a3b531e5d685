/** A moment as RFC 3339 in UTC with whole seconds: the one spelling that statements and lists use. */
export const rfc3339 = (moment: Date): string => `${moment.toISOString().slice(0, -5)}Z`;

/** The same time of day, some days later or earlier, in UTC. */
export const addDays = (moment: string, days: number): string => rfc3339(new Date(Date.parse(moment) + days * 86_400_000));

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** The moment of an RFC 3339 text, or of a day its beginning in UTC; undefined for everything else. A time without its zone would
 *  be another moment on every machine, and 30 February another day in every browser. */
export function parseMoment(value: unknown): Date | undefined {
  const day = typeof value === 'string' ? MOMENT.exec(value)?.[1] : undefined;
  if (day === undefined || !isDay(day)) return undefined;
  const moment = new Date(String(value));
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** Whether the value is a day of the calendar, written as 2026-11-23. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)) return false;
  const day = Number(value.slice(8));
  // A month's last day is the one before the first of the next: only the days that not every month has are looked up.
  return day <= 28 || day <= new Date(Date.UTC(2000 + (Number(value.slice(0, 4)) % 400), Number(value.slice(5, 7)), 0)).getUTCDate();
}
