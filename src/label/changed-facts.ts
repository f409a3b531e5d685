/** One member that differs between two statements: `releases[2.4.0].coverage`. What was not there, or is not any more, is undefined. */
export interface ChangedFact { readonly path: string; readonly before?: string; readonly after?: string }

/** What a statement says differently from the one before it, member by member, in the order of the newer one. */
export function changedFacts(before: unknown, after: unknown): readonly ChangedFact[] {
  const [old, fresh] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((path): ChangedFact[] => {
    const [was, is] = [old.get(path), fresh.get(path)];
    return was === is ? [] : [{ path, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

function leavesOf(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) value.forEach((each: unknown, i) => leavesOf(each, `${path}[${nameOf(each) ?? i}]`, found));
  else if (isRecord(value)) for (const [name, each] of Object.entries(value)) leavesOf(each, path === '' ? name : `${path}.${name}`, found);
  else if (value !== undefined) found.set(path, String(value));
  return found;
}

/** A release moves in its list when a newer one comes, and stays the same release. */
function nameOf(value: unknown): string | undefined {
  const name = isRecord(value) ? (value['version'] ?? value['id']) : undefined;
  return typeof name === 'string' ? name : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
