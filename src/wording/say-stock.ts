import type { ExcludedUnits, LabelSubject } from '../label/statement.ts';

/** What an event means for boxes that are printed already. Commands speak English. */
export function sayStock({ state, stock, event, withdrawal, excludedUnits, label, support }: LabelSubject): readonly string[] {
  const stickers = stock?.overSticker ? [`Boxes in stock must be stickered over: holdmark artwork ${label.code} --over-sticker draws the sheets.`] : [];
  if (state === 'withdrawn') return [
    'Printed codes stay as they are; whoever scans one now reads that the label was withdrawn.',
    `No unit made after ${stock?.lastManufactured ?? (withdrawal?.since ?? event.at).slice(0, 10)} may carry this label.`,
    ...(stickers.length > 0 ? stickers : [`Boxes made before may be sold as they are. To cover the label all the same: holdmark artwork ${label.code} --over-sticker`]),
  ];
  switch (event.kind) {
    case 'cover': case 'suspend': case 'restore': return ['Printed boxes stay right: no version and no state is printed on them.'];
    case 'exclude': return [`The label on boxes of ${unitsOf(excludedUnits?.at(-1))} no longer holds. Codes that carry a lot or serial say so; the others cannot: sort those boxes out.`, ...stickers];
    case 'amend': return event.reason.code === 'support-extended' ? [`Printed boxes promise updates for less time than until ${support.securityUpdatesUntil ?? ''}: they may be used up. New ones: holdmark artwork ${label.code}`] : [];
    case 'renew': return ['Printed boxes stay right: no date of the label is printed on them.'];
    default: return [];
  }
}

function unitsOf(units: ExcludedUnits | undefined): string {
  const lots = units?.lots?.length ? [`lots ${units.lots.join(', ')}`] : [];
  const serials = units?.serials?.length ? [`serials ${units.serials.map(({ from, to }) => `${from} to ${to}`).join(', ')}`] : [];
  return [...lots, ...serials].join(' and ');
}
