import type { Clears } from '../../kernel/domain.js';

export const roomClears: Clears = {
  'room.hostWentAway': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.hostCameBack': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.entrySet': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.doorChanged': ({ place, node, waiting }, stores) => stores.doors.hear(place.id, node, waiting),
  'room.allLetIn': ({ place }, stores) => stores.doors.letAllIn(place.id),
  'room.closed': ({ place }, stores) => {
    stores.doors.forget(place.id);
    stores.rooms.forgetSession(place.id);
    stores.messages.forget(place.id);
  },
};
