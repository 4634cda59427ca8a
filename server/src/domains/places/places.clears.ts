import type { Clears } from '../../kernel/domain.js';

export const placeClears: Clears = {
  'place.messagesChanged': ({ place, rev }, stores) => stores.messages.noteRev(place.id, rev),
};
