import type { Command } from 'commander';

type AddCommands = (program: Command, finish: (code: number) => void) => void;

/** What a group is for, as the help says it. */
type Heading = 'A register:' | 'Drafts:' | 'The life of a label:' | 'What comes from outside:' | 'Checking:' | 'The site:' | 'In other formats:' | 'Artwork:';

/** The commands by the file that has them, in the order of the help. A command loads its own group only: layout, pictures and pages
 *  take longer to load than most commands to run. */
export const commandGroups: readonly { readonly heading: Heading; readonly commands: readonly string[]; readonly load: () => Promise<AddCommands> }[] = [
  { heading: 'A register:', commands: ['init', 'keys', 'refresh', 'show', 'history', 'audit', 'schema'], load: async () => (await import('./register-commands.ts')).addRegisterCommands },
  { heading: 'A register:', commands: ['trust'], load: async () => (await import('./keys/trust-commands.ts')).addTrustCommands },
  { heading: 'Drafts:', commands: ['check', 'issue'], load: async () => (await import('./draft-commands.ts')).addDraftCommands },
  { heading: 'The life of a label:', commands: ['cover', 'suspend', 'restore', 'amend', 'renew', 'transfer', 'appeal', 'surveil', 'exclude', 'withdraw'], load: async () => (await import('./events/event-commands.ts')).addEventCommands },
  { heading: 'What comes from outside:', commands: ['watch', 'record', 'declare'], load: async () => (await import('./watch-commands.ts')).addWatchCommands },
  { heading: 'Checking:', commands: ['verify'], load: async () => (await import('./verify-commands.ts')).addVerifyCommands },
  { heading: 'Checking:', commands: ['check-list', 'sync', 'ended'], load: async () => (await import('./lists/list-commands.ts')).addListCommands },
  { heading: 'The site:', commands: ['build', 'publish', 'serve', 'demo'], load: async () => (await import('./site-commands.ts')).addSiteCommands },
  { heading: 'A register:', commands: ['scheme'], load: async () => (await import('./scheme-commands.ts')).addSchemeCommands },
  { heading: 'What comes from outside:', commands: ['complaints'], load: async () => (await import('./events/complaint-commands.ts')).addComplaintCommands },
  { heading: 'A register:', commands: ['due'], load: async () => (await import('./events/due-commands.ts')).addDueCommands },
  { heading: 'In other formats:', commands: ['export', 'import'], load: async () => (await import('./exchange-commands.ts')).addExchangeCommands },
  { heading: 'Artwork:', commands: ['artwork', 'kit', 'preflight'], load: async () => (await import('./artwork-commands.ts')).addArtworkCommands },
  { heading: 'Artwork:', commands: ['units'], load: async () => (await import('./units/units-command.ts')).addUnitsCommand },
];

/** What to load for these arguments: the group of the command that they name, or all, for the help and for words that nobody knows. */
export function groupsFor(args: readonly string[]): typeof commandGroups {
  const name = args[0] === '--register' ? args[2] : args.find((arg) => !arg.startsWith('--register='));
  const named = commandGroups.filter(({ commands }) => name !== undefined && commands.includes(name));
  return named.length > 0 ? named : commandGroups;
}
