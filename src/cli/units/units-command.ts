import type { Command } from 'commander';
import { themes } from '../../artwork/palette.ts';
import { findLabel } from '../../register/find-label.ts';
import { labelLanguages } from '../../wording/label-wordings.ts';
import { mustHold } from '../artwork-options.ts';
import { commandRegister, momentOf } from '../command-register.ts';
import { makeUnits } from './make-units.ts';
import { exit, progressDone, say, sayJson } from '../terminal.ts';
import { planUnits, unitFormats, unitPlacements, type UnitsOptions } from './plan-units.ts';

/** `holdmark units`: labels of single units, each with a code of its own. */
export function addUnitsCommand(program: Command, finish: (code: number) => void): void {
  program.command('units').argument('<label>', 'number, code, GTIN or draft file')
    .description('labels with a code of its own for every unit: a recall of some serials or lots is answered by the very code on the box')
    .optionsGroup('Which units:')
    .option('--from <serial>', 'the first serial, with its leading zeros').option('--count <n>', 'how many are counted from it (default: 1)')
    .option('--serials <file>', 'or a list: CSV, XLSX or JSON Lines with a column serial, and one lot where there are lots; - for standard input')
    .option('--lot <lot>', 'the lot of all of them; without serials: one code for the whole lot').option('--gtin <gtin>', 'the pack, where the product has several (default: its first)')
    .optionsGroup('What is made:')
    .option('--format <names>', `${unitFormats.join(', ')} (default: csv, which is always written and names every file)`).option('--placement <name>', `one of ${unitPlacements.join(', ')}`, 'pack')
    .option('--theme <name>', `${themes.join(', ')}; pictures have one bit a pixel and are mono`, 'mono').option('--lang <tag>', `${labelLanguages.join(', ')}, or two at once as en+fr (default: the register’s first)`)
    .option('--dpi <number>', 'resolution of the pictures: 300, 600, 1200 (default: the placement’s first)').option('--out <folder>', 'where to (default: units-{code}-{first}-{last})')
    .option('--dry-run', 'check everything and say what would be made; sign and write nothing').option('--json', 'what was made, as JSON')
    .addHelpText('after', HELP)
    .action(async (label: string, options: UnitsOptions, command: Command) => finish(await units(label, options, command)));
}

const HELP = `
Serials and lots have 1 to 15 digits. Zeros in front are printed; for the token
0007 and 7 are one unit. The register's token key signs every code, and a decoder
that is not ours reads every code. A run that was interrupted goes on where it
stopped when the same command is given again.

Examples:
  holdmark units 0000-000H --from 007000 --count 500 --lot 2611 --format svg,pdf
  holdmark units 0000-000H --serials stock.csv --placement sheet --format pdf   stickers, 24 a page, each with its serial`;

async function units(name: string, options: UnitsOptions, command: Command): Promise<number> {
  const register = await commandRegister(command);
  const { statement } = findLabel(register, name);
  mustHold(statement);
  const plan = await planUnits(register, statement, options, momentOf(undefined));
  const { run, folder, formats, code } = plan;
  const [first, last] = [plan.addressOf(run.at(0)), plan.addressOf(run.at(run.count - 1))];
  const answer = { label: statement.credentialSubject.label.code, count: run.count, first, last, folder, formats, code };
  if (options.dryRun) {
    if (options.json) sayJson({ ...answer, dryRun: true });
    else say(`${count(run.count)} would be made in ${folder}: ${formats.join(', ')}\n  first  ${first}#…\n  last   ${last}#…\n  code   version ${code.version}-${code.level}, ${code.sideMm} mm, with its quiet zone ${code.withQuietZoneMm} mm; ${code.characters} characters`);
    return exit.fine;
  }
  const { kept } = await makeUnits(register, plan).finally(progressDone);
  if (options.json) sayJson({ ...answer, kept });
  else say(`${count(run.count)} in ${folder}: ${formats.join(', ')}; every code was read back${kept > 0 ? `; ${kept} had been signed by the run that was interrupted` : ''}`);
  return exit.fine;
}

const count = (units: number): string => `${units.toLocaleString('en')} ${units === 1 ? 'label' : 'labels'}`;
