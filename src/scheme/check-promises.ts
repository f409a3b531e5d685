import type { Draft } from '../label/draft.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Scheme } from './scheme.ts';

/** What the maker promises for the years after the sale: support, updates, access, and the facts that the scheme asks for. */
export function checkPromises(draft: Draft, scheme: Scheme, asOf: Date): Finding[] {
  return [...checkSupport(draft, scheme, asOf), ...checkUpdates(draft), ...checkAccess(draft), ...checkNeeds(draft, scheme)];
}

function checkSupport(draft: Draft, scheme: Scheme, asOf: Date): Finding[] {
  const { securityUpdatesUntil: until, starts, updatesStayAvailableUntil: available, reasonIfUnderFiveYears: reason } = draft.support;
  if (!until) return [];
  const path = ['support', 'securityUpdatesUntil'];
  const from = starts ?? asOf.toISOString().slice(0, 10);
  const inEurope = draft.declarations?.euDeclaration !== undefined;
  const years = Math.max(scheme.support.minimumYears, inEurope ? 5 : 0);
  if (Date.parse(until) < asOf.getTime()) return [error('support-ended', path, { until })];
  const found: Finding[] = [];
  if (until <= from) found.push(error('support-before-start', path, { until, starts: from }));
  else if (until < lastDay(from, years)) {
    if (!scheme.support.shorterWithReason) found.push(error('support-too-short', path, { until, years, from }));
    else if (!reason) found.push(error('support-short-without-reason', path, { until, years, from }));
  }
  if (Date.parse(until) < monthsAfter(asOf, scheme.validityMonths) && !scheme.endsWithSupport) found.push(warning('support-shorter-than-label', path, { until, months: scheme.validityMonths }));
  // CRA Article 13(9): an update stays available for ten years, or for the rest of the support period where that is longer.
  if (inEurope && available && available < lastDay(from, 10)) found.push(error('updates-after-support-too-short', ['support', 'updatesStayAvailableUntil'], { until: available }));
  return found;
}

function checkUpdates(draft: Draft): Finding[] {
  const { mode, how } = draft.updates;
  const found: Finding[] = [];
  if (mode === 'none' && draft.support.securityUpdatesUntil) found.push(error('supported-without-updates', ['updates', 'mode'], { until: draft.support.securityUpdatesUntil }));
  if (mode !== 'none' && draft.support.unsupported) found.push(warning('unsupported-with-updates', ['updates', 'mode'], { mode }));
  if ((mode === 'manual' || mode === 'by-consent') && !how) found.push(error('updates-how-missing', ['updates', 'how'], { mode }));
  return found;
}

function checkAccess(draft: Draft): Finding[] {
  const { methods, password, change, cannotBeChanged } = draft.access;
  const found: Finding[] = [];
  if (methods.includes('password') && (password === undefined || password === 'none')) found.push(error('password-kind-missing', ['access', 'password']));
  if (methods.includes('password') && !change && !cannotBeChanged) found.push(error('password-change-missing', ['access', 'change']));
  if (methods.length === 1 && methods[0] === 'none' && !draft.data.worksWithoutCloud) found.push(warning('no-access-control', ['access', 'methods']));
  return found;
}

type Need = Scheme['needs'][number];

const given: Readonly<Record<Need, { readonly path: readonly string[]; readonly in: (draft: Draft) => boolean }>> = {
  'sbom': { path: ['transparency', 'sbom'], in: (draft) => draft.transparency?.sbom === true },
  'hbom': { path: ['transparency', 'hbom'], in: (draft) => draft.transparency?.hbom !== undefined },
  'eu-declaration': { path: ['declarations', 'euDeclaration'], in: (draft) => draft.declarations?.euDeclaration !== undefined },
  'psti-statement': { path: ['declarations', 'pstiStatement'], in: (draft) => draft.declarations?.pstiStatement !== undefined },
  'vulnerability-policy': { path: ['vulnerabilityContact', 'policy'], in: (draft) => draft.vulnerabilityContact.policy !== undefined },
  'secure-setup': { path: ['care', 'secureSetup'], in: (draft) => draft.care.secureSetup !== undefined },
  'delete-data': { path: ['care', 'deleteData'], in: (draft) => draft.care.deleteData !== undefined },
  'matter': { path: ['product', 'matter'], in: (draft) => draft.product.matter !== undefined },
};

function checkNeeds(draft: Draft, scheme: Scheme): Finding[] {
  const found = scheme.needs.filter((need) => !given[need].in(draft)).map((need) => error('needed-fact-missing', given[need].path, { member: given[need].path.join('.'), scheme: scheme.id }));
  if (draft.declarations?.notifiedBody && !draft.declarations.euDeclaration) found.push(error('notified-body-without-declaration', ['declarations', 'notifiedBody'], { number: draft.declarations.notifiedBody }));
  return found;
}

/** The last day of a term that begins on a day: five years from 2026-10-15 last until 2031-10-14. */
const lastDay = (day: string, years: number): string => new Date(Date.UTC(Number(day.slice(0, 4)) + years, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) - (years > 0 ? 1 : 0))).toISOString().slice(0, 10);
const monthsAfter = (day: Date, months: number): number => Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate());
