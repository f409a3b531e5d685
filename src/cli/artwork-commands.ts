import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { drawArtwork, type ArtworkRequest, type PrintOptions, resolutionsOf } from '../artwork/draw-artwork.ts';
import { drawKit } from '../artwork/draw-kit.ts';
import type { ArtworkSource } from '../artwork/artwork-facts.ts';
import { themes, type Theme } from '../artwork/palette.ts';
import { placementIds, placements, type Placement, type PlacementId } from '../artwork/placements.ts';
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
type Format = (typeof formats)[number];

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
  if (options.overSticker) return overStickers(register, findLabel(register, name).statement, options, asked);
  const source = options.specimen ? await specimenSource(name, register.config.origin) : await labelSource(register, findLabel(register, name).statement);
  const narrow = narrowed(options);
  const print = printOptions(options, asked);
  refuseNothing(narrow, asked);
  const pairs = pairsOf(options, register.config.languages.slice(0, 1));
  const folder = options.out ?? 'artwork';
  const written: string[] = [];
  await mkdir(folder, { recursive: true });
  for (const [language = 'en', second] of pairs) {
    const request: ArtworkRequest = { ...source, config: register.config, ...narrow, ...(print && { print }), device: true, language, wording: { label: labelWordings[language]! }, ...(second && { second: { language: second, wording: { label: labelWordings[second]! } } }) };
    for (const sentence of await notShown(request)) note(`holdmark: warning: ${sentence}`);
    for await (const { file, bytes } of drawArtwork(request)) {
      const format = formats.find((one) => file.endsWith(`.${one}`));
      if (!format || !asked.includes(format)) continue;
      progress(file);
      await writeFile(join(folder, file), bytes);
      written.push(join(folder, file));
    }
  }
  progressDone();
  if (options.json) sayJson(written);
  else say(`${written.length} files in ${folder}, each read back and measured`);
  return exit.fine;
}

async function overStickers(register: Register, statement: Statement, options: ArtworkOptions, asked: readonly Format[]): Promise<number> {
  const { placement, theme, dpi, bleed, cropMarks, cmyk, specimen } = options;
  const other = Object.entries({ '--placement': placement, '--theme': theme, '--dpi': dpi, '--bleed': bleed, '--crop-marks': cropMarks, '--cmyk': cmyk, '--specimen': specimen }).find(([, given]) => given !== undefined);
  if (other) throw new Misuse(`${other[0]} is not for --over-sticker`, 'over-stickers are sheets of 24, as they are: only --lang, --format and --out are for them');
  refuseNothing({ placements: ['sheet'] }, asked);
  const folder = options.out ?? 'over-stickers';
  const written: string[] = [];
  for (const languages of pairsOf(options, register.config.languages.slice(0, 1))) written.push(...await drawOverStickers(register, statement, momentOf(undefined), languages, folder, asked));
  if (options.json) sayJson(written);
  else say(`${written.length} files in ${folder}, 24 stickers on a page, each read back and measured`);
  return exit.fine;
}

async function labelSource(register: Register, statement: Statement): Promise<ArtworkSource & Pick<ArtworkRequest, 'statement'>> {
  mustHold(statement);
  return { ...await sourceOf(register, statement), statement };
}

/** What a printer wants of the PDFs, where something is asked of them. @throws Misuse */
function printOptions({ bleed: given, ...options }: ArtworkOptions, asked: readonly Format[]): PrintOptions | undefined {
  const [cropMarks, cmyk] = [options.cropMarks === true, options.cmyk === true];
  const bleed = given === undefined ? 0 : Number(given);
  if (given?.trim() === '' || !(bleed >= 0 && bleed <= 10)) throw new Misuse(`"${given}" is not a bleed`, 'give millimetres from 0 to 10; 3 is usual');
  if (bleed > 0 && chosen(options.placement, placementIds, 'placement')?.includes('sheet')) throw new Misuse('sheet: its stickers are cut already and have no bleed', 'leave --bleed out, or take another placement');
  if (bleed === 0 && !cropMarks && !cmyk) return undefined;
  if (!asked.includes('pdf')) throw new Misuse('--bleed, --crop-marks and --cmyk are of PDF, and no PDF is asked for', 'add --format pdf, or leave them out');
  return { bleed, cropMarks, cmyk };
}

/** @throws Misuse where a placement that was named, or all of them, would have no file */
function refuseNothing({ placements: named, themes: looks, dpi }: ReturnType<typeof narrowed>, asked: readonly Format[]): void {
  const problems = (named ?? placementIds).map((id) => {
    const placement = placements[id];
    const made = formatsOf(placement).filter((format) => asked.includes(format));
    if (made.length === 0) return new Misuse(`${id} is not made as ${asked.join(' or ')}`, `it is made as ${formatsOf(placement).join(', ')}`);
    // What firmware takes has one look.
    if (looks && !placement.themes.some((theme) => looks.includes(theme)) && !made.some((format) => format === 'xbm' || format === 'h')) return new Misuse(`${id} is not drawn in ${looks.join(' or ')}`, `it is drawn in ${placement.themes.join(', ')}`);
    if (made.every((format) => format === 'png') && resolutionsOf(placement, dpi).length === 0) return new Misuse(`${id} is not drawn at ${dpi?.join(' or ')} dpi`, `a module must be a whole number of pixels: it is drawn at ${placement.dpi.join(', ')}`);
    return undefined;
  });
  const [problem] = named ? problems.filter((one) => one !== undefined) : problems.every((one) => one !== undefined) ? problems : [];
  if (problem) throw problem;
}

const formatsOf = ({ unit }: Placement): readonly Format[] => (unit === 'mm' ? ['svg', 'png', 'pdf'] : ['svg', 'png', 'xbm', 'h']);

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
