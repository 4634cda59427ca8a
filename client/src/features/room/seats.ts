import type { RestView, SeatId, SeatView, SessionState } from '@naast/shared/contract/rooms';

export function findSeat(seats: readonly SeatView[], seatId: SeatId | null): SeatView | undefined {
  return seats.find((seat) => seat.id === seatId);
}

export const seatsHere = (seats: readonly SeatView[]): readonly SeatView[] =>
  seats.filter(({ presence }) => presence !== 'left');

/** Whether the own seat is seated; a seat that was left is not. */
export function hasSeat(state: Pick<SessionState, 'mySeatId' | 'seats'>): boolean {
  const seat = findSeat(state.seats, state.mySeatId);
  return seat !== undefined && seat.presence !== 'left';
}

/** The seat's writing break; null if there is none or its time is over, for which there is no event. */
export function restOf(rests: readonly RestView[], seatId: SeatId | null, now: number): RestView | null {
  const rest = rests.find((known) => known.seatId === seatId);
  return rest && Date.parse(rest.until) > now ? rest : null;
}
