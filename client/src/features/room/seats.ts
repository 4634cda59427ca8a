import type { RestView, SeatId, SeatView } from '@naast/shared/contract/rooms';

export function findSeat(seats: readonly SeatView[], seatId: SeatId | null): SeatView | undefined {
  return seats.find((seat) => seat.id === seatId);
}

export const seatsHere = (seats: readonly SeatView[]): readonly SeatView[] =>
  seats.filter(({ presence }) => presence !== 'left');

/** The seat's writing break; null if there is none or its time is over, for which there is no event. */
export function restOf(rests: readonly RestView[], seatId: SeatId | null, now: number): RestView | null {
  const rest = rests.find((known) => known.seatId === seatId);
  return rest && Date.parse(rest.until) > now ? rest : null;
}
