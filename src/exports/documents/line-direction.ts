type Direction = 'ltr' | 'rtl';

/** Which way a line runs on a page: as the page does, unless nothing in it does. A Latin address in an Arabic paper runs left to right,
 *  an Arabic sentence that begins with a Latin name does not. */
export function lineDirection(text: string, page: Direction): Direction {
  const arabic = /\p{Script=Arabic}/u.test(text), other = /(?!\p{Script=Arabic})\p{L}/u.test(text);
  if (page === 'rtl') return arabic || !other ? 'rtl' : 'ltr';
  return other || !arabic ? 'ltr' : 'rtl';
}
