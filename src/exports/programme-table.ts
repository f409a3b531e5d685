import { programmes, type Programme } from './programmes.ts';

/** The published table: what each programme asks for, where it comes from, what remains to be done by hand. Markdown. */
export const programmeTable = (): string => programmes.map(table).join('\n');

function table({ name, export: format, fields, byHand }: Programme): string {
  const rows = fields.map((field) => `| ${field.name} | ${field.rule} | ${field.from.map((path) => `\`${path}\``).join(' or ')} |`);
  const how = format ? `\`holdmark export <label> --as ${format}\` gives it.` : 'There is no file format for it: the facts are copied into the programme\'s own form.';
  return [`### ${name}`, '', how, '', '| asked for | where | comes from |', '| --- | --- | --- |', ...rows, '', `By hand: ${byHand.join('; ')}.`, ''].join('\n');
}
