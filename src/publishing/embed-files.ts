import { join } from 'node:path';
import { build } from 'esbuild';
import type { BadgeRegister, CheckingRegister } from '../components/badge/badge-register.ts';
import type { BadgeSentences } from '../components/badge/verdict.ts';
import { answerOf } from '../components/checker-data.ts';
import { utf8 } from '../encoding/bytes.ts';
import { embeddedJson } from '../components/embedded-json.ts';
import { directionOf } from '../wording/direction-of.ts';
import type { Wording } from '../wording/wording.ts';
import type { SiteFile, SiteSource } from './site-source.ts';

const SOURCES = join(import.meta.dirname, '..', 'components');

/** `/embed/…`: what others put on pages and screens of their own, at addresses that never change. Each script is one file. */
export async function* embedFiles({ register, site }: Pick<SiteSource, 'register' | 'site'>): AsyncIterable<SiteFile> {
  const { origin, languages } = site.config;
  const words = Object.fromEntries(languages.map((language) => [language, badgeWords(site.wording(language), language)]));
  const known: BadgeRegister = { origin, demonstration: site.demonstration, words };
  const checking: CheckingRegister = { ...known, words: {}, trust: register.trust };
  yield { path: '/embed/holdmark-badge.js', bytes: await script('badge/holdmark-badge.ts', known) };
  yield { path: '/embed/verdict.js', bytes: await script('badge/verdict.ts', checking) };
  yield { path: '/embed/holdmark-screen.js', bytes: await script('screen/holdmark-screen.ts') };
  for (const language of languages) yield { path: `/embed/words/${language}.json`, bytes: utf8(JSON.stringify(sentences(site.wording(language)))) };
}

/** Of the encoder, the part that makes modules: a screen needs none of what draws them. Looked for from the working directory, unless
 *  another one is named. */
const alias = { qrcode: 'qrcode/lib/core/qrcode.js' };

/** The script, with what it knows of its register in front. */
async function script(source: string, known?: BadgeRegister): Promise<Uint8Array> {
  const { outputFiles: [file] } = await build({ entryPoints: [join(SOURCES, source)], absWorkingDir: SOURCES, alias, bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'error' });
  return utf8(`${known ? `const HOLDMARK=${embeddedJson(known)};\n` : ''}${file?.text ?? ''}`);
}

const badgeWords = (wording: Wording, language: string): BadgeRegister['words'][string] => ({
  direction: directionOf(language), title: wording.label.title, checking: wording.page.checking, unconfirmed: wording.verdict.unconfirmed, unreachable: wording.why['register-unreachable'], check: wording.label.question,
});

const sentences = (wording: Wording): BadgeSentences => ({ answer: answerOf(wording), asOf: wording.label.asOf });
