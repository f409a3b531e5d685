import { LineCounter, parseDocument } from 'yaml';
import { schemeSchema } from './scheme-schema.ts';
import type { Scheme } from './scheme.ts';

export interface SchemeFault { readonly path: readonly (string | number)[]; readonly line: number; readonly problem: string }
export class SchemeError extends Error {
  readonly faults: readonly SchemeFault[];
  constructor(faults: readonly SchemeFault[]) {
    super(faults.map((fault) => `line ${fault.line}: ${[...fault.path, fault.problem].join(': ')}`).join('\n'));
    this.faults = faults;
  }
}

/** Reads a scheme file. @throws SchemeError with every fault and its line. Scheme files are written by the authority itself, so
 *  the sentences are zod's; drafts, which many people write, get their own in `wording/`. */
export function parseScheme(yamlText: string): Scheme {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0) throw new SchemeError(document.errors.map((error) => ({ path: [], line: lineOf(error.pos[0]), problem: error.message })));
  const read = schemeSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (read.success) return read.data;
  throw new SchemeError(read.error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    return { path, line: lineOf(offsetOf(document, path)), problem: issue.message };
  }));
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}
