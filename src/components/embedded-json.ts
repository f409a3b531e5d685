/** Data for a script, as text that cannot end its element early, whatever it holds. */
export const embeddedJson = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
