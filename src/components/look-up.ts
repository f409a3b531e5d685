import { parseGtin } from '../label/gtin.ts';
import { labelCode, parseLabelCode } from '../label/label-code.ts';

/** Leads from a typed label code or GTIN to its page. */
const form = document.querySelector<HTMLFormElement>('#look-up');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = form.querySelector('input')?.value.trim() ?? '';
  const number = parseLabelCode(typed);
  const gtin = parseGtin(typed.replace(/[\s-]/g, ''));
  const fault = form.querySelector('#look-up-fault');
  if (/^spec-?imen$/i.test(typed)) location.assign(`${form.dataset['language'] ?? ''}/L/SPECIMEN/`);
  else if (gtin) location.assign(`${form.dataset['language'] ?? ''}/01/${gtin}/`);
  else if (number !== undefined) location.assign(`${form.dataset['language'] ?? ''}/L/${labelCode(number)}/`);
  else if (fault) fault.textContent = form.dataset['notFound'] ?? '';
});
