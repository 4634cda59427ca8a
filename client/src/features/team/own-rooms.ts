import type { RoomId, RoomSessionId, RoomView } from '@naast/shared/contract/rooms';
import { useQueries } from '@tanstack/react-query';
import { sessionQuery } from '../../api/queries.js';
import { hasSeat } from '../../rooms/has-seat.js';

export const openSessions = (rooms: readonly RoomView[]): readonly RoomSessionId[] =>
  rooms.flatMap(({ session }) => session?.id ?? []);

/** The rooms in which the user sits. Rooms are the same for every viewer, so a seat is asked of each open session. */
export function useOwnRooms(rooms: readonly RoomView[]): ReadonlySet<RoomId> {
  return useQueries({
    queries: openSessions(rooms).map((id) => sessionQuery(id)),
    combine: (states) =>
      new Set(states.flatMap(({ data }) => (data && hasSeat(data) ? data.session.roomId : []))),
  });
}
