import type { LabelSubject } from '../label/statement.ts';

/** What an event means for boxes that are printed already. Commands speak English. */
export function sayStock({ state, stock, event }: Pick<LabelSubject, 'state' | 'stock' | 'event'>): readonly string[] {
  const lines: string[] = [];
  if (state === 'withdrawn') {
    lines.push('Printed codes stay as they are; whoever scans one now reads that the label was withdrawn.');
    lines.push(stock?.lastManufactured ? `No unit made after ${stock.lastManufactured} may carry this label.` : `No unit made after ${event.at.slice(0, 10)} may carry this label.`);
  }
  if (stock?.overSticker) lines.push('Boxes in stock must be stickered over: holdmark artwork <label> --placement sheet prints the sheets.');
  if (event.kind === 'cover' || event.kind === 'suspend' || event.kind === 'restore') lines.push('Printed boxes stay right: no version and no state is printed on them.');
  return lines;
}
