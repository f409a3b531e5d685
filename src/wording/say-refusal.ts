import type { EventRefusal, Refused } from '../label/refusal.ts';
import { fill } from './wording.ts';

/** Why an event was refused, and what to do about it. Commands speak English. */
export function sayRefusal({ refusal, args }: Refused): { readonly problem: string; readonly hint: string } {
  const [problem, hint] = refusals[refusal];
  return { problem: fill(problem, args), hint: fill(hint, args) };
}

export const refusals: Readonly<Record<EventRefusal, readonly [problem: string, hint: string]>> = {
  'already-issued': ['a label of this scheme was issued for this product already', 'change it with cover, amend or renew; holdmark show tells how it stands'],
  'unknown-label': ['there is no such label', 'issue it first'],
  'already-suspended': ['the label is suspended already', 'restore it, or withdraw it'],
  'not-suspended': ['the label is not suspended', 'there is nothing to restore'],
  'label-suspended': ['the label is suspended and cannot be renewed', 'restore it first'],
  'cure-clock-ran-out': ['the time to put the problem right ended on {since}, and with it the label: nothing returns from there', 'record it with withdraw; a new label starts from issue'],
  'label-expired': ['the label ended on {since}', 'a new label starts from issue'],
  'withdrawn-is-final': ['the label was withdrawn on {since}, and nothing returns from there', 'a new label starts from issue'],
  'date-before-last': ['the date {at} is before the label’s last event, {last}', 'dates never go back: give that moment or a later one, or leave the date out'],
  'version-exists': ['version {version} is in the label already', 'a released version does not change: give the new one its own number'],
  'version-older': ['version {version} is older than {newest}, the newest in the label', 'if it is a fix for an older line, add --backport'],
  'version-unknown': ['version {version} is not in the label', 'holdmark show lists the versions'],
  'digest-missing': ['version {version} comes without the digest of its image, which the scheme asks for', 'name the file with --image'],
  'no-release': ['no version was named', 'give one with --version, or a list with --list'],
  'support-shortened': ['updates were promised until {before} and cannot end on {after}', 'support can be extended, never shortened'],
  'identity-changed': ['brand, model, category, GTINs and scheme make the product and cannot be changed', 'another product gets its own label'],
  'renewal-too-early': ['the label can be renewed from {opens} to {closes}', 'wait, or add --early and say why'],
  'renewal-too-late': ['the label could be renewed until {closes}', 'until {ends} it still can, with --late and the reason why; from then on a new label starts from issue'],
  'no-appealable-decision': ['there is no decision to appeal against', 'suspensions, refusals, exclusions and withdrawals can be appealed'],
  'appeal-open': ['an appeal is open already', 'decide it with --decided'],
  'nothing-covered': ['the label covers no version, so there is nothing that could hold', 'cover the fixed version first; where the alarm was false, say so with cover --assessed covered'],
  'evidence-missing': ['nothing shows that the problem is solved', 'name what does: --evidence "Report=report.pdf" or "Advisory=https://…"'],
  'cure-date-past': ['the cure date {cureBy} is not after the suspension', 'give a later date with --cure-by'],
  'no-clock-ran-out': ['no cure clock has run out, so that cannot be the reason', 'give the reason for which the label ends now'],
  'no-units': ['no lot or serial was named', 'give --lot or --serials'],
};
