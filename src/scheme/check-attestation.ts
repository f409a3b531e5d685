import type { Draft } from '../label/draft.ts';
import { error, warning, type Finding } from './finding.ts';
import { rigourOf } from './rigour.ts';
import type { Scheme } from './scheme.ts';

/** Who says so: the maker, or a body that is not the maker and has a laboratory's word for it. */
export function checkAttestation(draft: Draft, scheme: Scheme, asOf: Date): Finding[] {
  const { kind, by, date, registration, registry } = draft.attestation;
  const rigour = rigourOf(draft, scheme);
  const byMaker = sameParty(by.name, draft.manufacturer.name) || (draft.manufacturer.tradeName !== undefined && sameParty(by.name, draft.manufacturer.tradeName));
  const found: Finding[] = [];
  if (rigour?.attestation === 'certification' && kind === 'declaration') found.push(error('attestation-too-weak', ['attestation', 'kind'], { tier: rigour.level?.id ?? rigour.tier.id }));
  if (Date.parse(date) > asOf.getTime()) found.push(error('attestation-in-future', ['attestation', 'date'], { date }));
  if (kind === 'certification' && byMaker) found.push(error('certification-by-maker', ['attestation', 'by', 'name'], { name: by.name }));
  if (kind === 'certification' && !draft.assessments.some((each) => each.by.kind === 'laboratory' && each.by.accreditation)) found.push(error('certification-without-laboratory', ['assessments']));
  if (kind === 'declaration' && !byMaker && !sameParty(by.name, draft.manufacturer.authorisedRepresentative?.name ?? '')) found.push(warning('declaration-by-other', ['attestation', 'by', 'name'], { name: by.name, maker: draft.manufacturer.name }));
  if (registration && !registry) found.push(warning('registration-without-registry', ['attestation', 'registration'], { registration }));
  return [...found, ...checkMarks(draft), ...checkRecognition(draft, scheme, asOf)];
}

/** Someone else's mark is shown only by right: with the number under which its owner lists the product, and never to make a declaration
 *  look like a certification. */
function checkMarks(draft: Draft): Finding[] {
  return (draft.licensedMarks ?? []).flatMap((mark, i) => [
    ...(/\d/.test(mark.registration) ? [] : [error('mark-without-registration', ['licensedMarks', i, 'registration'], { mark: mark.name })]),
    ...(mark.attests === 'certification' && draft.attestation.kind === 'declaration' ? [error('mark-not-earned', ['licensedMarks', i, 'attests'], { mark: mark.name })] : []),
  ]);
}

function checkRecognition(draft: Draft, scheme: Scheme, asOf: Date): Finding[] {
  return (draft.recognised ?? []).flatMap((each, i) => [
    ...(Date.parse(each.until) < asOf.getTime() ? [error('recognised-lapsed', ['recognised', i, 'until'], { scheme: each.scheme, until: each.until })] : []),
    ...(scheme.recognises.some((known) => known.scheme === each.scheme) ? [] : [warning('recognised-unknown', ['recognised', i, 'scheme'], { scheme: each.scheme })]),
  ]);
}

const sameParty = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
