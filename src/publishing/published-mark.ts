import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, parseJsonObject } from '../encoding/canonical-json.ts';
import { rfc3339 } from '../encoding/rfc3339.ts';
import type { SiteSource } from './site-source.ts';

/** `/published.json`: how far a published site has come, so that the next publishing writes only what is new. Written last. */
export interface PublishedMark {
  /** Statements of the ledger that the site knows. */
  readonly statements: number;
  /** The signed time that its dated states are of. */
  readonly signedAt: string;
  /** Of templates, register's name and trust lists: where one of them changed, every page did. */
  readonly made: string;
  /** What builds made at the top of the folder, by name. Whatever else lies there is somebody else's, and stays. */
  readonly top: readonly string[];
}

export const MARK_PATH = '/published.json';

/** @param top names in any order */
export function publishedMark({ register, status, templates }: SiteSource, top: Iterable<string>): PublishedMark {
  const made = createHash('sha256').update(canonicalJson([templates.digest, register.config, register.trust.version])).digest('hex').slice(0, 16);
  return { statements: register.ledger.count, signedAt: rfc3339(status.signedAt), made, top: [...top].sort() };
}

/** The mark of the site in a folder, or undefined where there is none that can be read. */
export function readPublishedMark(folder: string): PublishedMark | undefined {
  const file = join(folder, MARK_PATH);
  const mark = existsSync(file) ? parseJsonObject(readFileSync(file, 'utf8')) : undefined;
  const { statements, signedAt, made, top } = mark ?? {};
  const names = Array.isArray(top) ? top.filter((name) => typeof name === 'string') : [];
  return typeof statements === 'number' && typeof signedAt === 'string' && typeof made === 'string' ? { statements, signedAt, made, top: names } : undefined;
}

/** Names that no build gives to anything at the top of a site, whatever a mark says: `.git`, `.nojekyll`, `.well-known`. */
export const isOthers = (name: string): boolean => name.startsWith('.');
