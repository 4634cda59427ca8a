import type { Invalidates } from '../../kernel/domain.js';

export const roomInvalidates: Invalidates = {
  'room.hostWentAway': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.hostCameBack': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.leftQuickly': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.helpChanged': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.steered': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.entrySet': ({ place }, stores) => {
    stores.doors.letNoneIn(place.id);
    stores.rooms.forgetSession(place.id);
  },
  // The person whose chair was freed may be waiting at the door.
  'seat.freed': ({ place, seatId, reason }, stores) => {
    stores.doors.letNoneIn(place.id);
    if (reason === 'manyChairs') stores.doors.holdBack(place.id, seatId);
  },
  'room.doorChanged': ({ place, node, told }, stores) => stores.doors.receive(place.id, node, told),
  'room.allLetIn': ({ place }, stores) => stores.doors.letAllIn(place.id),
  'room.heldChanged': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'seat.taken': ({ place, seatId }, stores) => {
    if (place.kind === 'roomSession') stores.arrivals.came(place.id, seatId);
  },
  'room.arranged': ({ roomId, sessionId }, stores) => {
    stores.rooms.forgetRoom(roomId);
    if (sessionId !== null) stores.rooms.forgetSession(sessionId);
  },
  'room.closed': ({ place }, stores) => {
    stores.doors.forget(place.id);
    stores.rowWatch.forget(place.id);
    stores.arrivals.forget(place.id);
    stores.rooms.forgetSession(place.id);
    stores.messages.forget(place.id);
  },
};
