import { readCheckerData } from './read-checker-data.ts';
import { keepOffline } from './keep-offline.ts';
import { verifyHere } from './verify-here.ts';

/** The one script of the site. Checking a label is in it, because nothing may come before that; what only some pages need is
 *  fetched by them. */
document.documentElement.dataset['scripted'] = '';
const has = (id: string): HTMLElement | null => document.getElementById(id);

const data = readCheckerData();
keepOffline(data ? verifyHere(data) : null);
if (has('look-up')) void import('./look-up.ts');
if (has('search')) void import('./search.ts');
if (has('scan')) void import('./scan.ts');
if (has('check')) void import('./check/check-page.ts');
if (has('design')) void import('./design/design-page.ts');
if (has('compare')) void import('./compare.ts');
if (has('not-found')) void import('./find-page.ts');

// The reader's own language is offered beside the menu, never forced. The menu does not list the page's own.
const own = document.querySelector(`.languages a[hreflang|=${navigator.language.split('-')[0]}]`);
own?.closest('nav')?.prepend(own.cloneNode(true));

// The signature in a code is behind the #: it must survive the way to the answer, and a change of language.
document.querySelector<HTMLElement>('.skip')!.onclick = (event) => { event.preventDefault(); has('answer')?.focus(); };
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-code]')) link.href += location.search + location.hash;

// What is owed by a day shows by itself once the day has passed, however old the page is.
const today = new Date().toJSON().slice(0, 10);
for (const note of document.querySelectorAll<HTMLElement>('[data-after]')) note.hidden = today <= (note.dataset['after'] ?? '');
