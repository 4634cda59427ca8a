import type { Invalidates } from '../../kernel/domain.js';

/** A seat's rights depend on that seat alone, so each node clears only this one from its cache. */
export const seatInvalidates: Invalidates = {
  'seat.taken': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
  'seat.satSilently': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
  'seat.waits': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
  'seat.connectionLost': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
  'seat.returned': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
  'seat.left': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
  'seat.freed': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
  'seat.howChanged': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
  'seat.rested': ({ place, seatId }, stores) => stores.seats.forget(place.id, seatId),
};
