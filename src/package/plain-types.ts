import { dirname } from 'node:path';
import ts from 'typescript';

/** The exported types of a module written out, as a declaration that needs no other package: the types of drafts are inferred from
 *  schemas, and whoever installs ours must not have to install the schema library to compile.
 *  @param settings a tsconfig.json   @param imports lines that name what the types are made of */
export function plainTypes(file: string, settings: string, imports: readonly string[]): string {
  const { config } = ts.readConfigFile(settings, ts.sys.readFile) as { readonly config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(settings));
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  const types = source.statements.filter(ts.isTypeAliasDeclaration).filter((alias) => alias.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
  const lines = types.map((alias) => `export type ${alias.name.text} = ${checker.typeToString(checker.getTypeAtLocation(alias.name), alias, flags)};`);
  return `${[...imports, ...lines].join('\n')}\n`;
}
