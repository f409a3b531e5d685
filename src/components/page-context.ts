import type { SiteData } from '../register/site-data.ts';
import type { Wording } from '../wording/wording.ts';

/** What `render-pages.ts` hands to every page, as `Astro.locals`. */
export interface PageContext {
  readonly site: SiteData;
  /** BCP 47 tag of the page's language, and its sentences. */
  readonly language: string;
  readonly wording: Wording;
  /** The path without its language, `/L/0000-00GY/`: the page itself, whatever the language. */
  readonly path: string;
}

/** The address of one of our pages in the reader's language. The register's first language has no prefix: it is where codes lead. */
export const href = ({ site, language }: PageContext, path: string): string => inLanguagePath(site, language, path);

export const inLanguagePath = (site: SiteData, language: string, path: string): string => (language === site.config.languages[0] ? path : `/${language}${path}`);
