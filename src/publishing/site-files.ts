import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artworkFacts } from '../artwork/artwork-facts.ts';
import { badgeFile } from '../artwork/artwork-file.ts';
import { drawBadge } from '../artwork/badge.ts';
import type { ArtworkRequest } from '../artwork/draw-artwork.ts';
import { placementIds } from '../artwork/placements.ts';
import { groupPathsOf } from '../components/groups.ts';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import type { EventKind } from '../label/life.ts';
import { statementNumber } from '../label/statement.ts';
import { Fault } from '../register/fault.ts';
import type { LabelRecord } from '../register/label-record.ts';
import { licensedMark } from '../register/licensed-mark.ts';
import type { Register } from '../register/open-register.ts';
import { labelFiles, productLabelsFile, type PublishedFiles, publishedFiles, statementFile, statusListFiles } from '../register/published-files.ts';
import { qrTexts } from '../register/qr-texts.ts';
import { productLabelsPath } from '../verification/register-files.ts';
import { bundleFiles } from './bundle-files.ts';
import { designFiles } from './design-files.ts';
import { embedFiles } from './embed-files.ts';
import { endedFeedFiles } from './ended-feed-files.ts';
import { exportSiteFiles } from './export-site-files.ts';
import { feedFiles } from './feed-files.ts';
import { hostFiles } from './host-files.ts';
import { openApiFile } from './open-api.ts';
import { pagePaths } from './page-paths.ts';
import { MARK_PATH, type PublishedMark, publishedMark } from './published-mark.ts';
import { searchFiles } from './search-index.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

/** Every file of the site, in the order in which they may go live: what is immutable first, what decides freshness last. */
export const siteFiles = (source: SiteSource): AsyncIterable<SiteFile> => marked(source, allFiles(source), []);

async function* allFiles(source: SiteSource): AsyncIterable<SiteFile> {
  const { register, status, templates } = source;
  yield* await templates.assets();
  yield* embedFiles(source);
  for (const label of register.labels) {
    yield* pictures(source, label);
    yield* artworkFiles(source, label);
    yield* labelPages(source, label);
  }
  for (const gtin of new Set(register.labels.flatMap((label) => label.listed.credentialSubject.product.gtins))) yield* pages(source, `/01/${gtin}/`);
  for (const page of pagePaths(source.site)) yield* pages(source, page);
  yield* searchFiles(source.site);
  yield* designFiles(register);
  yield* hostFiles(source);
  yield openApiFile(source);
  const lists = statusListFiles(register, status);
  for (const [path, make] of publishedFiles(register, status)) if (!lists.has(path)) yield { path, bytes: make() };
  yield* freshest(source);
}

/** What changes on the site when these labels change and the ledger has grown since it was marked: as many files, whatever the number
 *  of labels. In the same order. What is named after its content is left out where it is published. */
export const newFiles = (source: SiteSource, changed: readonly LabelRecord[], { statements, top }: PublishedMark, isPublished: (path: string) => boolean): AsyncIterable<SiteFile> =>
  marked(source, changedFiles(source, changed, statements, isPublished), top);

async function* changedFiles(source: SiteSource, changed: readonly LabelRecord[], known: number, isPublished: (path: string) => boolean): AsyncIterable<SiteFile> {
  const { register } = source;
  for (let number = known; number < register.ledger.count; number++) yield { path: `/statements/${number}.json`, bytes: statementFile(register, number) };
  // What is printed, and the words to search by, change with what a label says of its product, not with how it stands.
  const restated = changed.filter((label) => label.history.some((statement) => statementNumber(statement) >= known && restating.includes(statement.credentialSubject.event.kind)));
  for (const label of restated) {
    yield* pictures(source, label);
    yield* artworkFiles(source, label);
  }
  for (const label of changed) yield* labelPages(source, label);
  const gtins = new Set(changed.flatMap((label) => label.listed.credentialSubject.product.gtins));
  for (const gtin of gtins) yield* pages(source, `/01/${gtin}/`);
  for (const page of new Set([...changed.flatMap(groupPathsOf), '/', '/log/', ...(restated.length > 0 ? ['/standards/'] : [])])) yield* pages(source, page);
  if (restated.length > 0) yield* searchFiles(source.site);
  for (const gtin of gtins) yield { path: productLabelsPath(gtin), bytes: productLabelsFile(gtin, register.labels.filter(({ listed }) => listed.credentialSubject.product.gtins.some((each) => each === gtin))) };
  for (const label of changed) yield* made(labelFiles(register, label));
  yield* freshest(source, isPublished);
}

const restating: readonly EventKind[] = ['issue', 'amend', 'renew', 'transfer'];

