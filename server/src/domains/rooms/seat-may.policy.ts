import type { SeatView } from '@naast/shared/contract/seats';
import { isHostSeat } from '@naast/shared/roles';
import { isSeated, type Seat } from '../seats/index.js';
import type { RoomViewer } from './rooms.types.js';

/** Who knows of a rest, reads hidden words, and the reasons of both: hosts, and the person whom it is about. */
export const mayKnowMeasure = (viewer: string | null, isOwn: boolean): boolean =>
  viewer === ('hosts' satisfies RoomViewer) || isOwn;

/**
 * What a class may do about a seat; null for an actor without one. Hosts free all but hosts, and rest people only.
 * `offerTalk`, `raiseAlarm` and `worry` are of the domains above, whose tests hold them to their policies.
 */
export function seatMay(seat: Seat, viewer: RoomViewer | null): SeatView['may'] {
  const hosts = viewer === 'hosts';
  const isPerson = seat.role === 'person';
  return {
    rest: hosts && isPerson,
    measure: hosts && isPerson,
    free: hosts && !isHostSeat(seat) && isSeated(seat),
    clearHow: hosts && seat.how !== null,
    sayHow: viewer === 'people' && isPerson && isSeated(seat),
    offerTalk: hosts && isPerson && isSeated(seat),
    raiseAlarm: hosts && isPerson && seat.isKnown,
    worry: viewer !== null && isPerson && seat.isKnown,
  };
}
