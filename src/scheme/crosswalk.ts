import { inEveryLanguage, type Capability } from './capabilities.ts';
import type { Scheme } from './scheme.ts';

/** One capability, and where each scheme asks for it: a row of the table that lays schemes side by side. */
export interface CrosswalkRow {
  readonly capability: Capability;
  readonly sentence: Readonly<Record<string, string>>;
  readonly asked: readonly { readonly scheme: string; readonly requirement: string; readonly clause: string; readonly need: 'must' | 'should' }[];
}

/** Which requirements of which schemes ask for the same thing, most shared first. Made from data: nobody keeps it by hand. */
export function crosswalk(schemes: readonly Scheme[]): readonly CrosswalkRow[] {
  const rows = new Map<Capability, CrosswalkRow['asked']>();
  for (const scheme of schemes) {
    for (const { id, clause, need, capability } of scheme.requirements) {
      if (capability) rows.set(capability, [...(rows.get(capability) ?? []), { scheme: scheme.id, requirement: id, clause, need }]);
    }
  }
  const schemesIn = ({ asked }: CrosswalkRow): number => new Set(asked.map((each) => each.scheme)).size;
  return [...rows].map(([capability, asked]) => ({ capability, sentence: inEveryLanguage(capability), asked })).sort((a, b) => schemesIn(b) - schemesIn(a));
}

/** How much of one scheme another already covers: what a maker who holds the first still has to show for the second. */
export function overlap(held: Scheme, wanted: Scheme): { readonly shared: readonly string[]; readonly toShow: readonly string[] } {
  const has = new Set(held.requirements.flatMap((each) => each.capability ?? []));
  const shown = (each: Scheme['requirements'][number]): boolean => each.capability !== undefined && has.has(each.capability);
  return { shared: wanted.requirements.filter(shown).map((each) => each.id), toShow: wanted.requirements.filter((each) => !shown(each)).map((each) => each.id) };
}
