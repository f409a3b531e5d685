import { type ArtworkRequest, factsOf } from '../../artwork/draw-artwork.ts';
import type { ArtworkFacts } from '../../artwork/artwork-facts.ts';
import { type Theme, themes } from '../../artwork/palette.ts';
import { placementIds, placements, type Placement } from '../../artwork/placements.ts';
import { unitNumbers } from '../../artwork/layouts/unit-numbers.ts';
import { leastVersion } from '../../artwork/qr/qr-capacity.ts';
import { QUIET_ZONE, strongestSymbol } from '../../artwork/qr/qr-symbol.ts';
import { type Gtin, parseGtin } from '../../label/gtin.ts';
import type { Statement } from '../../label/statement.ts';
import { plainUnit, type Unit } from '../../label/unit.ts';
import { Fault } from '../../register/fault.ts';
import type { Register } from '../../register/open-register.ts';
import { unitAddress } from '../../register/qr-texts.ts';
import { isExcluded } from '../../verification/excluded-units.ts';
import { labelWordings } from '../../wording/label-wordings.ts';
import { chosen, notShown, pairsOf } from '../artwork-options.ts';
import { sourceOf } from '../artwork-source.ts';
import { Misuse, note } from '../terminal.ts';
import { askedRun, type UnitRunOptions } from './asked-run.ts';
import { longestUnit, type UnitCodes } from './unit-codes.ts';
import type { UnitRun } from './unit-run.ts';

export const unitFormats = ['csv', 'svg', 'png', 'pdf'] as const;
export type UnitFormat = (typeof unitFormats)[number];

/** Where the code has room for a token. */
export const unitPlacements = placementIds.filter((id) => placements[id].code === 'signed');

