import type { Register } from '../register/open-register.ts';
import type { SiteData } from '../register/site-data.ts';
import type { StatusFiles } from '../register/status-files.ts';
import type { ArtworkStore } from './artwork-store.ts';
import type { Templates } from './render-pages.ts';

export interface SiteFile { readonly path: string; readonly bytes: Uint8Array }

/** All that a site is made of. Whatever is written, a page or the whole site, comes from these functions: the same bytes either
 *  way, from committed files alone. */
export interface SiteSource {
  readonly register: Register;
  readonly status: StatusFiles;
  readonly site: SiteData;
  readonly templates: Templates;
  readonly artwork: ArtworkStore;
}
