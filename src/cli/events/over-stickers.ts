import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArtworkRequest, drawArtwork } from '../../artwork/draw-artwork.ts';
import type { Statement } from '../../label/statement.ts';
import type { Register } from '../../register/open-register.ts';
import { qrTexts } from '../../register/qr-texts.ts';
import { labelWordings } from '../../wording/label-wordings.ts';
import { wordingOf } from '../../wording/languages.ts';
import { type OverStickerWords, overStickerWords } from '../../wording/over-sticker-words.ts';
import { Fault } from '../../register/fault.ts';

/** Draws the sheets of stickers that cover a label which no longer holds, 24 on an A4 page, each read back. Where `languages` holds
 *  two, both stand on every sticker. @returns the files that were written @throws Fault where there is nothing to stick over */
export async function drawOverStickers(register: Register, statement: Statement, at: Date, languages: readonly string[], folder: string, formats: readonly string[]): Promise<readonly string[]> {
  const [language = 'en', second] = languages;
  const { signed, compact } = qrTexts(statement, register.config);
  const request: ArtworkRequest = {
    config: register.config, demonstration: register.issuer.demonstration === true, qrText: signed, compactText: compact, statement, language, placements: ['sheet'],
    wording: { label: labelWordings[language] ?? labelWordings['en']! }, notice: noticeIn(language, statement, at),
    ...(second && { second: { language: second, wording: { label: labelWordings[second] ?? labelWordings['en']! }, notice: noticeIn(second, statement, at) } }),
  };
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for await (const { file, bytes } of drawArtwork(request)) {
    const path = join(folder, file.replace('sheet', 'over-sticker'));
    if (!formats.some((format) => file.endsWith(`.${format}`))) continue;
    await writeFile(path, bytes);
    written.push(path);
  }
  return written;
}

function noticeIn(language: string, statement: Statement, at: Date): OverStickerWords {
  const notice = overStickerWords(statement, at, wordingOf(language), language);
  if (!notice) throw new Fault(`label ${statement.credentialSubject.label.code} holds, and there is nothing to stick over`, 'the labels themselves come from: holdmark artwork --placement sheet');
  return notice;
}
