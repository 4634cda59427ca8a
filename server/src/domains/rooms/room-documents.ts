import type { RoomPlan } from '@naast/shared/contract/arranging';
import type { RoomDate } from '@naast/shared/contract/room-dates';
import type { RoomDocument } from './rooms.model.js';
import { inOrder, largestCapacity, type Room } from './rooms.types.js';

/** The plan as a document has it. */
export const storedPlan = ({
  title,
  description,
  weekly,
  dates,
  capacity,
  forbidsContact,
  doorAjar,
}: RoomPlan | Room) => ({
  title,
  description,
  weekly: [...weekly],
  ...(dates && { dates: dates.map((date) => ({ ...date })) }),
  ...(capacity && { capacity }),
  ...(forbidsContact !== undefined && { forbidsContact }),
  ...(doorAjar !== undefined && { doorAjar }),
});

/** As the schema of a date says: times where it is open, none where it is closed. */
const dateOf = ({ on, kind, from, to }: NonNullable<RoomDocument['dates']>[number]): RoomDate =>
  kind === 'open' && from !== undefined && to !== undefined ? { kind, on, from, to } : { kind: 'closed', on };

export function roomOf(document: RoomDocument): Room {
  return {
    id: document._id,
    title: { nl: document.title.nl, en: document.title.en },
    description: { nl: document.description.nl, en: document.description.en },
    weekly: document.weekly.map(({ weekday, from, to }) => ({ weekday, from, to })),
    dates: inOrder((document.dates ?? []).map(dateOf)),
    capacity: document.capacity ?? largestCapacity(),
    forbidsContact: document.forbidsContact ?? false,
    doorAjar: document.doorAjar ?? 'off',
    rev: document.rev ?? 0,
    isPaused: document.isPaused ?? false,
    newcomersLookedAtUntil: document.newcomersLookedAtUntil ?? null,
  };
}
