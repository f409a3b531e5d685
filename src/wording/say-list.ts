/** Things in a row, with the comma of the language. */
export const sayList = (things: readonly string[], language: string): string => things.join(/^(?:ja|zh)\b/.test(language) ? '、' : language === 'ar' ? '، ' : ', ');
