/** What stands on the statement of compliance of the United Kingdom, which the Regulations want in English. */
export const pstiWords = {
  title: 'Statement of compliance',
  rule: 'The Product Security and Telecommunications Infrastructure (Security Requirements for Relevant Connectable Products) Regulations 2023, Schedule 4',
  requirements: 'Security requirements, Schedule 1', passwords: '1 Passwords', reports: '2 Reporting security issues', support: '3 Defined support period',
  noPasswords: 'no passwords; access by {methods}', unique: 'unique to each product', chosen: 'defined by the user before first use', acknowledged: 'acknowledged within {days} days',
  standardsHeading: 'Standards relied on', standards: 'Standards',
  says: 'This statement is prepared by or on behalf of the manufacturer. In the opinion of the manufacturer it has complied with the security requirements that apply to this product. The support period stated above was correct when the manufacturer first supplied the product.',
} as const;
