import { repairAddress } from './repair-address.ts';

/** On the page for "not found": leads on where the address can be repaired. `replace`, so that Back leaves the site. */
const target = repairAddress(new URL(location.href));
if (target) {
  const moving = document.querySelector('#moving')?.textContent;
  const text = document.querySelector('#not-found');
  if (moving && text) text.textContent = String(JSON.parse(moving));
  location.replace(target);
}
