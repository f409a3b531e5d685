import { Command } from 'commander';
import { expect, test } from 'vitest';
import { commandGroups, groupsFor } from '../../src/cli/command-groups.ts';

test.each(commandGroups.map(({ commands, load }) => [commands.join(', '), commands, load] as const))('the group of %s has just these commands', async (_name, commands, load) => {
  const program = new Command();
  (await load())(program, () => {});
  expect(program.commands.map((command) => command.name()).sort()).toEqual([...commands].sort());
});

test('a command loads its own group, whatever folder comes first; help and unknown words load all', () => {
  expect(groupsFor(['verify', 'show'])).toHaveLength(1);
  expect(groupsFor(['--register', 'show', 'withdraw', '0'])).toEqual(groupsFor(['withdraw']));
  expect(groupsFor(['--register=x', 'show'])).toEqual(groupsFor(['show']));
  for (const args of [[], ['--help'], ['help', 'show'], ['withdarw']]) expect(groupsFor(args)).toHaveLength(commandGroups.length);
});
