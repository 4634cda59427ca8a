import { type LogEntryView, type LogPage, logMonthSchema } from '@naast/shared/contract/logbook';
import { roomIdSchema } from '@naast/shared/contract/rooms';
import type { SeenEntry, SeenLog } from './actions/read-log.js';
import { numberOfRow } from './log-chain.js';

/** Long enough to see that two entries are about the same question. */
const markLength = 4;
const month = (text: string | null) => (text === null ? null : logMonthSchema.parse(text));

export function presentLog(seen: SeenLog): LogPage {
  return {
    month: logMonthSchema.parse(seen.month),
    earlier: month(seen.earlier),
    later: month(seen.later),
    isUnbroken: seen.isUnbroken,
    entries: seen.entries.map(presentEntry),
    before: seen.before,
  };
}

function presentEntry(entry: SeenEntry): LogEntryView {
  const { row, who, about } = entry;
  return {
    number: numberOfRow(row.id),
    at: row.at.toISOString(),
    act: row.act,
    who: row.who === null ? null : { name: who },
    place: presentPlace(entry),
    about: row.about === null ? null : { name: about },
  };
}

function presentPlace({ row: { place }, roomTitle }: SeenEntry): LogEntryView['place'] {
  if (place === null) return null;
  if (place.kind !== 'room') return { kind: place.kind, mark: place.id.slice(0, markLength) };
  if (roomTitle === null) return { kind: 'room', room: null };
  const title = { nl: roomTitle.nl, en: roomTitle.en };
  return { kind: 'room', room: { id: roomIdSchema.parse(place.id), title } };
}