export interface UnitsOptions extends UnitRunOptions {
  readonly gtin?: string;
  readonly format?: string;
  readonly placement: string;
  readonly theme: string;
  readonly lang?: string;
  readonly dpi?: string;
  readonly out?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** A run that can be made: everything about it has been checked. */
export interface UnitPlan {
  readonly run: UnitRun;
  readonly codes: UnitCodes;
  /** The one whose code needs the most room: the label is laid out for it. */
  readonly longest: Unit;
  readonly formats: readonly UnitFormat[];
  readonly placement: Placement;
  readonly theme: Theme;
  readonly languages: readonly string[];
  readonly dpi: number;
  readonly folder: string;
  readonly statement: Statement;
  readonly code: { readonly version: number; readonly level: string; readonly characters: number; readonly sideMm: number; readonly withQuietZoneMm: number };
  /** What the labels say. @param qrText of the code */
  facts(qrText: string): ArtworkFacts;
  addressOf(unit: Unit): string;
}

/** Checks all that is asked for before anything is signed or written. @throws Misuse, Fault */
export async function planUnits(register: Register, statement: Statement, options: UnitsOptions, issuedAt: Date): Promise<UnitPlan> {
  const placement = placementFor(options.placement);
  const theme = themeFor(options, placement);
  const formats = unitFormats.filter((format) => format === 'csv' || chosen(options.format, unitFormats, 'format')?.includes(format));
  const single = placement.repeat && formats.find((format) => format === 'svg' || format === 'png');
  if (single) throw new Misuse(`${placement.id}: a page has the labels of many units, and ${single} is one file for each`, 'take --format pdf');
  if (formats.includes('png') && theme !== 'mono') throw new Misuse(`pictures of units have one bit a pixel, and ${theme} has colours`, 'leave --theme out, or take svg or pdf');
  const dpi = resolutionFor(options.dpi, placement);
  const [languages = [], ...more] = pairsOf(options, register.config.languages.slice(0, 1));
  if (more.length > 0) throw new Misuse('a unit has one label', 'two languages on it are written as en+fr');
  const codes: UnitCodes = { config: register.config, labelNumber: statement.credentialSubject.label.number, gtin: gtinFor(options.gtin, statement), issuedAt };
  const run = await askedRun(options);
  refuseExcluded(run, statement);

  const { unit: longest, text } = longestUnit(run, codes);
  if (leastVersion(text, placement.level) === undefined) throw new Fault(`the code of unit ${longest.serial ?? longest.lot} needs ${text.length} characters: more than a label has room for`, 'take a shorter serial or lot');
  const symbol = strongestSymbol(text, { least: placement.level, room: placement.room });
  const mm = (modules: number): number => Number((modules * placement.module).toFixed(2));
  const [language = 'en', second] = languages;
  const request: ArtworkRequest = { ...await sourceOf(register, statement), statement, language, wording: { label: labelWordings[language]! }, ...(second && { second: { language: second, wording: { label: labelWordings[second]! } } }) };
  for (const sentence of await notShown({ ...request, qrText: text, placements: [placement.id], themes: [theme] })) note(`holdmark: warning: ${sentence}`);
  return {
    run, codes, longest, formats, placement, theme, languages, dpi, statement,
    folder: options.out ?? ['units', statement.credentialSubject.label.code, ...namesOf(run)].join('-'),
    code: { version: symbol.version, level: symbol.level, characters: text.length, sideMm: mm(symbol.size), withQuietZoneMm: mm(symbol.size + 2 * QUIET_ZONE) },
    facts: (qrText) => ({ ...factsOf({ ...request, qrText }), ...(placement.repeat && { numberLines: unitNumbers(longest).length }) }),
    addressOf: (unit) => unitAddress(codes.gtin, unit, codes.config),
  };
}

function placementFor(name: string): Placement {
  const [id] = chosen(name, placementIds, 'placement') ?? [];
  const placement = placements[id ?? 'pack'];
  const able = unitPlacements.join(', ');
  if (name.includes(',')) throw new Misuse('a run is made for one placement', `one of ${able}`);
  if (placement.code === 'compact') throw new Misuse(`${placement.id}: its code has no room for a token, so it cannot name a unit`, `these placements carry one: ${able}`);
  return placement;
}

function themeFor({ theme: name }: UnitsOptions, placement: Placement): Theme {
  const theme = themes.find((each) => each === name);
  if (!theme) throw new Misuse(`"${name}" is no theme`, `one of ${placement.themes.join(', ')}`);
  if (!placement.themes.includes(theme)) throw new Misuse(`${placement.id} is not drawn in ${theme}`, `one of ${placement.themes.join(', ')}`);
  return theme;
}

function resolutionFor(text: string | undefined, placement: Placement): number {
  const [dpi = String(placement.dpi[0])] = chosen(text, ['300', '600', '1200'], 'resolution') ?? [];
  const pixels = (placement.module * Number(dpi)) / 25.4;
  if (text?.includes(',') || Math.abs(pixels - Math.round(pixels)) > 1e-6) throw new Misuse(`${placement.id} is not drawn at ${text} dpi`, 'a module must be a whole number of pixels: take one of 300, 600, 1200');
  return Number(dpi);
}

function gtinFor(given: string | undefined, { credentialSubject: { label, product } }: Statement): Gtin {
  const [first] = product.gtins.map(parseGtin);
  if (!first) throw new Fault(`label ${label.code}: its product has no GTIN, and only an address with a GTIN can name a unit`, 'a label for the product under its GTIN is a new one: write the GTIN into the draft and issue it');
  if (given === undefined) return first;
  const gtin = parseGtin(given);
  if (!gtin || !product.gtins.includes(gtin)) throw new Fault(`"${given}" is no GTIN of label ${label.code}`, `one of ${product.gtins.join(', ')}`);
  return gtin;
}

/** No new box may carry a code that says at once that the label does not hold for it. */
function refuseExcluded(run: UnitRun, { credentialSubject: { label, excludedUnits } }: Statement): void {
  if (!excludedUnits) return;
  const names: string[] = [];
  let count = 0;
  let since = '';
  for (let i = 0; i < run.count; i++) {
    const unit = run.at(i);
    const excluded = isExcluded(excludedUnits, plainUnit(unit));
    if (!excluded) continue;
    count++;
    since = excluded.since;
    if (names.length < 5) names.push(unit.serial ?? `lot ${unit.lot}`);
  }
  if (count > 0) throw new Fault(`${count} of these ${run.count} units were taken out of label ${label.code} on ${since.slice(0, 10)}: ${names.join(', ')}${count > names.length ? ', …' : ''}`, 'no new box may carry their codes: leave them out of the run');
}

/** The first and the last unit, for the name of the folder. */
function namesOf(run: UnitRun): readonly string[] {
  const [first, last] = [run.at(0), run.at(run.count - 1)];
  return first.serial === undefined ? ['lot', first.lot ?? ''] : [first.serial, ...(run.count > 1 ? [last.serial ?? ''] : [])];
}
