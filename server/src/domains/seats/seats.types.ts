import type { FreeReason, MeasureReason } from '@naast/shared/contract/rooms';
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
  /** Has just sat down, and no page has connected yet. */
  readonly isExpected: boolean;
  readonly enteredAt: Date;
  readonly restingUntil: Date | null;
  readonly freed: Freed | null;
  /** The seat of the host who lets this one rest, and why. */
  readonly restedBy: string | null;
  readonly restedWhy: MeasureReason | null;
}

/** A rest from writing that a host imposes. */
export interface Rest {
  readonly until: Date;
  readonly by: string;
  readonly why: MeasureReason;
}

export const isResting = (seat: Pick<Seat, 'restingUntil'>, now: Date): boolean =>
  seat.restingUntil !== null && seat.restingUntil > now;

/** Sits in the place, the line up or down; not somebody who left. */
export const isSeated = (seat: Seat | null): seat is Seat => seat !== null && seat.presence !== 'left';
