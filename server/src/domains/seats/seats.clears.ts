import type { Clears } from '../../kernel/domain.js';

/** A seat's rights change with it: every node forgets what it remembers of the place. */
export const seatClears: Clears = {
  'seat.taken': ({ place }, stores) => stores.seats.forget(place.id),
  'seat.lineDropped': ({ place }, stores) => stores.seats.forget(place.id),
  'seat.returned': ({ place }, stores) => stores.seats.forget(place.id),
  'seat.left': ({ place }, stores) => stores.seats.forget(place.id),
  'seat.freed': ({ place }, stores) => stores.seats.forget(place.id),
  'seat.rested': ({ place }, stores) => stores.seats.forget(place.id),
};
