import { noSeatRights, type SeatView, seatIdSchema } from '@naast/shared/contract/seats';
import type { Seat } from './seats.types.js';

/** The view of a seat of which its kind of place shows nothing more: no line of its own, and no rights. */
export function plainSeat(seat: Seat): SeatView {
  const { name, role, profession, hue } = seat;
  return {
    id: seatIdSchema.parse(seat.id),
    name,
    role,
    profession,
    presence: seat.standing === 'left' ? 'left' : seat.connection,
    hue,
    how: null,
    may: noSeatRights,
  };
}
