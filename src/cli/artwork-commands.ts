import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { drawArtwork, factsOf, type ArtworkRequest } from '../artwork/draw-artwork.ts';
import { drawKit } from '../artwork/draw-kit.ts';
import type { ArtworkSource } from '../artwork/artwork-facts.ts';
import { drawLabel } from '../artwork/draw-label.ts';
import { themes, type Theme } from '../artwork/palette.ts';
import { placementIds, placements, type PlacementId } from '../artwork/placements.ts';
import { toPdf } from '../artwork/pdf/to-pdf.ts';
import type { Statement } from '../label/statement.ts';
import { findLabel } from '../register/find-label.ts';
import type { Register } from '../register/open-register.ts';
import { labelLanguages, labelWordings } from '../wording/label-wordings.ts';
import { chosen, languagesOf, mustHold, notShown, pairsOf } from './artwork-options.ts';
import { sourceOf, specimenSource } from './artwork-source.ts';
import { commandRegister, momentOf } from './command-register.ts';
import { drawOverStickers } from './events/over-stickers.ts';
import { addPreflightCommand } from './preflight-command.ts';
import { exit, Misuse, note, progress, progressDone, say, sayJson } from './terminal.ts';

const formats = ['svg', 'png', 'pdf', 'xbm', 'h'] as const;

interface ArtworkOptions { readonly placement?: string; readonly lang?: string; readonly theme?: string; readonly format?: string; readonly dpi?: string; readonly bleed?: string; readonly cropMarks?: true; readonly cmyk?: true; readonly specimen?: true; readonly overSticker?: true; readonly out?: string; readonly json?: true }

export function addArtworkCommands(program: Command, finish: (code: number) => void): void {
  program.command('artwork').argument('<label>', 'number, code, GTIN or draft file').description('draw a label: every file is read back and measured before it is written')
    .option('--placement <names>', `where it goes: ${placementIds.join(', ')} (default: all)`).option('--lang <tags>', `in which languages: ${labelLanguages.join(', ')} two at once as en+fr (default: the register’s first)`)
    .option('--theme <names>', `${themes.join(', ')} (default: all that the placement has)`).option('--format <names>', `${formats.join(', ')} (default: all; xbm and h are of screen, for firmware)`).option('--dpi <numbers>', 'resolutions of the pictures: 300, 600, 1200')
    .option('--bleed <mm>', 'PDF: let the areas at the edge run on, 0 to 10 mm; not of sheet, whose stickers are cut already').option('--crop-marks', 'PDF: with marks for the knife').option('--cmyk', 'PDF: printing inks, black as pure K')
    .option('--specimen', 'draw a draft file before its label is issued: marked as a specimen, with codes that say so')
    .option('--over-sticker', 'of a label that ended, or whose units were taken out: the sheet of stickers that cover it in stock')
    .option('--out <folder>', 'where to (default: artwork, or over-stickers)').option('--json', 'the files that were written, as JSON')
    .action(async (label: string, options: ArtworkOptions, command: Command) => finish(await artwork(label, options, command)));

  program.command('kit').argument('<label>', 'number, code, GTIN or draft file').description('everything for the people who place a label: artwork, a guide, a manifest with digests, in one ZIP')
    .option('--placement <names>', 'only these placements').option('--lang <tags>', 'in which languages (default: those of the register)').option('--out <file>', 'where to (default: kit-{code}.zip)')
    .action(async (label: string, options: ArtworkOptions, command: Command) => finish(await kit(label, options, command)));

  addPreflightCommand(program, finish);
}

async function artwork(name: string, options: ArtworkOptions, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const asked = chosen(options.format, formats, 'format') ?? formats;
  bleedOf(options);
  if (options.overSticker) return overStickers(register, findLabel(register, name).statement, options, asked);
  const source = options.specimen ? await specimenSource(name, register.config.origin) : await labelSource(register, findLabel(register, name).statement);
  const folder = options.out ?? 'artwork';
  const written: string[] = [];
  await mkdir(folder, { recursive: true });
  for (const [language = 'en', second] of pairsOf(options, register.config.languages.slice(0, 1))) {
    const request: ArtworkRequest = { ...source, config: register.config, ...narrowed(options), device: true, language, wording: { label: labelWordings[language]! }, ...(second && { second: { language: second, wording: { label: labelWordings[second]! } } }) };
    for (const sentence of await notShown(request)) note(`holdmark: warning: ${sentence}`);
    for await (const { file, bytes } of drawArtwork(request)) {
      const format = formats.find((one) => file.endsWith(`.${one}`));
      if (!format || !asked.includes(format)) continue;
      progress(file);
      await writeFile(join(folder, file), format === 'pdf' ? await printPdf(file, request, options) ?? bytes : bytes);
      written.push(join(folder, file));
    }
  }
  progressDone();
  if (options.json) sayJson(written);
  else say(`${written.length} files in ${folder}, each read back and measured`);
  return exit.fine;
}

