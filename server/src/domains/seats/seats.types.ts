import type { FreeReason } from '@naast/shared/contract/rooms';
import type { SeatRole } from '@naast/shared/roles';

export type Presence = 'here' | 'away' | 'left';

/** A host gave this chair away. */
export interface Freed {
  readonly bySeatId: string;
  readonly reason: FreeReason;
}

export interface Seat {
  readonly id: string;
  readonly placeId: string;
  readonly name: string;
  readonly role: SeatRole;
  readonly presence: Presence;
  readonly enteredAt: Date;
  readonly restingUntil: Date | null;
  readonly freed: Freed | null;
}

export const isResting = (seat: Pick<Seat, 'restingUntil'>, now: Date): boolean =>
  seat.restingUntil !== null && seat.restingUntil > now;

/** Sits in the place, the line up or down; not somebody who left. */
export const isSeated = (seat: Seat | null): seat is Seat => seat !== null && seat.presence !== 'left';
