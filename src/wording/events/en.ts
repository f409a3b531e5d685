/** What stands in the public history of an event where nobody wrote more. Signed with it, in every language. */
export const events = {
  issued: 'Issued after the draft was checked against the scheme.',
  covered: 'Version {versions} was checked and is covered.',
  notCovered: 'Version {versions} was checked and is not covered.',
  version: 'Version {versions}: {change}.',
  changes: {
    'first': 'first release',
    'security-fix': 'closes security holes; what the label says is unchanged',
    'bugfix': 'mends faults; what the label says is unchanged',
    'feature': 'brings new functions',
    'substantial': 'changes the product’s purpose or its risks',
  },
  lapsed: 'The time to put the problem right ended on {date}, and nothing showed that it was.',
  suspend: 'Attackers use a hole in version {versions} ({holes}), and no update that closes it is covered yet.',
  amend: 'What is known of holes in this product was brought up to date: {holes}.',
  surveil: 'It is being looked into whether this product is affected by {holes}.',
} as const;
