import { acceptTrustList } from '../trust/accept-trust-list.ts';
import { parseTrustList } from '../trust/parse-trust-list.ts';
import type { TrustList } from '../trust/trust-list.ts';
import { type FetchFile, trustListPath } from './register-files.ts';

const MOST_STEPS = 64;

/** Walks from the list that is believed to the newest one that the register offers, version by version. Where a step is not
 *  vouched for, or nothing can be fetched, the walk ends at the last good list: a host cannot take trust away. */
export async function newestTrustList(believed: TrustList, fetchFile: FetchFile): Promise<TrustList> {
  const offered = await fetchList(fetchFile, 'list');
  let trusted = believed;
  for (let step = 0; offered && trusted.version < offered.version && step < MOST_STEPS; step++) {
    const next = trusted.version + 1 === offered.version ? offered : await fetchList(fetchFile, trusted.version + 1);
    if (!next || (await acceptTrustList(trusted, next)) !== 'accepted') break;
    trusted = next;
  }
  return trusted;
}

async function fetchList(fetchFile: FetchFile, version: number | 'list'): Promise<TrustList | undefined> {
  const bytes = await fetchFile(trustListPath(version));
  return typeof bytes === 'string' ? undefined : parseTrustList(bytes);
}
