import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What one command worked out and the next one need not work out again, as JSON. */
export interface KeptFile<Content> {
  /** Undefined where there is none, or it is not what this version wrote. */
  read(): Content | undefined;
  write(content: Content): void;
}

/** A file in `.holdmark/`, which is not part of the register: whoever can write there can write anything on this machine, and a clone
 *  has none. A folder that cannot be written to costs time and nothing else.
 *  @param sources paths of the code that decides what is kept: what an earlier version of it left is not read */
export function keptFile<Content>(root: string, name: string, sources: readonly string[]): KeptFile<Content> {
  const path = join(root, '.holdmark', `${name}.json`);
  const digestOf = (text: string): string => hash('sha256', sources.map((source) => readFileSync(source, 'utf8')).join('') + text);
  return {
    read: () => {
      try {
        const kept = readFileSync(path, 'utf8');
        // The first line is the digest of the second: a file that a failing disk changed is not read.
        const text = kept.slice(65);
        return kept.slice(0, 65) === `${digestOf(text)}\n` ? JSON.parse(text) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (content) => {
      try {
        const text = JSON.stringify(content);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.${process.pid}.tmp`, `${digestOf(text)}\n${text}`);
        renameSync(`${path}.${process.pid}.tmp`, path);
      } catch {
        return;
      }
    },
  };
}
