import type { RestView } from '@naast/shared/contract/rooms';
import type { SeatId, SeatView } from '@naast/shared/contract/seats';
import { isHostSeat } from '@naast/shared/roles';

export function findSeat(seats: readonly SeatView[], seatId: SeatId | null): SeatView | undefined {
  return seats.find((seat) => seat.id === seatId);
}

/** The name of a seat; null if the place has no such seat. */
export const nameIn =
  (seats: readonly SeatView[]) =>
  (seatId: SeatId): string | null =>
    findSeat(seats, seatId)?.name ?? null;

export const seatsHere = (seats: readonly SeatView[]): readonly SeatView[] =>
  seats.filter(({ presence }) => presence !== 'left');

/** The seats present, in the order of the list: hosts, the own seat, then by arrival. */
export function seatsInList(seats: readonly SeatView[], mySeatId: SeatId | null): readonly SeatView[] {
  const rank = (seat: SeatView) => (isHostSeat(seat) ? 0 : seat.id === mySeatId ? 1 : 2);
  return seatsHere(seats).toSorted((one, other) => rank(one) - rank(other));
}

/** About others. Who may raise an alarm has a tool for that instead. */
export const offersWorry = ({ id, may }: SeatView, mySeatId: SeatId | null): boolean =>
  may.worry && !may.raiseAlarm && id !== mySeatId;

/** The seat's writing break; null if there is none or its time is over, for which there is no event. */
export function restOf(rests: readonly RestView[], seatId: SeatId | null, now: number): RestView | null {
  const rest = rests.find((known) => known.seatId === seatId);
  return rest && Date.parse(rest.until) > now ? rest : null;
}
