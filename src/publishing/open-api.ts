import { utf8 } from '../encoding/bytes.ts';
import { canonicalJson } from '../encoding/canonical-json.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

/** `/api/openapi.json`: every address that machines read. All are files: GET only, no key, any origin. */
export function openApiFile({ register }: SiteSource): SiteFile {
  const { name, origin } = register.config;
  const document = {
    openapi: '3.1.0',
    info: { title: name, version: '1', description: 'Static files. Nothing here needs a key. Signed files carry their own time and signature: check both, and never trust the cache.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: origin }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
  };
  return { path: '/api/openapi.json', bytes: utf8(`${canonicalJson(document)}\n`) };
}

interface Endpoint {
  readonly path: string;
  readonly id: string;
  readonly says: string;
  readonly type: string;
  /** What each part in braces is, with an example. */
  readonly parts?: Readonly<Record<string, readonly [description: string, pattern: string]>>;
}

const labelNumber = ['Number of the label', '^\\d+$'] as const;
const list = ['Number of the list: number of the entry, divided by 131,072 and rounded down', '^\\d+$'] as const;

export const endpoints: readonly Endpoint[] = [
  { path: '/01/{gtin}/labels.json', id: 'labelsOfProduct', says: 'Numbers of a product’s labels, newest first. Not signed: check each label.', type: 'application/json', parts: { gtin: ['GTIN with 14 digits', '^\\d{14}$'] } },
  { path: '/labels/{label}/statement.json', id: 'newestStatement', says: 'The newest statement of a label: a W3C Verifiable Credential 2.0 with an eddsa-jcs-2022 proof.', type: 'application/json', parts: { label: labelNumber } },
  { path: '/labels/{label}/history.json', id: 'historyOfLabel', says: 'What happened to a label, with the addresses of all its statements.', type: 'application/json', parts: { label: labelNumber } },
  { path: '/labels/{label}/badge.svg', id: 'badge', says: 'The live picture of a label for a web page, drawn anew when the label changes.', type: 'image/svg+xml', parts: { label: labelNumber } },
  { path: '/labels/{label}/badge.{language}.svg', id: 'badgeInLanguage', says: 'The same in another language of the register.', type: 'image/svg+xml', parts: { label: labelNumber, language: ['Language of the register, BCP 47', '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$'] } },
  { path: '/labels/{label}/preview.png', id: 'preview', says: 'What a link to a label’s page looks like in a chat: it asks whether the label holds, and never answers.', type: 'image/png', parts: { label: labelNumber } },
  { path: '/labels/{label}/exports/{format}', id: 'labelInFormat', says: 'A label in other people’s formats: CTA-2120, UNTP, schema.org, GS1 linkset, CSV, Open Badges, and what shops paste. Unsigned, as of the day it was written.', type: '*/*', parts: { label: labelNumber, format: ['Name of the file', '^(?:cta-2120\\.json|dcc\\.json|product\\.jsonld|linkset\\.json|row\\.csv|open-badge\\.json|shop\\.html|merchant\\.json|programmes\\.json)$'] } },
  { path: '/statements/{statement}.json', id: 'statement', says: 'One statement of the ledger. Never changes.', type: 'application/json', parts: { statement: ['Number of the statement', '^\\d+$'] } },
  { path: '/status/statements/{list}.json', id: 'statementStatus', says: 'W3C Bitstring Status List over statement numbers: 1 is no longer the newest word, or withdrawn.', type: 'application/json', parts: { list } },
  { path: '/status/labels/{list}.jwt', id: 'labelStatusJwt', says: 'IETF Token Status List over label numbers, two bits: 0 in force, 1 ended, 2 suspended, 3 look at the page.', type: 'application/statuslist+jwt', parts: { list } },
  { path: '/status/labels/{list}.cwt', id: 'labelStatusCwt', says: 'The same as CWT.', type: 'application/statuslist+cwt', parts: { list } },
  { path: '/status/labels.json', id: 'labelStatusLists', says: 'Addresses of all Token Status Lists.', type: 'application/json' },
  { path: '/trust/list.json', id: 'trustList', says: 'The newest trust list: which keys may sign what. Signed by the roots of the one before it.', type: 'application/json' },
  { path: '/trust/{version}.json', id: 'trustListVersion', says: 'One version of the trust list.', type: 'application/json', parts: { version: ['Version', '^\\d+$'] } },
  { path: '/issuer/did.json', id: 'issuerDid', says: 'The issuer’s keys as did:web.', type: 'application/json' },
  { path: '/issuer/jwks.json', id: 'issuerKeys', says: 'The issuer’s keys as JWK set.', type: 'application/json' },
  { path: '/bundle/latest.json', id: 'bundle', says: 'What the newest register bundle is made of, signed by the status key.', type: 'application/json' },
  { path: '/bundle/parts/{sha256}.part', id: 'bundlePart', says: 'A part of the bundle, gzip. Its name is the SHA-256 of what is inside.', type: 'application/octet-stream', parts: { sha256: ['Digest in hexadecimal', '^[0-9a-f]{64}$'] } },
  { path: '/feed/ended.json', id: 'ended', says: 'Three lists, oldest first: "items" are labels that do not hold any more, "restored" those that hold again, "unitsExcluded" lots and serials for which a label does not hold. The last by date and the last that were spoken of. Keep the cursor, moment/count; next time take from each list the entries whose statement is not below the count or whose since is after the moment. Where a kept cursor is older than "complete", read the months from "previous" on. Not signed: look at the label.', type: 'application/json' },
  { path: '/feed/ended/{month}.json', id: 'endedInMonth', says: 'The same for one month.', type: 'application/json', parts: { month: ['Year and month', '^\\d{4}-\\d{2}$'] } },
  { path: '/embed/holdmark-badge.js', id: 'badgeElement', says: 'The element <holdmark-badge label="…">: one module that checks a label on the reader’s device and links to its page. docs/badge.md.', type: 'text/javascript' },
  { path: '/embed/verdict.js', id: 'badgeVerifier', says: 'What that element loads to check: the whole verification, with this register’s trust list inside.', type: 'text/javascript' },
  { path: '/embed/holdmark-screen.js', id: 'screenScript', says: 'For a product’s own screen or app: draws its label’s code with its software version. One module without a dependency. docs/device.md.', type: 'text/javascript' },
  { path: '/embed/words/{language}.json', id: 'badgeWords', says: 'The sentences of its answers in one language of the register.', type: 'application/json', parts: { language: ['BCP 47 tag', '^[a-z]{2}(?:-[A-Za-z]{4})?$'] } },
  { path: '/feed/changes.json', id: 'changes', says: 'What happened to labels, newest first, as a JSON Feed. Not signed.', type: 'application/feed+json' },
  { path: '/feed/changes.xml', id: 'changesAtom', says: 'The same as Atom.', type: 'application/atom+xml' },
  { path: '/search/{beginning}.json', id: 'search', says: 'Names, makers and codes of labels, by the first letters of their words: what the search page reads.', type: 'application/json', parts: { beginning: ['First letters of a word', '^[\\w-]+$'] } },
  { path: '/pictures/{picture}', id: 'picture', says: 'Pictures of products, for pages.', type: 'image/svg+xml', parts: { picture: ['Name of the file', '^[\\w-]+\\.svg$'] } },
  { path: '/labels/{label}/artwork/{file}', id: 'artwork', says: 'The label as it is printed or shown: by placement, variant and language; SVG, PNG and PDF.', type: '*/*', parts: { label: labelNumber, file: ['Name of the file', '^[\\w.-]+\\.(?:svg|png|pdf)$'] } },
  { path: '/design/data.json', id: 'designData', says: 'What the page /design/ checks drafts against: what the schemes of this register demand, and in a demonstration its drafts.', type: 'application/json' },
  { path: '/fonts/{version}/{subset}.woffs', id: 'labelLetters', says: 'The letters of labels, for /design/: a part of a font, its WOFF files one after another. Never changes.', type: 'application/octet-stream', parts: { version: ['Version of the package', '^\\d+\\.\\d+\\.\\d+$'], subset: ['Name of the part', '^[\\w-]+$'] } },
  { path: '/context/v1.json', id: 'context', says: 'The JSON-LD context of statements: what their words mean.', type: 'application/ld+json' },
  { path: '/published.json', id: 'published', says: 'Which state of the register this site shows: for the program that brings it up to date.', type: 'application/json' },
  { path: '/api/openapi.json', id: 'openApi', says: 'This description.', type: 'application/json' },
];

function operation({ id, says, type, parts = {} }: Endpoint): object {
  return {
    operationId: id, summary: says,
    parameters: Object.entries(parts).map(([name, [description, pattern]]) => ({ name, in: 'path', required: true, description, schema: { type: 'string', pattern } })),
    responses: { 200: { description: says, content: { [type]: {} } }, ...(Object.keys(parts).length > 0 && { 404: { description: 'There is none' } }) },
  };
}