async function overStickers(register: Register, statement: Statement, options: ArtworkOptions, formats: readonly string[]): Promise<number> {
  const [languages = []] = pairsOf(options, register.config.languages.slice(0, 1));
  const folder = options.out ?? 'over-stickers';
  const written = await drawOverStickers(register, statement, momentOf(undefined), languages, folder, formats);
  if (options.json) sayJson(written);
  else say(`${written.length} files in ${folder}, 24 stickers on a page, each read back and measured`);
  return exit.fine;
}

async function labelSource(register: Register, statement: Statement): Promise<ArtworkSource & Pick<ArtworkRequest, 'statement'>> {
  mustHold(statement);
  return { ...await sourceOf(register, statement), statement };
}

/** @throws Misuse where there is no such bleed */
function bleedOf({ bleed: text, placement }: ArtworkOptions): number {
  const bleed = text === undefined ? 0 : Number(text);
  if (!(bleed >= 0 && bleed <= 10)) throw new Misuse(`"${text}" is not a bleed`, 'give millimetres from 0 to 10; 3 is usual');
  if (bleed > 0 && chosen(placement, placementIds, 'placement')?.includes('sheet')) throw new Misuse('sheet: its stickers are cut already and have no bleed', 'leave --bleed out, or take another placement');
  return bleed;
}

/** The PDF as a printer wants it, where something is asked of it. A sheet among all placements is printed without bleed. */
async function printPdf(file: string, request: ArtworkRequest, options: ArtworkOptions): Promise<Uint8Array | undefined> {
  const asked = bleedOf(options);
  if (asked === 0 && !options.cropMarks && !options.cmyk) return undefined;
  const [id = '', ...variant] = file.split('.');
  const placement = placements[placementIds.find((one) => one === id) ?? 'pack'];
  const bleed = placement.repeat ? 0 : asked;
  const theme = themes.find((one) => variant.includes(one)) ?? placement.themes[0] ?? 'light';
  const facts = factsOf(request);
  const { svg } = await drawLabel(facts, placement, theme, { bleed, printingInks: options.cmyk === true });
  return toPdf(svg, placement, { bleed, cropMarks: options.cropMarks === true, cmyk: options.cmyk === true, date: new Date(request.statement.credentialSubject.attestation.date), title: facts.alt });
}

async function kit(name: string, options: ArtworkOptions, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const { statement, code } = findLabel(register, name);
  mustHold(statement);
  const file = options.out ?? `kit-${code}.zip`;
  const languages = languagesOf(options, register.config.languages.filter((language) => labelLanguages.includes(language)));
  const request = { ...await sourceOf(register, statement), ...narrowed(options), statement };
  const said = await Promise.all(languages.map((language) => notShown({ ...request, language, wording: { label: labelWordings[language]! } })));
  for (const sentence of new Set(said.flat())) note(`holdmark: warning: ${sentence}`);
  const bytes = await drawKit({ ...request, languages }, progress);
  progressDone();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  say(`${file}: ${(bytes.length / 1_048_576).toFixed(1)} MB`);
  return exit.fine;
}

function narrowed(options: ArtworkOptions): { placements?: readonly PlacementId[]; themes?: readonly Theme[]; dpi?: readonly number[] } {
  const [ids, looks, dpi] = [chosen(options.placement, placementIds, 'placement'), chosen(options.theme, themes, 'theme'), chosen(options.dpi, ['300', '600', '1200'], 'resolution')];
  return { ...(ids && { placements: ids }), ...(looks && { themes: looks }), ...(dpi && { dpi: dpi.map(Number) }) };
}
