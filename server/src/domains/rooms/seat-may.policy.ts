import type { SeatView } from '@naast/shared/contract/seats';
import { isHostSeat } from '@naast/shared/roles';
import { isSeated, type Seat } from '../seats/index.js';
import type { RoomViewer } from './rooms.types.js';

/** Who knows of a rest, reads hidden words, and the reasons of both: hosts, and the person whom it is about. */
export const mayKnowMeasure = (viewer: string | null, isOwn: boolean): boolean =>
  viewer === ('hosts' satisfies RoomViewer) || isOwn;

/** What a class may do about who is seated; null for an actor without a seat. Hosts free anybody but each other, and rest people alone. */
export function seatMay(seat: Seat, viewer: RoomViewer | null): SeatView['may'] {
  const hosts = viewer === 'hosts';
  return {
    rest: hosts && seat.role === 'person',
    free: hosts && !isHostSeat(seat) && isSeated(seat),
    clearHow: hosts && seat.how !== null,
  };
}