/** What a reader looks at first to learn what is new: feeds, bundle, status lists. */
async function* freshest(source: SiteSource, isPublished?: (path: string) => boolean): AsyncIterable<SiteFile> {
  yield* feedFiles(source);
  yield* endedFeedFiles(source);
  yield* bundleFiles(source.register, source.status, isPublished);
  yield* made(statusListFiles(source.register, source.status));
}

/** The files, and at the very end how far the site has come, and what at its top is made by builds.
 *  @param top what was made there before */
async function* marked(source: SiteSource, files: AsyncIterable<SiteFile>, top: readonly string[]): AsyncIterable<SiteFile> {
  const names = new Set([...top, topOf(MARK_PATH)]);
  for await (const file of files) {
    names.add(topOf(file.path));
    yield file;
  }
  yield { path: MARK_PATH, bytes: utf8(`${canonicalJson(publishedMark(source, names))}\n`) };
}

const topOf = (path: string): string => path.split('/')[1] ?? '';

function* made(files: PublishedFiles): Iterable<SiteFile> {
  for (const [path, make] of files) yield { path, bytes: make() };
}

async function* labelPages(source: SiteSource, label: LabelRecord): AsyncIterable<SiteFile> {
  const { site } = source;
  for (const [index, language] of site.config.languages.entries()) {
    yield { path: `/labels/${label.number}/${badgeFile(index === 0 ? undefined : language)}`, bytes: utf8(await drawBadge(site.verdictOf(label), site.wording(language), language)) };
  }
  yield* exportSiteFiles(source, label);
  yield* pages(source, `/L/${label.code}/`);
}

/** A page in every language of the register. */
async function* pages({ templates, site }: SiteSource, path: string): AsyncIterable<SiteFile> {
  for (const at of inLanguages(site, path)) {
    const page = await templates.render(at, site);
    if (page.status !== 200 && at !== '/404.html') throw new Error(`${at}: the page was not rendered (${page.status})`);
    yield { path: pageFile(at), bytes: utf8(page.body) };
  }
}

/** Where a page is published, in each language of the register. */
export function inLanguages({ config }: Pick<SiteSource['site'], 'config'>, path: string): readonly string[] {
  return [path, ...(path === '/404.html' ? [] : config.languages.slice(1).map((language) => `/${language}${path}`))];
}

/** The file of a page. */
export const pageFile = (at: string): string => (at.endsWith('/') ? `${at}index.html` : at);

async function* artworkFiles(source: SiteSource, label: LabelRecord): AsyncIterable<SiteFile> {
  for await (const request of artworkRequests(source, label)) {
    for await (const { file, bytes } of source.artwork.draw(request)) yield { path: `/labels/${label.number}/artwork/${file}`, bytes };
  }
}

/** What a site draws of a label: what most people take. Sheets, other languages and every picture of every theme come from
 *  `holdmark artwork`. */
export async function* artworkRequests({ register, site }: SiteSource, { statement }: LabelRecord): AsyncIterable<ArtworkRequest> {
  const { signed, compact } = qrTexts(statement, register.config);
  const mark = await licensedMark(join(register.root, 'labels'), statement.credentialSubject);
  for (const [index, language] of register.config.languages.entries()) {
    const wanted = { placements: index === 0 ? placementIds.filter((id) => id !== 'sheet') : (['pack'] as const), pictures: 'plain' } as const;
    yield { ...wanted, statement, config: register.config, demonstration: site.demonstration, qrText: signed, compactText: compact, ...(mark && { mark }), wording: { label: site.wording(language).label }, language };
  }
}

/** The picture of the product, and the one that goes with a link to the label. */
async function* pictures({ register, site, artwork }: SiteSource, { number, statement }: LabelRecord): AsyncIterable<SiteFile> {
  const { picture: name } = statement.credentialSubject.product;
  const bytes = name === undefined ? undefined : productPicture(register, name);
  if (bytes) yield { path: `/${name}`, bytes };
  const language = register.config.languages[0] ?? 'en';
  const { signed, compact } = qrTexts(statement, register.config);
  const facts = artworkFacts(statement, { config: register.config, demonstration: site.demonstration, qrText: signed, compactText: compact }, site.wording(language), language);
  for await (const { file, bytes: drawn } of artwork.preview(facts, bytes)) yield { path: `/labels/${number}/${file}`, bytes: drawn };
}

function productPicture({ root }: Register, name: string): Uint8Array {
  const file = join(root, 'labels', name);
  if (!existsSync(file)) throw new Fault(`labels/${name}: is missing, and a label shows it`, 'restore it from the repository');
  return readFileSync(file);
}
