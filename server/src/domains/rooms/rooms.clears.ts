import type { Clears } from '../../kernel/domain.js';

export const roomClears: Clears = {
  'room.hostWentAway': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.hostCameBack': ({ place }, stores) => stores.rooms.forgetSession(place.id),
  'room.closed': ({ place }, stores) => {
    stores.rooms.forgetSession(place.id);
    stores.messages.forget(place.id);
  },
};
