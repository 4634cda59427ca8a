import { roomIdSchema } from '@naast/shared/contract/rooms';
import type { ShiftPlace, ShiftView } from '@naast/shared/contract/shifts';
import type { Shift } from './actions/read-shift.js';
import type { PlaceOfShift } from './shift-places.js';

export const presentShift = ({ from, begins, alarms, places }: Shift): ShiftView => ({
  from,
  begins: {
    room: begins.room?.toISOString() ?? null,
    duty: begins.duty?.toISOString() ?? null,
    hours: begins.hours.toISOString(),
  },
  alarms: { raised: alarms.raised, closed: alarms.closed },
  places: places.map(presentPlace),
});

const presentPlace = ({ kind, room, isOpen, hasHandover, acts, measures }: PlaceOfShift): ShiftPlace => ({
  kind,
  room: room && { id: roomIdSchema.parse(room.id), title: { nl: room.title.nl, en: room.title.en } },
  isOpen,
  hasHandover,
  acts: acts.map(({ act, by, about, count, at }) => ({ act, by, about, count, at: at.toISOString() })),
  measures: measures.map(({ kind: what, why, by, byRule, isLifted, isProposed, count, at }) => ({
    ...{ kind: what, why, by, byRule, isLifted, isProposed, count },
    at: at.toISOString(),
  })),
});
