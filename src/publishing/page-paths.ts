import { groupKinds, groupsOf } from '../components/groups.ts';
import type { SiteData } from '../register/site-data.ts';

/** Every page of a register except those of labels and products, without language prefix. */
export function pagePaths(site: Pick<SiteData, 'labels' | 'schemes'>): readonly string[] {
  const groups = groupKinds.flatMap((kind) => groupsOf(site, kind, 'en').map(({ id }) => `/${kind}/${id}/`));
  return ['/', '/about/', '/log/', '/standards/', '/search/', '/compare/', '/scan/', '/check/', '/design/', '/L/SPECIMEN/', ...groups, '/404.html'];
}
