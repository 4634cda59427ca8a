import type { Clears } from '../../kernel/domain.js';

export const spreekuurClears: Clears = {
  'thread.erased': ({ place }, stores) => {
    stores.messages.forget(place.id);
    stores.seats.forget(place.id);
  },
};
