/** The direction of a language's script, for `dir`. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(?:ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr');
