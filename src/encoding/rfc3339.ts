/** A moment as RFC 3339 in UTC with whole seconds: the one spelling that statements and lists use. */
export const rfc3339 = (moment: Date): string => moment.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** The same time of day, some days later or earlier, in UTC. */
export const addDays = (moment: string, days: number): string => rfc3339(new Date(Date.parse(moment) + days * 86_400_000));
